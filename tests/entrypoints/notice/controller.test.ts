import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { plural, t } from '../../../components/language/text.ts';
import { showSections } from '../../../core/claims/sections.ts';
import { compileClaims, compileGlances, compileGuide } from '../../../core/dataset/compile.ts';
import type { ChipContent, PanelContent } from '../../../core/notice/contents.ts';
import type { StatusMessage } from '../../../core/notice/messages.ts';
import { drawNotice, drawPanel } from '../../../entrypoints/background/draw.tsx';
import { NoticeController } from '../../../entrypoints/notice/controller.ts';
import { speakEnglish } from '../../components/english.ts';
import { fictionalProfile } from '../../core/fictional.ts';
import { SlowBackground } from '../support/background.ts';
import { NoticeInPage } from '../support/notice.ts';
import { fakePopovers } from '../support/popover.ts';
import { scriptedClick, trustedClick } from '../support/reader.ts';
import { settled } from '../support/settled.ts';

const PUMP = { url: 'https://acme.example/pump-3' };
const NEXT = { url: 'https://acme.example/another' };
const profile = fictionalProfile();
const { sections } = compileGuide(profile);
const SITE = 'acme-shop';
/**
 * How long to wait, in milliseconds: if the background can't be reached, the notice asks a few more times, after longer
 * and longer pauses.
 */
const PATIENCE = { timeout: 4000 };

const chip = (changes: Partial<ChipContent> = {}) => {
  const view: ChipContent = {
    notice: 'chip',
    profile: 'acme',
    site: { id: SITE, name: 'Acme' },
    first: 'river',
    more: 0,
    says: true,
    about: 'acme',
    corner: 'bottom-right',
    theme: 'auto',
    ...changes,
  };
  return { ...view, ...drawNotice(view, { page: PUMP, inPages: 'chip', language: 'en' }) };
};

const view = (...ids: string[]) => viewWith([], ...ids);

/** What the panel shows of some sections; of those named in `full` all statements, and of pairs named there their own. */
const viewWith = (full: string[], ...ids: string[]): PanelContent => ({
  subject: 'Acme',
  host: 'acme.example',
  reason: undefined,
  sections: showSections(
    compileGlances(profile),
    sections.filter(({ id }) => ids.includes(id)),
    new Set(full),
    compileClaims(profile),
  ),
});

const draw = (what: PanelContent, done?: StatusMessage, full: string[] = []) =>
  drawPanel(
    { profile: 'acme', site: { id: SITE, name: 'Acme' }, page: PUMP, inPages: 'chip', language: 'en' },
    what,
    done,
    new Set(full),
  );

const panel = (...ids: string[]) => draw(view(...ids));
const panelWith = (full: string[], ...ids: string[]) => draw(viewWith(full, ...ids), undefined, full);

/** Pairs of the two sections, by their claims. */
const PAIR = { overview: 'ledger-p01-02', river: 'ledger-p02-02' } as const;

let background: SlowBackground;
let notice: NoticeInPage;
let controller: NoticeController;

beforeEach(() => {
  speakEnglish();
  fakePopovers();
  document.body.innerHTML = '<input id="page" />';
  background = new SlowBackground();
  notice = new NoticeInPage();
  controller = new NoticeController(() => controller.remove());
});

afterEach(async () => {
  await settled();
  controller.remove();
  await background.end();
});

async function showChip(view = chip()): Promise<void> {
  void controller.show(PUMP);
  await background.answer('chip', view);
}

async function openPanel(view: unknown = panel('overview', 'river')): Promise<void> {
  await showChip();
  trustedClick(notice.chip);
  await background.answer('panel', view);
}

/** Answers the last question for the panel as the real background does: with a message about what was just done. */
async function answerPanel(...ids: string[]): Promise<void> {
  await background.answer('panel', draw(view(...ids), background.asked('panel').at(-1)?.done));
}

const river = sections.find(({ id }) => id === 'river')?.headline ?? 'no such section';
const overview = sections.find(({ id }) => id === 'overview')?.headline ?? 'no such section';

it('ends where the background says that it has no business here, also while its panel is open', async () => {
  await openPanel();
  void controller.show(PUMP);
  await background.answer('chip', false);
  expect(notice.element).toBeNull();
});

