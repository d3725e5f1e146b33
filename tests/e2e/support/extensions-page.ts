import type { Sidelight } from './extension.ts';

// The API that chrome://extensions has, as far as the tests need it.
interface OwnPage {
  developerPrivate: {
    updateExtensionConfiguration(change: object): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
    updateProfileConfiguration(change: object): Promise<void>;
    reload(id: string, options: object): Promise<void>;
    onItemStateChanged: {
      addListener(listener: (change: { event_type: string; item_id: string }) => void): void;
    };
  };
  management: { setEnabled(id: string, on: boolean): Promise<void> };
}

type Change = (chrome: OwnPage, id: string, pattern: string) => Promise<void>;

/** Changes the extension on chrome://extensions, as a reader can. The browser allows this only there. */
async function onExtensionsPage({ context, id }: Sidelight, change: Change, pattern = ''): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${change})(chrome, '${id}', '${pattern}')`);
  await page.close();
}

/** Makes a change for which the browser restarts the extension, and waits until the extension is loaded again. */
async function andStartAnew({ context, id }: Sidelight, change: Change): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  const waitThere = async ({ developerPrivate }: OwnPage, extension: string) => {
    // Without developer mode the browser would not load an extension from a folder again.
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

/** Chooses on which sites the extension may run. */
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

/**
 * Lets the reader have agreed to some hosts already: the browser then grants them without its prompt, which nobody can
 * press here, as soon as the extension asks. Until it asks it does not have them.
 */
export function agreeTo(sidelight: Sidelight, pattern: string): Promise<void> {
  return onExtensionsPage(
    sidelight,
    (chrome, id, hosts) => chrome.developerPrivate.addHostPermission(id, hosts),
    pattern,
  );
}

/** Takes hosts away from the extension, as a reader can in the browser's settings. */
export function takeAway(sidelight: Sidelight, pattern: string): Promise<void> {
  return onExtensionsPage(
    sidelight,
    (chrome, id, hosts) => chrome.developerPrivate.removeHostPermission(id, hosts),
    pattern,
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

/** Stops the extension and starts it again, as the browser does when it updates the extension. */
export function restart(sidelight: Sidelight): Promise<void> {
  return andStartAnew(sidelight, (chrome, id) => chrome.developerPrivate.reload(id, { failQuietly: true }));
}
