/** Waits until the browser has shown what was drawn; a tab that nobody sees shows nothing. */
export async function painted(): Promise<void> {
  if (document.hidden) return;
  await new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
  });
}