describe('an older answer', () => {
  it('never shows: the newest page is asked about instead', async () => {
    void controller.show(PUMP);
    void controller.show(NEXT);
    await background.answer('chip', chip({ first: 'older' }));
    expect(notice.element).toBeNull();
    await background.answer('chip', chip({ first: 'newer' }));
    expect(notice.text).toContain('newer');
    expect(background.asked('chip').map(({ page }) => page)).toEqual([PUMP, NEXT]);
  });

  it('never takes away what is there', async () => {
    await showChip();
    void controller.show(PUMP);
    void controller.show(NEXT);
    await background.answer('chip', null);
    expect(notice.element).not.toBeNull();
  });

  it('never brings back a notice that was sent away', async () => {
    await showChip();
    void controller.show(PUMP);
    notice.press(t('notice_close', 'Acme'));
    await background.answer('chip', chip());
    expect(notice.element).toBeNull();
  });

  it('never fills a panel that asked again', async () => {
    await openPanel(panel('river'));
    notice.press(plural('statements', 4));
    void controller.show(PUMP);
    await background.answer('chip', chip());
    await background.answer('panel', panel('overview'), 2);
    await background.answer('panel', panel('river'), 1);
    expect(notice.text).toContain(overview);
    expect(notice.text).not.toContain(river);
  });

  it('never fills a panel that was opened again on another page', async () => {
    await showChip();
    trustedClick(notice.chip);
    controller.leave();
    await settled();
    await showChip();
    trustedClick(notice.chip);
    await background.answer('panel', panel('overview'), 0);
    expect(notice.text).toContain(t('loading'));
    await background.answer('panel', panel('river'), 1);
    expect(notice.text).toContain(river);
  });
});

describe('a page that moves about', () => {
  it('asks one question at a time, however often it moves', async () => {
    for (let time = 0; time < 1000; time++) void controller.show({ url: `${PUMP.url}/${time}` });
    expect(background.questions).toHaveLength(1);
    await background.answer('chip', null);
    expect(background.asked('chip').map(({ page }) => page.url)).toEqual([`${PUMP.url}/0`, `${PUMP.url}/999`]);
    await background.answer('chip', chip());
    expect(background.questions).toHaveLength(2);
    expect(notice.element).not.toBeNull();
  });
});

describe('a page that takes the notice out while the panel is open', () => {
  const isOpen = () => notice.root.querySelector('[data-open]') !== null;

  it.each([
    ['a navigation inside the page', () => controller.leave()],
    ['a change of the reader’s choices', () => void controller.show(PUMP)],
  ])('has a chip again that can be seen, after %s', async (_, happens) => {
    await openPanel();
    notice.takeOut();
    happens();
    await background.answer('chip', chip());
    await background.answer('chip', chip());
    expect(isOpen()).toBe(false);
    expect(notice.panel.textContent).toBe('');
  });

  it('does not keep the reader’s key from opening it again', async () => {
    await openPanel();
    notice.takeOut();
    controller.toggle();
    expect(isOpen()).toBe(true);
    expect(notice.panel.matches(':popover-open')).toBe(true);
  });
});

describe('where the background can’t be reached', () => {
  // What is still to be asked once more when a test ends is forgotten, rather than asked in the next one.
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });

  it('nothing shows and nothing throws', async () => {
    background.vanish();
    await expect(controller.show(PUMP)).resolves.toBeUndefined();
    expect(notice.element).toBeNull();
  });

  it('a chip that was there goes', async () => {
    await showChip();
    background.vanish();
    await controller.show(PUMP);
    expect(notice.element).toBeNull();
  });

  it('sending the chip away works all the same', async () => {
    await showChip();
    background.vanish();
    notice.press(t('notice_close', 'Acme'));
    await settled();
    expect(notice.element).toBeNull();
  });

  it('the panel says so, and so does a choice made in it', async () => {
    await showChip();
    background.vanish();
    trustedClick(notice.chip);
    await vi.waitFor(() => expect(notice.text).toContain(t('unreachable_title')), PATIENCE);
    notice.press(t('hide_today'));
    const said = () => notice.panel.querySelector('[role="status"]')?.textContent;
    await vi.waitFor(() => expect(said()).toBe(t('storage_failed')), PATIENCE);
    notice.press(t('options'));
    await settled();
  });
});

