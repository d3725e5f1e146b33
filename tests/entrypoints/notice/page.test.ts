import { beforeEach, describe, expect, it } from 'vitest';
import { isPage as isPageMessage, LONGEST_ADDRESS, LONGEST_TITLE_OR_LINK } from '../../../core/page/address.ts';
import { placeOf, readPage, readPageAfter } from '../../../entrypoints/notice/page.ts';

const HERE = () => `${location.origin}/pump-3`;

function pageSays({ title, canonical }: { title?: string; canonical?: string }): void {
  document.head.replaceChildren();
  if (title !== undefined) document.title = title;
  if (canonical === undefined) return;
  const link = document.createElement('link');
  link.setAttribute('rel', 'canonical');
  link.setAttribute('href', canonical);
  document.head.append(link);
}

beforeEach(() => {
  history.replaceState(null, '', '/pump-3');
  pageSays({});
});

describe('what a page says about itself', () => {
  it('is its address, its title and its canonical link as it has it', () => {
    pageSays({ title: 'Pump 3', canonical: '/pumps/3' });
    expect(readPage()).toEqual({ url: HERE(), title: 'Pump 3', canonical: '/pumps/3' });
  });

  it.each([{}, { title: '' }])('is told with an empty title where it has none (%j)', (page) => {
    pageSays(page);
    expect(readPage()).toEqual({ url: HERE(), title: '' });
  });

  it('has its query and fragment, as long as they are not too long', () => {
    history.replaceState(null, '', '/pump-3?q=1#part');
    expect(readPage().url).toBe(`${HERE()}?q=1#part`);
    const rest = `?${'q'.repeat(LONGEST_ADDRESS - HERE().length - 1)}`;
    history.replaceState(null, '', `/pump-3${rest}`);
    expect(readPage().url).toBe(HERE() + rest);
  });

  it.each(['?', '#'])('is told without query and fragment where the address is too long (%s)', (sign) => {
    history.replaceState(null, '', `/pump-3${sign}${'q'.repeat(LONGEST_ADDRESS)}?a#b`);
    expect(readPage().url).toBe(HERE());
  });

  it('is short enough to be heard, however long it is', () => {
    history.replaceState(null, '', `/pump-3?${'q'.repeat(LONGEST_ADDRESS)}`);
    const long = 'x'.repeat(LONGEST_TITLE_OR_LINK + 1);
    pageSays({ title: long, canonical: `/${long}` });
    expect(isPageMessage(readPage())).toBe(true);
    expect(readPage()).toEqual({ url: HERE(), title: long.slice(1) });
  });
});

describe('after a navigation inside it', () => {
  const before = { url: 'https://acme.example/pump-2', title: 'Pump 2', canonical: '/pumps/2' };

  it('what is still as before says nothing', () => {
    pageSays(before);
    expect(readPageAfter(before)).toEqual({ url: HERE() });
  });

  it('what is new counts, an empty title too', () => {
    pageSays({ title: 'Pump 3', canonical: '/pumps/3' });
    expect(readPageAfter(before)).toEqual({ url: HERE(), title: 'Pump 3', canonical: '/pumps/3' });
    pageSays({ title: '' });
    expect(readPageAfter({ url: before.url, title: 'Pump 2' })).toEqual({ url: HERE(), title: '' });
  });
});

describe('placeOf', () => {
  it.each(['', '?q=1', '#part', '?q=1#part', '#part?q=1', '?q=a\nb'])('leaves off query and fragment (%j)', (rest) => {
    expect(placeOf(`https://acme.example/pump-3${rest}`)).toBe('https://acme.example/pump-3');
  });
});
