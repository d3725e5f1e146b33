import { createRef } from 'preact';
import { Notice } from '../../components/Notice.tsx';
import type { Done } from '../../components/Done.tsx';
import type { PanelProps } from '../../components/Panel.tsx';
import { t } from '../../components/text.ts';
import type { Page } from '../../data/address.ts';
import type { Request } from '../../data/messages.ts';
import type { ChipView } from '../../data/views.ts';
import { ask } from './ask.ts';
import { NoticeHost } from './host.ts';

/**
 * Runs one notice: asks what to show, draws it, and carries the reader's choices to the background.
 * It holds what is on show and decides nothing about it.
 */
export class NoticeController {
  readonly #panelRef = createRef<HTMLDivElement>();
  readonly #headingRef = createRef<HTMLHeadingElement>();
  readonly #chipRef = createRef<HTMLButtonElement>();
  readonly #undoRef = createRef<HTMLButtonElement>();
  #host: NoticeHost | undefined;
  #page: Page | undefined;
  #chip: ChipView | undefined;
  #view: PanelProps['view'];
  #done: Done | undefined;
  #full: string[] = [];
  #isOpen = false;
  /** Counts questions of each sort, so that an older answer never replaces a newer one. */
  #asked = { chip: 0, panel: 0 };
  /** Whether the focus was in the panel when it began to close, and so belongs on the chip. */
  #hadFocus = false;

  /** Asks about a page and shows, changes or removes the notice accordingly. */
  async show(page: Page): Promise<void> {
    this.#page = page;
    const mine = ++this.#asked.chip;
    const chip = await ask({ type: 'chip', page, visible: document.visibilityState === 'visible' });
    if (mine !== this.#asked.chip) return;
    if (chip) this.#update(chip);
    else if (!this.#isOpen) this.remove();
  }

  /** Takes the notice away. */
  remove(): void {
    this.#host?.remove();
    this.#host = undefined;
    this.#chip = undefined;
    this.#isOpen = false;
    this.#forget();
  }

  /** The page became another one: what was open about the old one closes. */
  leave(): void {
    if (this.#isOpen) this.#panelRef.current?.hidePopover();
    this.#forget();
  }

  #forget(): void {
    this.#view = undefined;
    this.#done = undefined;
    this.#full = [];
  }

  #update(chip: ChipView): void {
    this.#chip = chip;
    this.#host ??= new NoticeHost();
    this.#draw();
    if (this.#isOpen) void this.#read();
    else if (chip.notice === 'panel') this.#openUnasked();
  }

  #draw(): void {
    if (!this.#chip) return;
    const { site } = this.#chip;
    this.#host?.draw(
      <Notice
        chip={this.#chip}
        siteName={site.name}
        isOpen={this.#isOpen}
        view={this.#view}
        done={this.#done}
        now={new Date()}
        panelRef={this.#panelRef}
        headingRef={this.#headingRef}
        chipRef={this.#chipRef}
        undoRef={this.#undoRef}
        onOpen={() => this.#open()}
        onClose={() => this.#panelRef.current?.hidePopover()}
        onSendAway={() => this.#sendAway()}
        onClosing={() => {
          this.#hadFocus = this.#panelRef.current?.matches(':focus-within') ?? false;
        }}
        onClosed={() => this.#closed()}
        onExpand={(section, all) => this.#expand(section, all)}
        onHideTopic={(topic, title) =>
          this.#choose(
            { type: 'switch-topic', topic, on: false },
            { type: 'switch-topic', topic, on: true },
            t('done_topic_hidden', title),
          )
        }
        onHideToday={() =>
          this.#choose(
            { type: 'hide-today', site: site.id },
            { type: 'show-again', site: site.id },
            t('done_hidden_today', site.name),
          )
        }
        onSiteOff={() =>
          this.#choose(
            { type: 'switch-site', site: site.id, on: false },
            { type: 'switch-site', site: site.id, on: true },
            t('done_site_off', site.name),
          )
        }
        onHideUntilNew={() =>
          this.#choose(
            { type: 'hide-until-new', site: site.id },
            { type: 'show-again', site: site.id },
            t('done_hidden_until_new', site.name),
          )
        }
        onWrong={(claim) => this.#page && void ask({ type: 'correction', page: this.#page, claim })}
        onOptions={() => void ask({ type: 'options' })}
      />,
    );
  }

  #open(): void {
    this.#isOpen = true;
    this.#draw();
    this.#panelRef.current?.showPopover();
    this.#headingRef.current?.focus();
    void this.#read();
  }

  /** The summary that the reader asked for in the options: it opens without taking the focus. */
  #openUnasked(): void {
    this.#isOpen = true;
    this.#draw();
    this.#panelRef.current?.showPopover();
    void this.#read();
  }

  #closed(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#forget();
    this.#draw();
    // The browser can't: what it remembers is the element in the page, and that takes no focus.
    if (this.#hadFocus) this.#chipRef.current?.focus();
    // A choice made in the panel may have ended the notice; it stayed until the reader was done with it.
    if (this.#page) void this.show(this.#page);
  }

  async #read(): Promise<void> {
    if (!this.#page) return;
    const mine = ++this.#asked.panel;
    const view = await ask({ type: 'panel', page: this.#page, full: this.#full });
    if (mine !== this.#asked.panel || !this.#isOpen) return;
    const hadFocus = this.#headingRef.current?.matches(':focus');
    this.#view = view ?? this.#withoutAnswer(view);
    this.#draw();
    if (hadFocus) this.#headingRef.current?.focus();
  }

  /** null: a choice just made leaves nothing to show, and the word about it stays. undefined: nobody is there to ask. */
  #withoutAnswer(answer: null | undefined): PanelProps['view'] {
    if (answer === undefined) return 'unreachable';
    return typeof this.#view === 'object' ? { ...this.#view, sections: [] } : undefined;
  }

  #expand(section: string, all: boolean): void {
    this.#full = all ? [...this.#full, section] : this.#full.filter((id) => id !== section);
    void this.#read();
  }

  async #choose(request: Request, undo: Request, text: string): Promise<void> {
    const kept = await ask(request);
    this.#done = kept
      ? { text, undo: () => void ask(undo).then(() => this.#say(undefined)) }
      : { text: t('storage_failed') };
    this.#draw();
    // The button that was pressed may be gone with its section.
    this.#undoRef.current?.focus();
  }

  #say(done: Done | undefined): void {
    this.#done = done;
    this.#draw();
    this.#headingRef.current?.focus();
  }

  #sendAway(): void {
    const site = this.#chip?.site.id;
    this.remove();
    if (site) void ask({ type: 'close', site });
  }
}