describe('the chip', () => {
  it('is asked for with the page, and whether the reader sees it', async () => {
    await showChip();
    expect(background.asked('chip')).toEqual([{ type: 'chip', page: PUMP, visible: true, showing: false }]);
    expect(notice.text).toContain('river');
  });

  it('takes no focus, and opens nothing and asks for nothing by itself', async () => {
    document.getElementById('page')?.focus();
    await showChip();
    expect(document.activeElement?.id).toBe('page');
    expect(notice.panel.textContent).toBe('');
    expect(background.questions).toHaveLength(1);
  });

  it('observes itself and nothing of the page', async () => {
    const observe = vi.spyOn(ResizeObserver.prototype, 'observe');
    const disconnect = vi.spyOn(ResizeObserver.prototype, 'disconnect');
    await showChip();
    expect(observe.mock.calls).toEqual([[notice.chip.closest('.chip')]]);
    controller.remove();
    expect(disconnect).toHaveBeenCalledTimes(1);
  });

  it('obeys the reader’s hand and no script of the page', async () => {
    await showChip();
    scriptedClick(notice.chip);
    scriptedClick(notice.button(t('notice_close', 'Acme')));
    expect(background.questions).toHaveLength(1);
    expect(notice.element).not.toBeNull();
    trustedClick(notice.chip);
    expect(background.asked('panel')).toHaveLength(1);
  });

  it('follows what the background says next, and goes when it says so', async () => {
    await showChip();
    await showChip(chip({ first: 'overview', theme: 'dark' }));
    expect(notice.text).toContain('overview');
    void controller.show(PUMP);
    await background.answer('chip', null);
    expect(notice.element).toBeNull();
    void controller.show(PUMP);
    expect(background.asked('chip').map(({ showing }) => showing)).toEqual([false, true, true, false]);
  });

  it('is gone at once when sent away, and the background hears of it', async () => {
    await showChip();
    notice.press(t('notice_close', 'Acme'));
    expect(notice.element).toBeNull();
    expect(background.asked('close')).toEqual([{ type: 'close', site: SITE }]);
    await background.answer('close', true);
    expect(notice.element).toBeNull();
    expect(background.questions).toHaveLength(2);
  });

  it('is sent away too where the browser alone closes it, as where a page keeps every click from us', async () => {
    await showChip();
    notice.whole.hidePopover();
    expect(notice.element).toBeNull();
    expect(background.asked('close')).toEqual([{ type: 'close', site: SITE }]);
  });

  it('is not sent away by a page that takes it out, nor by a panel that closes', async () => {
    await openPanel();
    notice.panel.hidePopover();
    await settled();
    notice.takeOut();
    await settled();
    expect(background.asked('close')).toEqual([]);
  });

  it('comes back where that could not be kept, and says so', async () => {
    await showChip();
    notice.press(t('notice_close', 'Acme'));
    await background.answer('close', false);
    await background.answer('chip', chip());
    expect(background.asked('panel').at(-1)?.done).toEqual({ text: t('storage_failed') });
    await answerPanel('river');
    expect(notice.panel.querySelector('[role="status"]')?.textContent).toBe(t('storage_failed'));
  });
});

describe('the key for the notice', () => {
  it('opens the panel with the focus in it, and closes it again', async () => {
    await showChip();
    controller.toggle();
    await settled();
    expect(notice.root.activeElement?.textContent).toBe(t('loading'));
    await background.answer('panel', panel('river'));
    expect(notice.root.activeElement?.textContent).toBe(t('about_subject', 'Acme'));
    controller.toggle();
    await settled();
    expect(notice.panel.textContent).toBe('');
    expect(notice.root.activeElement).toBe(notice.chip);
  });

  it('does nothing where no notice is', () => {
    controller.toggle();
    expect(background.questions).toEqual([]);
    expect(notice.element).toBeNull();
  });
});

