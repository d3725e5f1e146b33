/** The little of citeproc-js that is used here; the package brings no types of its own. */
declare module 'citeproc' {
  interface System {
    /** A locale as CSL XML. */
    retrieveLocale(language: string): string;
    /** An item as CSL-JSON. */
    retrieveItem(id: string): object;
  }

  class Engine {
    /** @param style a style as CSL XML */
    constructor(system: System, style: string, language: string);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: string[]): void;
    makeBibliography(): [parameters: object, entries: string[]];
  }

  const CSL: { Engine: typeof Engine };
  export default CSL;
}
