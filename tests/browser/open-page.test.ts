import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openProfile } from '../../browser/open-page.ts';
import { OPENING } from '../../browser/opening.ts';

/** The address at which the page opened last, without the key of its opening. */
async function opened(): Promise<string> {
  const address = new URL((await fakeBrowser.tabs.query({})).at(-1)?.url ?? '');
  address.searchParams.delete(OPENING);
  return `${address.search}${address.hash}`;
}

beforeEach(async () => {
  fakeBrowser.reset();
  // The stand-in opens a tab only where a window is.
  await fakeBrowser.windows.create();
});

describe('openProfile', () => {
  it('opens at a statement, or with what is searched for', async () => {
    await openProfile('acme', false, { claim: 'ledger-p01-01' });
    expect(await opened()).toBe('?profile=acme#ledger-p01-01');
    await openProfile('acme', false, { words: 'pumps & wells' });
    expect(await opened()).toBe('?profile=acme&q=pumps+%26+wells');
    await openProfile('acme', false, { words: '  ' });
    expect(await opened()).toBe('?profile=acme');
  });

  it('puts nothing of that into an address opened from a private window', async () => {
    await openProfile('acme', true, { claim: 'ledger-p01-01', words: 'pumps' });
    expect(await opened()).toBe('?profile=acme');
  });
});
