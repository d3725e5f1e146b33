/** Slides the row of tabs so that the current one is to be seen, where they don't all fit into the window. */
export function slideToTab(): void {
  const row = document.querySelector('.views');
  const tab = row?.querySelector('[aria-current]');
  if (!row || !tab) return;
  row.scrollBy({ left: middleOf(tab) - middleOf(row), behavior: 'instant' });
}

function middleOf(element: Element): number {
  const { left, width } = element.getBoundingClientRect();
  return left + width / 2;
}
