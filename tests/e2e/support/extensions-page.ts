import type { Sidelight } from './extension.ts';

// What the browser's own page of extensions has, as far as the tests need it.
interface OwnPage {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string, options: object): Promise<void>;
    onItemStateChanged: {
      addListener(listener: (change: { event_type: string; item_id: string }) => void): void;
    };
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}

type Change = (chrome: OwnPage, id: string) => Promise<void>;

/** Changes the extension on the browser's own page of extensions, as a reader can: there alone the browser lets one. */
async function onExtensionsPage({ context, id }: Sidelight, change: Change): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${change})(chrome, '${id}')`);
  await page.close();
}

/** Does so where the browser starts the extension anew for it, and waits until it is there again. */
async function andStartAnew({ context, id }: Sidelight, change: Change): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const waitThere = async ({ developerPrivate }: OwnPage, extension: string) => {
    // Otherwise the browser would not load an extension from a folder once more.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    const { promise, resolve } = Promise.withResolvers<void>();
    developerPrivate.onItemStateChanged.addListener(({ event_type, item_id }) => {
      if (event_type === 'LOADED' && item_id === extension) resolve();
    });
    Object.assign(globalThis, { startedAnew: promise });
  };
  await page.evaluate(`(${waitThere})(chrome, '${id}')`);
  await page.evaluate(`(${change})(chrome, '${id}')`);
  await page.evaluate('startedAnew');
  await page.close();
}

/** Chooses in which sites the extension may be. */
export function setAccess(sidelight: Sidelight, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  return onExtensionsPage(
    sidelight,
    hostAccess === 'ON_CLICK'
      ? (chrome, extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_CLICK' })
      : (chrome, extensionId) =>
          chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_ALL_SITES' }),
  );
}

/** Lets the extension into private windows. */
export function allowInPrivate(sidelight: Sidelight): Promise<void> {
  return andStartAnew(sidelight, (chrome, extensionId) =>
    chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
  );
}

export function switchOff(sidelight: Sidelight): Promise<void> {
  return onExtensionsPage(sidelight, (chrome, id) => chrome.management.setEnabled(id, false));
}

export function switchOn(sidelight: Sidelight): Promise<void> {
  return onExtensionsPage(sidelight, (chrome, id) => chrome.management.setEnabled(id, true));
}

/** Ends the extension and starts it anew, as the browser does with an update of it. */
export function restart(sidelight: Sidelight): Promise<void> {
  return andStartAnew(sidelight, (chrome, id) => chrome.developerPrivate.reload(id, { failQuietly: true }));
}
