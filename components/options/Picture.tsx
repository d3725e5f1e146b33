import type { Example } from '../../core/bundle/compiled.ts';
import { langOf, t } from '../language/text.ts';
import { Chip } from '../notice/Chip.tsx';
import { GlanceKey, Line } from '../report/Glance.tsx';

/** A small drawing of a page with the notice, and of a pair that it opens to: made of the same components. */
export function Picture({ example }: { example: Example }) {
  const { host, section, more, by, pair } = example;
  const content = {
    notice: 'chip',
    profile: '',
    site: { id: '', name: host },
    first: section,
    more,
    says: true,
    about: '',
    corner: 'bottom-right',
    theme: 'auto',
  } as const;
  return (
    <div class="picture" role="img" aria-label={t('picture')}>
      {/* Nothing in it can be pressed or has the focus. */}
      <div class="picture-page" inert>
        <div class="picture-bar">
          <i />
          <i />
          <i />
          <span dir="ltr">{host}</span>
        </div>
        <div class="picture-text">
          <i />
          <i />
          <i />
          <i />
        </div>
        <div class="picture-panel">
          <div class="eyebrow" lang={langOf(pair)}>
            {section}
          </div>
          <GlanceKey glance={{ by, pairs: [pair] }} pairs={[pair]} />
          <div class="picture-pair">
            {pair.lines.map((line) => (
              <Line key={line.record} line={line} language={pair.language} />
            ))}
          </div>
        </div>
        <Chip content={content} isOpen={false} onOpen={nothing} onClose={nothing} />
      </div>
    </div>
  );
}

function nothing(): void {}
