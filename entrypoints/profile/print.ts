/**
 * Unfolds the tables of charts while the page is printed. Only Chromium before 131 and Firefox before 143 need this: in
 * others the style does it (charts.css).
 */
export function unfoldForPrint(): void {
  if (CSS.supports('selector(::details-content)')) return;
  let unfolded: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('details.chart-table:not([open])')];
    for (const table of unfolded) table.open = true;
  });
  addEventListener('afterprint', () => {
    for (const table of unfolded) table.open = false;
  });
}