describe('the panel', () => {
  it('opens on the chip, with the focus on its heading, and asks for the claims only then', async () => {
    await showChip();
    trustedClick(notice.chip);
    expect(background.asked('panel')).toEqual([{ type: 'panel', page: PUMP, full: [] }]);
    expect(notice.panel.matches(':popover-open')).toBe(true);
    expect(notice.text).toContain(t('loading'));
    await settled();
    expect(notice.root.activeElement?.textContent).toBe(t('loading'));
    await background.answer('panel', panel('river'));
    expect(notice.text).toContain(river);
  });

  it('has the focus only once it is open: what is not can take none', async () => {
    await showChip();
    trustedClick(notice.chip);
    expect(notice.root.activeElement).toBeNull();
    await settled();
    expect(notice.root.activeElement?.textContent).toBe(t('loading'));
  });

  it('opens in the same way where the browser alone opens it, as where a page keeps every click from us', async () => {
    await showChip();
    notice.panel.showPopover();
    expect(background.asked('panel')).toEqual([{ type: 'panel', page: PUMP, full: [] }]);
    await background.answer('panel', panel('river'));
    expect(notice.text).toContain(river);
    expect(notice.root.activeElement?.textContent).toBe(t('about_subject', 'Acme'));
  });

  it('closes in the same way where the browser alone closes it, with the focus on the chip', async () => {
    await openPanel(panel('river'));
    notice.panel.hidePopover();
    await settled();
    expect(notice.panel.textContent).toBe('');
    expect(notice.root.activeElement).toBe(notice.chip);
    expect(notice.chip.getAttribute('aria-expanded')).toBe('false');
  });

  it('that closes while the reader is elsewhere in the page leaves the focus there', async () => {
    await openPanel(panel('river'));
    document.getElementById('page')?.focus();
    notice.panel.hidePopover();
    await settled();
    expect(document.activeElement?.id).toBe('page');
  });

  it('opens by itself where the reader chose that, and leaves the focus where it is', async () => {
    document.getElementById('page')?.focus();
    await showChip(chip({ notice: 'panel' }));
    await background.answer('panel', panel('river'));
    expect(notice.text).toContain(river);
    expect(document.activeElement?.id).toBe('page');
  });

  it('opens by itself once, and stays closed when closed', async () => {
    await showChip(chip({ notice: 'panel' }));
    await background.answer('panel', panel('river'));
    notice.press(t('panel_close'));
    await settled();
    await background.answer('chip', chip());
    expect(notice.panel.textContent).toBe('');
  });

  it('asks for a section in full, and for its summary again', async () => {
    await openPanel(panel('river'));
    notice.press(plural('statements', 4));
    await background.answer('panel', panelWith(['river'], 'river'));
    notice.press(t('back_to_glance'));
    expect(background.asked('panel').map((request) => request.full)).toEqual([[], ['river'], []]);
  });

  it('asks for the statement of a pair where it stands, and puts it away again', async () => {
    const pairs = () => [...notice.root.querySelectorAll('.pair-open')];
    await openPanel(panel('river'));
    trustedClick(pairs()[0] as Element);
    await background.answer('panel', panelWith([PAIR.river], 'river'));
    expect(notice.root.querySelector(`[data-pair="${PAIR.river}"] [data-claim="${PAIR.river}"]`)).not.toBeNull();
    expect(pairs().map((pair) => pair.getAttribute('aria-expanded'))).toEqual(['true', 'false']);
    trustedClick(pairs()[0] as Element);
    await background.answer('panel', panel('river'));
    expect(notice.root.querySelector('[data-claim]')).toBeNull();
    expect(background.asked('panel').map((request) => request.full)).toEqual([[], [PAIR.river], []]);
  });

  it('opens no pair for a script of the page', async () => {
    await openPanel(panel('river'));
    scriptedClick(notice.root.querySelector('.pair-open') as Element);
    expect(background.asked('panel')).toHaveLength(1);
  });

  it('says so where the dataset is damaged', async () => {
    await openPanel('broken');
    expect(notice.text).toContain(t('broken_title'));
  });

  it('does not setLanguage of a lost connection where there is merely nothing to show any more', async () => {
    await openPanel(null);
    expect(notice.text).not.toContain(t('unreachable_title'));
  });

  it('reads anew each time it opens, whenever the answer to the time before came', async () => {
    await openPanel(panel('river'));
    for (const _ of ['answered before it closed', 'answered after']) {
      notice.press(t('panel_close'));
      await settled();
      await background.answer('panel', panel('river'));
      expect(notice.panel.textContent).toBe('');
      trustedClick(notice.chip);
      expect(notice.text).toContain(t('loading'));
      expect(notice.text).not.toContain(river);
    }
  });

  it('closes and forgets when the page becomes another one', async () => {
    await openPanel();
    controller.leave();
    await settled();
    expect(notice.panel.hidePopover).toHaveBeenCalled();
    expect(notice.panel.textContent).toBe('');
    trustedClick(notice.chip);
    expect(notice.text).not.toContain(river);
  });
});

