import type { ComponentChild } from 'preact';
import { setStatements, t } from '../../components/language/text.ts';
import { Notice } from '../../components/notice/Notice.tsx';
import noticeCss from '../../components/notice/notice.css?inline';
import { Panel, type PanelProps } from '../../components/notice/Panel.tsx';
import panelCss from '../../components/notice/panel.css?inline';
import claimCss from '../../components/report/claim.css?inline';
import reportCss from '../../components/report/report.css?inline';
import themeCss from '../../components/theme.css?inline';
import touchCss from '../../components/touch.css?inline';
import { fullAfter } from '../../core/claims/sections.ts';
import type { ChipContent, PanelContent } from '../../core/notice/contents.ts';
import type { NoticeDrawing, Request, StatusMessage } from '../../core/notice/messages.ts';
import { CHIP_MARGIN, NOTICE } from '../../core/notice/parts.ts';
import type { Branch, Press, Tree } from '../../core/notice/tree.ts';
import type { Page } from '../../core/page/address.ts';
import type { Settings } from '../../core/reader/settings.ts';
import { drawTree, Pressing } from './component-to-tree.ts';

/**
 * A page can say of a variable by its name that nothing inherits it (@property), in every shadow root of the document; so
 * these have names that no page can know.
 */
const WORD = crypto.randomUUID().slice(0, 8);
const unguessable = (css: string) => css.replace(/--(?=[a-z])/g, `--${WORD}-`);

/** What the device itself takes at an edge (a notch, a bar to swipe); 0 where the page does not reach under it. */
const DEVICE = ['bottom', 'left', 'right'].map((side) => `env(safe-area-inset-${side},0px)`).join();

/** The style sheet and the page's script, which looks for room, go by the same measures. */
const MEASURES = `.${NOTICE}{--chip-margin:max(${CHIP_MARGIN}px,${DEVICE})}`;

const STYLE: NoticeDrawing['style'] = {
  chip: unguessable(themeCss + MEASURES + noticeCss + touchCss),
  panel: unguessable(reportCss + claimCss + panelCss),
};

/** What a panel is about, and what its presses come back to. */
interface About extends Pick<ChipContent, 'profile' | 'site'> {
  /** The page as its own script knows it: after a navigation inside it, the browser names the one that was loaded. */
  page: Page;
  /** What the reader wants to happen in pages, to come back to when they take back “on every site”. */
  inPages: Settings['inPages'];
  /** In which its statements are. */
  language: string;
}

/**
 * Draws the notice for the page's script, which knows no views: as plain data, with what every press means written into
 * it. Nothing stands in it that the reader does not see.
 */
export function drawNotice(chip: ChipContent, rest: Omit<About, keyof ChipContent>): NoticeDrawing {
  const about = { ...chip, ...rest };
  setStatements(rest.language);
  const pressing = new Pressing(followIn(chip.profile));
  const sendAway = {
    do: 'send-away',
    request: { type: 'close', site: chip.site.id },
    failed: t('storage_failed'),
  } as const;
  const frame = (isOpen: boolean) => {
    const [notice] = drawTree(
      <Notice
        chip={chip}
        isOpen={isOpen}
        onOpen={pressing.means(() => ({ do: 'open' }))}
        onSendAway={pressing.means(() => sendAway)}
      />,
      pressing,
    ) as [Branch<Request>];
    const panel = notice.children.at(-1) as Branch<Request>;
    panel.keeps = true;
    return notice;
  };
  return {
    closed: frame(false),
    open: frame(true),
    waiting: drawPanel(about, undefined, undefined),
    broken: drawPanel(about, 'broken', undefined),
    unreachable: drawPanel(about, 'unreachable', undefined),
    sendAway,
    style: STYLE,
  };
}

/**
 * Draws what the panel holds.
 * @param content undefined while it is being read
 * @param done what the reader just did in it
 * @param full what of it is shown in full
 */
export function drawPanel(
  { profile, site, page, inPages, language }: About,
  content: PanelContent | undefined | 'broken' | 'unreachable',
  done: StatusMessage | undefined,
  full: ReadonlySet<string> = new Set(),
): Tree<Request>[] {
  setStatements(language);
  const sections = typeof content === 'object' ? content.sections : [];
  const pressing = new Pressing(followIn(profile));
  const props: PanelProps = {
    siteName: site.name,
    content,
    now: new Date(),
    done: done && { text: done.text, ...(done.undo && { undo: pressing.means(takeBack(done.undo)) }) },
    onClose: pressing.means(() => ({ do: 'close' })),
    onExpand: pressing.means((what: string, open: boolean) => ({
      do: 'expand',
      full: [...fullAfter(full, sections, what, open)],
    })),
    ...choices(site, inPages, pressing),
    onCite: pressing.means((cite: string) => asks({ type: 'profile', profile, cite })),
    onProfile: pressing.means(() => asks({ type: 'profile', profile })),
    onWrong: pressing.means((claim: string) => asks({ type: 'correction', page: { url: page.url }, claim })),
    onOptions: pressing.means(() => asks({ type: 'options' })),
  };
  return drawTree((<Panel {...props} />) as ComponentChild, pressing);
}

type Choice = NonNullable<StatusMessage['undo']>;

/** What can be hidden, each with what is said once it is and with the way back. */
function choices(
  { id, name }: ChipContent['site'],
  inPages: Settings['inPages'],
  pressing: Pressing,
): Pick<
  PanelProps,
  'onHideTopic' | 'onHideToday' | 'onHideMonth' | 'onHideUntilNew' | 'onSiteOff' | 'onEverywhereOff'
> {
  const showAgain: Choice = { type: 'show-again', site: id };
  return {
    onHideTopic: pressing.means((topic: string, title: string) =>
      chooses(
        { type: 'switch-topic', topic, on: false },
        { text: t('done_topic_hidden', title), undo: { type: 'switch-topic', topic, on: true } },
      ),
    ),
    onHideToday: pressing.means(() =>
      chooses({ type: 'hide-today', site: id }, { text: t('done_hidden_today', name), undo: showAgain }),
    ),
    onHideMonth: pressing.means(() =>
      chooses({ type: 'hide-month', site: id }, { text: t('done_hidden_month', name), undo: showAgain }),
    ),
    onEverywhereOff: pressing.means(() =>
      chooses(
        { type: 'in-pages', choice: 'badge' },
        { text: t('done_everywhere'), undo: { type: 'in-pages', choice: inPages } },
      ),
    ),
    onHideUntilNew: pressing.means(() =>
      chooses({ type: 'hide-until-new', site: id }, { text: t('done_hidden_until_new', name), undo: showAgain }),
    ),
    onSiteOff: pressing.means(() =>
      chooses(
        { type: 'switch-site', site: id, on: false },
        { text: t('done_site_off', name), undo: { type: 'switch-site', site: id, on: true } },
      ),
    ),
  };
}

/** What a link to a source becomes in a page: the background opens it when the reader presses it, and nobody before. */
function followIn(profile: string): (url: string) => Press<Request> {
  return (url) => ({ do: 'follow', request: { type: 'source', profile, url, behind: false } });
}

function asks(request: Request): Press<Request> {
  return { do: 'ask', request };
}

function chooses(request: Choice, done?: StatusMessage): Press<Request> {
  return { do: 'choose', request, ...(done && { done }), failed: t('storage_failed') };
}

function takeBack(undo: Choice): () => Press<Request> {
  return () => chooses(undo);
}
