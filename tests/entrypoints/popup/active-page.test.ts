import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ASK_PAGE } from '../../../core/notice/page-messages.ts';
import { activePage, askForSites } from '../../../entrypoints/popup/active-page.ts';
import { tab } from '../support/sender.ts';

const URL_OF_TAB = 'https://acme.example:8443/pump-3?q=1';

const shows = (...tabs: ReturnType<typeof tab>[]) =>
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
const scriptSays = (said: unknown) => vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue(said as never);
const hasAccess = (access: boolean) => vi.spyOn(fakeBrowser.permissions, 'contains').mockResolvedValue(access as never);

beforeEach(() => {
  shows(tab({ id: 5, url: URL_OF_TAB, title: 'Pump 3' }));
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockRejectedValue(new Error('Receiving end does not exist.'));
});

describe('activePage', () => {
  it('looks at the tab before the reader', async () => {
    hasAccess(true);
    await activePage();
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ active: true, currentWindow: true });
    expect(fakeBrowser.tabs.sendMessage).toHaveBeenCalledWith(5, ASK_PAGE, { frameId: 0 });
  });

  it('tells the address before the page has answered', async () => {
    hasAccess(true);
    const heard = vi.fn();
    scriptSays({ url: 'https://acme.example/' });
    const asked = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    await activePage(heard);
    expect(heard.mock.calls).toEqual([[URL_OF_TAB]]);
    expect(heard.mock.invocationCallOrder[0]).toBeLessThan(asked.mock.invocationCallOrder[0] ?? 0);
  });

  it('asks for access by what the script says where the browser keeps the address to itself', async () => {
    const asked = hasAccess(false);
    shows(tab({ id: 5 }));
    scriptSays({ url: 'https://acme.example/pump-3' });
    expect(await activePage()).toMatchObject({ access: 'withheld' });
    expect(asked).toHaveBeenCalledWith({ origins: ['https://acme.example/*'] });
  });

  it('is private where the tab is, whatever the browser says of the popup itself', async () => {
    hasAccess(true);
    shows(tab({ id: 5, url: URL_OF_TAB, incognito: true }));
    expect(await activePage()).toMatchObject({ isPrivate: true });
    shows(tab({ id: 5, url: URL_OF_TAB }));
    expect(await activePage()).toMatchObject({ isPrivate: false });
  });

  it('goes by what the notice’s script says, so that popup and notice setLanguage of the same page', async () => {
    const said = { url: 'https://user@acme.example:8443/pump-3', title: 'Pump', canonical: '/pump-3' };
    scriptSays(said);
    hasAccess(true);
    expect(await activePage()).toEqual({ page: said, isPrivate: false, access: 'granted' });
  });

  it.each(['https://bolt.example/', 'https://acme.example/pump-3', 'http://acme.example:8443/pump-3', 'no address'])(
    'believes no script about another page than the tab is at (%s)',
    async (url) => {
      scriptSays({ url });
      hasAccess(true);
      expect((await activePage()).page).toEqual({ url: URL_OF_TAB, title: 'Pump 3' });
    },
  );

  it.each([
    ['file:///home/reader/notes.html', 'data:text/html,x'],
    ['no address', 'none either'],
  ])('believes no script about a tab at %s, which has no origin', async (url, said) => {
    scriptSays({ url: said });
    hasAccess(true);
    shows(tab({ id: 5, url, title: 'Notes' }));
    expect((await activePage()).page).toEqual({ url, title: 'Notes' });
  });

  it('tells the page that Firefox shows in its reader mode', async () => {
    const asked = hasAccess(true);
    shows(tab({ id: 5, url: `about:reader?url=${encodeURIComponent(URL_OF_TAB)}`, title: 'Pump 3' }));
    expect((await activePage()).page).toEqual({ url: URL_OF_TAB, title: 'Pump 3' });
    expect(asked).toHaveBeenCalledWith({ origins: ['https://acme.example/*'] });
  });

  it.each(['about:reader', 'about:reader?url=', 'about:reader?uri=https%3A%2F%2Facme.example%2F', 'about:blank'])(
    'tells no other page for %s',
    async (url) => {
      hasAccess(true);
      shows(tab({ id: 5, url, title: 'Pump 3' }));
      expect((await activePage()).page.url).toBe(url);
    },
  );

  it('asks the browser even where the script answers: a press may have let it in for this visit alone', async () => {
    scriptSays({ url: URL_OF_TAB });
    hasAccess(false);
    expect(await activePage()).toEqual({ page: { url: URL_OF_TAB }, isPrivate: false, access: 'withheld' });
  });

  it.each([true, false])('goes by the tab where no script of ours is, and by whether one may be (%s)', async (may) => {
    const asked = hasAccess(may);
    expect(await activePage()).toEqual({
      page: { url: URL_OF_TAB, title: 'Pump 3' },
      isPrivate: false,
      access: may ? 'granted' : 'withheld',
    });
    expect(asked).toHaveBeenCalledWith({ origins: ['https://acme.example/*'] });
  });

  it.each([undefined, null, {}, { url: 7 }, { url: 'https://evil.example/', more: 1 }])(
    'goes by the tab where whoever answers says %j',
    async (said) => {
      hasAccess(true);
      scriptSays(said);
      expect((await activePage()).page.url).toBe(URL_OF_TAB);
    },
  );

  it.each(['chrome://settings/', 'about:blank', 'file:///home/reader/notes.html', 'view-source:https://acme.example/'])(
    'has nothing to ask permission for at %s',
    async (url) => {
      shows(tab({ id: 5, url }));
      const asked = hasAccess(false);
      expect(await activePage()).toEqual({ page: { url }, isPrivate: false, access: 'granted' });
      expect(asked).not.toHaveBeenCalled();
    },
  );

  it.each([
    ['no tab', []],
    ['a tab without a number', [tab({ id: undefined })]],
    ['a tab whose address the browser keeps to itself', [tab({ id: 5 })]],
  ])('has an empty address where there is %s', async (_, tabs) => {
    shows(...tabs);
    expect(await activePage()).toEqual({ page: { url: '' }, isPrivate: false, access: 'granted' });
  });
});

describe('askForSites', () => {
  it.each([true, false])(
    'asks for the manifest’s hosts and for no more, and passes on what the reader said (%s)',
    async (said) => {
      const matches = ['*://acme.example/*', '*://*.acme.example/*'];
      const manifest = { manifest_version: 3, name: 'Sidelight', version: '1', content_scripts: [{ matches }] };
      vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue(manifest as never);
      const asked = vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(said as never);
      expect(await askForSites()).toBe(said);
      expect(asked.mock.calls).toEqual([[{ origins: matches }]]);
    },
  );
});
