const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes a text for XML and HTML, in elements and in quoted attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}

/** JSON for a script element: nothing in it ends the element, and nothing is a line of its own to older scripts. */
export function scriptJson(content: object): string {
  return JSON.stringify(content)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}

/** A path of the site as an address: from its root where nothing names the site; a page without its "index.html". */
export function joinHref(site: string | null, path: string): string {
  return site === null ? path : new URL(path.replace(/(^|\/)index\.html$/, '$1'), site).href;
}
