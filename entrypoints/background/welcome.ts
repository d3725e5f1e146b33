import { browser } from 'wxt/browser';

const OWED = 'welcomeOwed';

let shown: Promise<unknown> = Promise.resolve();

/**
 * Shows the welcome after installation. That it is owed is stored first, since the browser may end the background before the
 * tab is open; it is shown once the background runs again.
 */
export function oweWelcome(): Promise<void> {
  return inTurn(async () => {
    await browser.storage.local.set({ [OWED]: true }).catch(() => undefined);
    await show();
  });
}

/** Shows the welcome if an earlier run of the background did not get to it. */
export function showOwedWelcome(): Promise<void> {
  return inTurn(async () => {
    const { [OWED]: isOwed } = await browser.storage.local.get(OWED).catch(() => ({ [OWED]: false }));
    if (isOwed === true) await show();
  });
}

/** One after the other, so that the welcome is not shown twice. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = shown.then(work, work);
  shown = done;
  return done.catch(() => undefined);
}

async function show(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/options.html?welcome' as '/options.html') });
  await browser.storage.local.remove(OWED);
}
