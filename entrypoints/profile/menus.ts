/** Lets the menus of the filters close as menus do: by Escape, with the focus back on their button, or a press elsewhere. */
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
