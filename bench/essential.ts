/*
 * The essentials of a notice and nothing else, as something to compare with: it asks its background once, and shows one
 * button in the next frame. None of what the notice promises besides is in it: nothing about hostile pages, keys, room for
 * what the page has in its corner, changes of the address, or languages.
 */

/** Some 600 bytes. */
const STYLE = `:host { all: initial !important; display: contents !important }
button { position: fixed; right: 16px; bottom: 16px; z-index: 2147483647; display: flex; align-items: center; gap: 10px;
  min-width: 0; max-width: 288px; min-height: 40px; margin: 0; padding: 3px 14px; border: 1px solid #cfcac0;
  border-radius: 20px; background: #fbfaf7; color: #1d2229; font: 600 13px/1.3 system-ui, sans-serif; text-align: start;
  white-space: nowrap; overflow: hidden; text-overflow: ellipsis; cursor: pointer; user-select: none;
  box-shadow: 0 1px 2px rgb(20 24 30 / 12%), 0 8px 28px rgb(20 24 30 / 16%) }
button:focus-visible { outline: 2px solid #23566b; outline-offset: 2px }`;

/** What it runs in the background. */
export const ESSENTIAL_BACKGROUND = `chrome.runtime.onMessage.addListener((_, __, reply) =>
  reply(${JSON.stringify({ style: STYLE, word: 'Market power and 5 more' })}));
`;

/** What it runs in the page. */
export const ESSENTIAL_SCRIPT = `chrome.runtime.sendMessage({ url: location.href, title: document.title }).then(({ style, word }) => {
  const element = new Document().createElementNS('http://www.w3.org/1999/xhtml', 'essential-notice');
  const root = element.attachShadow({ mode: 'closed' });
  requestAnimationFrame(() => {
    const beneath = document.elementFromPoint(innerWidth - 60, innerHeight - 36);
    if (beneath?.localName === 'dialog') return;
    const button = document.createElement('button');
    button.textContent = word;
    root.append(button);
    document.body.append(element);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
  });
});
`;
