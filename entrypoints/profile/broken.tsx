import { render } from 'preact';
import { Blank } from '../../components/Blank.tsx';
import { t } from '../../components/text.ts';
import { prepareInterface } from '../seams/interface.ts';

/** Says that the page can't be read, with nothing but what the page's frame has read already: the rest is what is missing. */
export function sayBroken(): void {
  prepareInterface('extension_name');
  render(
    <div class="sl profile-page">
      <Blank level={1} title={t('broken_title')} text={t('broken_text')} />
    </div>,
    document.getElementById('app') as HTMLElement,
  );
}
