import { type ComponentChild, render } from 'preact';
import noticeCss from '../../components/notice.css?inline';
import reportCss from '../../components/report.css?inline';
import themeCss from '../../components/theme.css?inline';

const NAME = 'sidelight-notice';

/** The one element that the notice adds to a page, with everything in its shadow root. */
export class NoticeHost {
  readonly #element = document.createElement(NAME);
  readonly #root: ShadowRoot;

  constructor() {
    // The testing build opens the root, since accessibility checks can't see into a closed one.
    this.#root = this.#element.attachShadow({ mode: import.meta.env.MODE === 'testing' ? 'open' : 'closed' });
    addStyle(this.#root, [themeCss, reportCss, noticeCss].join('\n'));
    // Keys typed in the notice are no shortcuts of the page.
    for (const type of ['keydown', 'keyup', 'keypress'])
      this.#element.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Draws the notice, and puts the element at the end of the document where it is not there yet. */
  draw(view: ComponentChild): void {
    render(view, this.#root);
    if (!this.#element.isConnected) document.documentElement.append(this.#element);
  }

  /** Takes the notice out of the page without a trace. */
  remove(): void {
    render(null, this.#root);
    this.#element.remove();
  }
}

/** A constructed sheet is not subject to the page's content security policy; an element serves where it is refused. */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    root.append(style);
  }
}
