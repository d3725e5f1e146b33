/** What is folded on the screen: tables of charts, what a card keeps behind its button, and entries that it folds. */
const FOLDED = ':is(details.chart-table, details.claim-more, details.more-entries):not([open])';

/**
 * Unfolds what is folded while the page is printed. Only Chromium before 131 and Firefox before 143 need this: in
 * others the style does it (figures.css, print.css).
 */
export function unfoldForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>(FOLDED)];
    for (const details of unfolded) details.open = true;
  });
  addEventListener('afterprint', () => {
    for (const details of unfolded) details.open = false;
  });
}
