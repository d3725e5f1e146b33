/**
 * Says that the page can't be read, using only what the browser offers: the page's other code may be what is missing,
 * and importing it would make the first script larger.
 */
export function sayBroken(): void {
  const text = (name: string) => chrome.i18n.getMessage(name);
  const title = Object.assign(document.createElement('h1'), { textContent: text('broken_title') });
  const why = Object.assign(document.createElement('p'), { className: 'quiet-text', textContent: text('broken_text') });
  document.querySelector('#app .profile-page')?.replaceChildren(title, why);
  document.documentElement.lang = text('language');
  document.documentElement.dir = text('direction');
}
