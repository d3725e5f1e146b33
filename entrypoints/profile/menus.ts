/** Lets the filters' menus close on Escape, which returns the focus to their button, and on a press elsewhere. */
export function closeMenus(): void {
  const open = () => document.querySelector<HTMLDetailsElement>('details.filter[open]');
  document.addEventListener('keydown', (event) => {
    const menu = open();
    if (event.key !== 'Escape' || !menu) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    const menu = open();
    if (menu && target instanceof Node && !menu.contains(target)) menu.open = false;
  });
}
