import { browser } from 'wxt/browser';
import { hostAddresses } from '../core/page/manifest.ts';

/** A site that the notice may show on once the reader allows it: those of reach `ask`, in the catalog and in the guides. */
interface AskedSite {
  hosts: readonly string[];
}

/** What the notice needs beside a site's hosts: its script is registered at run time. Asked in the same prompt. */
const BESIDE = { permissions: ['scripting'] } satisfies { permissions: 'scripting'[] };

/**
 * Asks the reader, by the browser's own prompt, to allow the notice on one site and no other. To be called at once when the
 * reader presses: what is awaited before it takes the press away.
 * @returns whether the notice is allowed there now; false also where the browser refuses to ask
 */
export function askForSite({ hosts }: AskedSite): Promise<boolean> {
  return browser.permissions.request({ ...BESIDE, origins: hostAddresses(hosts) }).catch(() => false);
}

/**
 * Gives one site back to the browser. The background then takes the script and the open notices away.
 * @returns whether the browser took it back
 */
export function takeBack({ hosts }: AskedSite): Promise<boolean> {
  return browser.permissions.remove({ origins: hostAddresses(hosts) }).catch(() => false);
}

/**
 * Finds out on which sites the notice is allowed now. The browser alone knows: nothing of it is kept by the extension.
 * @param sites those without hosts have nothing to allow
 * @returns their ids; never throws
 */
export async function allowedSites(
  sites: readonly { id: string; hosts?: AskedSite['hosts'] | undefined }[],
): Promise<ReadonlySet<string>> {
  const asked = sites.flatMap(({ id, hosts }) => (hosts ? [{ id, hosts }] : []));
  if (asked.length === 0 || !(await contains(BESIDE))) return new Set();
  const allowed = await Promise.all(asked.map(({ hosts }) => contains({ origins: hostAddresses(hosts) })));
  return new Set(asked.filter((_, at) => allowed[at]).map(({ id }) => id));
}

/** Whether the browser lets the extension into the page at an address now. Never throws. */
export function mayRunAt(url: string): Promise<boolean> {
  const { protocol = '', hostname = '' } = URL.parse(url) ?? {};
  return contains({ origins: [`${protocol}//${hostname}/*`] });
}

/**
 * Calls back when the reader allowed or took back something, here or in the browser's settings.
 * @returns how to stop it
 */
export function onAllowedChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const changed = () => listener();
  onAdded.addListener(changed);
  onRemoved.addListener(changed);
  return () => {
    onAdded.removeListener(changed);
    onRemoved.removeListener(changed);
  };
}

function contains(permissions: Parameters<typeof browser.permissions.contains>[0]): Promise<boolean> {
  return browser.permissions.contains(permissions).catch(() => false);
}