describe('a page that changes its address', () => {
  /** The page moves on to NEXT, and the background answers. */
  async function moveOn(answer: unknown): Promise<void> {
    controller.moved();
    void controller.show(NEXT);
    await background.answer('chip', answer);
    await settled();
  }

  it('keeps the panel open while it is not known what the page is about', async () => {
    await openPanel(panel('river'));
    controller.moved();
    void controller.show(NEXT);
    await settled();
    expect(notice.text).toContain(river);
  });

  it('keeps the panel open, and what is in it, where it is about the same as before', async () => {
    await openPanel(panel('river'));
    await moveOn(chip());
    expect(notice.panel.matches(':popover-open')).toBe(true);
    expect(notice.text).toContain(river);
    expect(background.asked('panel').at(-1)?.page).toEqual(NEXT);
  });

  it.each([
    ['is about something else', () => chip({ about: 'bolt' })],
    ['has nothing to show', () => null],
  ])('closes the panel where it %s', async (_, answer) => {
    await openPanel(panel('river'));
    await moveOn(answer());
    expect(notice.panel.matches(':popover-open')).toBe(false);
    expect(notice.text).not.toContain(river);
  });

  it('is compared with what the panel was opened on, however often it moves before the answer', async () => {
    await openPanel(panel('river'));
    controller.moved();
    void controller.show({ url: `${PUMP.url}/between` });
    controller.moved();
    void controller.show(NEXT);
    await background.answer('chip', chip({ about: 'bolt' }));
    expect(notice.text).toContain(river);
    await background.answer('chip', chip());
    expect(notice.text).toContain(river);
    expect(notice.panel.matches(':popover-open')).toBe(true);
  });

  it('is compared anew each time', async () => {
    await openPanel(panel('river'));
    await moveOn(chip());
    await moveOn(chip({ about: 'bolt' }));
    expect(notice.panel.matches(':popover-open')).toBe(false);
  });

  it('forgets nothing of the reader’s where only their choices changed', async () => {
    await openPanel(panel('river'));
    void controller.show(PUMP);
    await background.answer('chip', chip({ about: 'bolt' }));
    expect(notice.text).toContain(river);
  });

  it('gets the notice back once more if it takes it out', async () => {
    await showChip();
    for (let times = 0; times < 2; times++) {
      notice.takeOut();
      await showChip();
      expect(notice.element).not.toBeNull();
      controller.moved();
    }
  });
});

describe('a source named in the panel', () => {
  const ADDRESS = 'https://ledger.example/acme';
  const source = () => notice.button(t('source_of', 'Acme and the river', 'The river'));

  it.each([
    ['a press', {}, false],
    ['a press with Ctrl', { ctrlKey: true }, true],
    ['a press with Meta', { metaKey: true }, true],
    ['the middle button', { button: 1 }, true],
  ])('is opened by the background: after %s', async (_, how, behind) => {
    await openPanel(panelWith([PAIR.river], 'river'));
    trustedClick(source(), how);
    expect(background.asked('source')).toEqual([{ type: 'source', profile: 'acme', url: ADDRESS, behind }]);
    expect(notice.text).toContain(river);
  });

  it('is opened for no script of the page', async () => {
    await openPanel(panelWith([PAIR.river], 'river'));
    scriptedClick(source());
    expect(background.asked('source')).toEqual([]);
  });
});

