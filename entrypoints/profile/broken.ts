/**
 * Says that the page can't be read, with the browser's own means alone: what else the page is made of may be what is
 * missing, and would keep the first script from being as small as it is.
 */
export function sayBroken(): void {
  const text = (name: string) => chrome.i18n.getMessage(name);
  const title = Object.assign(document.createElement('h1'), { textContent: text('broken_title') });
  const why = Object.assign(document.createElement('p'), { className: 'quiet-text', textContent: text('broken_text') });
  document.querySelector('#app .profile-page')?.replaceChildren(title, why);
  document.documentElement.lang = text('language');
  document.documentElement.dir = text('direction');
}
