/** How often the address is looked at where the browser has no Navigation API (Firefox before 147). */
const POLL_MS = 2000;

/**
 * Calls back when the address changes without a load: by history.pushState, a link to a fragment, or going back.
 * Only committed changes count, which `navigate` events alone don't tell (hence currententrychange).
 * @param callback is told whether the page rewrote its own address, which is no way to another page (where the browser tells)
 * @returns how to stop it
 */
export function onAddressChange(callback: (isRewritten: boolean) => void): () => void {
  let address = location.href;
  const compare = (event?: Event) => {
    if (location.href === address) return;
    address = location.href;
    callback((event as { navigationType?: string } | undefined)?.navigationType === 'replace');
  };
  const { navigation } = globalThis as { navigation?: EventTarget };
  navigation?.addEventListener('currententrychange', compare);
  const timer = navigation ? undefined : setInterval(compare, POLL_MS);
  return () => {
    navigation?.removeEventListener('currententrychange', compare);
    clearInterval(timer);
  };
}