describe('a choice made in the panel', () => {
  const word = () => notice.panel.querySelector('[role="status"]')?.textContent ?? '';

  it.each([
    ['hide_today', { type: 'hide-today', site: SITE }, { type: 'show-again', site: SITE }],
    ['away_month', { type: 'hide-month', site: SITE }, { type: 'show-again', site: SITE }],
    ['hide_until_new', { type: 'hide-until-new', site: SITE }, { type: 'show-again', site: SITE }],
    ['away_everywhere', { type: 'in-pages', choice: 'badge' }, { type: 'in-pages', choice: 'chip' }],
    [
      'hide_topic',
      { type: 'switch-topic', topic: 'company', on: false },
      { type: 'switch-topic', topic: 'company', on: true },
    ],
    ['not_on_site', { type: 'switch-site', site: SITE, on: false }, { type: 'switch-site', site: SITE, on: true }],
  ] as const)('(%s) is kept, said, and undone where it was made', async (key, choice, undo) => {
    await openPanel(panelWith([PAIR.overview], 'overview'));
    notice.press(t(key, 'Acme'));
    expect(background.asked(choice.type)).toEqual([choice]);
    expect(word()).toBe('');
    await background.answer(choice.type, true);
    await answerPanel('overview');
    expect(word()).not.toBe('');
    expect(notice.root.activeElement?.textContent).toBe(t('undo'));

    notice.press(t('undo'));
    expect(background.asked(undo.type).at(-1)).toEqual(undo);
    await background.answer(undo.type, true);
    await answerPanel('overview');
    expect(word()).toBe('');
    expect(notice.root.activeElement?.textContent).toBe(t('about_subject', 'Acme'));
  });

  it('that could not be kept is said to be so, with nothing to undo', async () => {
    await openPanel(panel('overview'));
    notice.press(t('hide_today'));
    await background.answer('hide-today', false);
    await answerPanel('overview');
    expect(word()).toBe(t('storage_failed'));
  });

  it('that could not be undone is said to be so', async () => {
    await openPanel(panel('overview'));
    notice.press(t('hide_today'));
    await background.answer('hide-today', true);
    await answerPanel('overview');
    notice.press(t('undo'));
    await background.answer('show-again', false);
    await answerPanel('overview');
    expect(word()).toBe(t('storage_failed'));
  });

  it('is not told again in a panel opened later', async () => {
    await openPanel(panelWith([PAIR.overview], 'overview'));
    notice.press(t('hide_topic'));
    notice.press(t('panel_close'));
    await settled();
    await background.answer('switch-topic', true);
    await background.answer('chip', chip());
    trustedClick(notice.chip);
    await answerPanel('river');
    expect(word()).toBe('');
  });

  it('ends the notice only when the reader is done with the panel', async () => {
    await openPanel(panel('overview'));
    notice.press(t('hide_today'));
    await background.answer('hide-today', true);
    await answerPanel('overview');
    // The background announces the change, and the notice asks again.
    void controller.show(PUMP);
    await background.answer('chip', null);
    expect(word()).toContain(t('done_hidden_today', 'Acme'));
    notice.press(t('panel_close'));
    await settled();
    await background.answer('chip', null);
    expect(notice.element).toBeNull();
  });

  it('that leaves nothing to show leaves the word about it, and the way back', async () => {
    await openPanel(panelWith([PAIR.overview], 'overview'));
    notice.press(t('hide_topic'));
    await background.answer('switch-topic', true);
    void controller.show(PUMP);
    await background.answer('chip', null);
    await answerPanel();
    expect(notice.text).toContain(t('about_subject', 'Acme'));
    expect(notice.text).not.toContain(overview);
    expect(word()).toContain(t('done_topic_hidden', 'overview'));
    expect(notice.button(t('undo'))).toBeTruthy();
  });

  it('has the focus on its way back, also where the news of it is faster than its own answer', async () => {
    await openPanel(panel('overview'));
    notice.press(t('hide_today'));
    await background.answer('hide-today', true);
    void controller.show(PUMP);
    await background.answer('chip', chip());
    await background.answer('panel', panel('overview'), -2);
    await answerPanel('overview');
    expect(notice.root.activeElement?.textContent).toBe(t('undo'));

    notice.button(t('options')).focus();
    void controller.show(PUMP);
    await background.answer('chip', chip());
    await answerPanel('overview');
    expect(notice.root.activeElement?.textContent).toBe(t('options'));
  });
});
