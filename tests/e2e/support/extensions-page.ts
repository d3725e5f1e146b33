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

/** Changes the extension on the browser's own page of extensions, as a reader can: there alone the browser lets one. */
async function onExtensionsPage<A extends unknown[]>(
  { context }: Sidelight,
  run: (chrome: OwnPage, ...args: A) => Promise<void>,
  ...args: A
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${run})(chrome, ...${JSON.stringify(args)})`);
  await page.close();
}

/** Chooses in which sites the extension may be. */
export function setAccess(sidelight: Sidelight, hostAccess: 'ON_CLICK' | 'ON_ALL_SITES'): Promise<void> {
  return onExtensionsPage(
    sidelight,
    (chrome, extensionId, access) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: access }),
    sidelight.id,
    hostAccess,
  );
}

/** Lets the extension into private windows; the browser starts it anew for that. */
export function allowInPrivate(sidelight: Sidelight): Promise<void> {
  return onExtensionsPage(
    sidelight,
    (chrome, extensionId) =>
      chrome.developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true }),
    sidelight.id,
  );
}

export function setEnabled(sidelight: Sidelight, on: boolean): Promise<void> {
  return onExtensionsPage(sidelight, (chrome, id, isOn) => chrome.management.setEnabled(id, isOn), sidelight.id, on);
}

/** Ends the extension and starts it anew, as the browser does with an update of it, and waits until it is there again. */
export function restart(sidelight: Sidelight): Promise<void> {
  return onExtensionsPage(
    sidelight,
    async ({ developerPrivate }, id) => {
      const loaded = new Promise<void>((resolve) => {
        developerPrivate.onItemStateChanged.addListener(({ event_type, item_id }) => {
          if (event_type === 'LOADED' && item_id === id) resolve();
        });
      });
      // Otherwise the browser would not load an extension from a folder once more.
      await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
      await developerPrivate.reload(id, { failQuietly: true });
      await loaded;
    },
    sidelight.id,
  );
}
