import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isPrivatePage } from '../../browser/private-page.ts';

const browserSays = (inIncognitoContext: boolean) => Object.assign(fakeBrowser.extension, { inIncognitoContext });

beforeEach(() => {
  sessionStorage.clear();
  browserSays(false);
});

afterEach(() => history.replaceState(null, '', '/'));

describe('a page of the extension', () => {
  it.each([true, false])('belongs to a private window where the browser says so (%s)', (said) => {
    browserSays(said);
    expect(isPrivatePage()).toBe(said);
  });

  it('does so where it was asked for in one, also once its address says so no more', () => {
    history.replaceState(null, '', '/profile.html?profile=acme&private=key');
    expect(isPrivatePage()).toBe(true);
    history.replaceState(null, '', '/profile.html?profile=acme');
    expect(isPrivatePage()).toBe(true);
    // As in another tab, which has a sessionStorage of its own.
    sessionStorage.clear();
    expect(isPrivatePage()).toBe(false);
  });

  it('does so too where the reader lets no page remember anything', () => {
    vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    expect(isPrivatePage()).toBe(false);
    history.replaceState(null, '', '/profile.html?private=key');
    expect(isPrivatePage()).toBe(true);
  });
});
