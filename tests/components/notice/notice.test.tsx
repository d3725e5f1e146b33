import { render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Notice } from '../../../components/notice/Notice.tsx';
import { Panel } from '../../../components/notice/Panel.tsx';
import { HEADING } from '../../../core/notice/parts.ts';

const nothing = vi.fn();
const show = () =>
  render(
    <>
      <Notice
        chip={{
          notice: 'chip',
          profile: 'acme',
          site: { id: 'acme-shop', name: 'Acme' },
          first: 'River',
          more: 0,
          says: true,
          about: '',
          corner: 'top-left',
          theme: 'dark',
        }}
        isOpen={false}
        onOpen={nothing}
        onSendAway={nothing}
      />
      <Panel
        siteName="Acme"
        content={undefined}
        done={undefined}
        now={new Date(2026, 0, 1)}
        onClose={nothing}
        onExpand={nothing}
        onHideTopic={nothing}
        onHideToday={nothing}
        onHideMonth={nothing}
        onHideUntilNew={nothing}
        onSiteOff={nothing}
        onEverywhereOff={nothing}
        onOptions={nothing}
        onProfile={nothing}
        onCite={nothing}
        onWrong={nothing}
      />
    </>,
  );

describe('Notice', () => {
  it('is a popover that stays until it is sent away, with the panel as one that closes when one presses beside it', () => {
    show();
    expect(screen.getByRole('complementary').getAttribute('popover')).toBe('manual');
    expect(screen.getByRole('dialog', { hidden: true }).getAttribute('popover')).toBe('auto');
  });

  it('looks as the reader chose', () => {
    show();
    expect({ ...screen.getByRole('complementary').dataset }).toEqual({
      corners: 'top-left top-right bottom-left bottom-right',
      place: 'top-left',
      theme: 'dark',
    });
  });

  it('has a panel that is named by its own heading', () => {
    show();
    const panel = screen.getByRole('dialog', { hidden: true });
    expect(panel.getAttribute('aria-labelledby')).toBe(HEADING);
    expect(screen.getByRole('heading').id).toBe(HEADING);
  });

  it.each([
    ['River, from public profiles. Open the summary', 'toggle', 'dialog'],
    ['Close the panel', 'hide', 'dialog'],
    ['Close on Acme until the browser is closed', 'hide', 'complementary'],
  ] as const)('works by the browser alone where a page stops every click: “%s”', (name, action, role) => {
    show();
    const button = screen.getByRole<HTMLButtonElement>('button', { name });
    expect(button.popoverTargetAction).toBe(action);
    expect(button.getAttribute('popovertarget')).toBe(screen.getByRole(role, { hidden: true }).id);
  });
});
