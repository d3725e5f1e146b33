import { describe, expect, it } from 'vitest';
import { parseAddress, pathWords, toWords } from '../../../core/page/address.ts';

describe('parseAddress', () => {
  it('takes an address apart whatever its spelling', () => {
    const address = parseAddress('HTTPS://user@Example.COM.:8443//Shop/;id=1/A%20Thing/?Q=Two+Words#part');
    expect(address).toMatchObject({ host: 'example.com', path: '/shop/a thing' });
    expect(address?.query.get('q')).toBe('two words');
  });

  it('keeps the front page and survives a stray percent sign', () => {
    expect(parseAddress('https://example.com')?.path).toBe('/');
    expect(parseAddress('https://example.com/100%/x')?.path).toBe('/100%/x');
  });

  it.each([
    '',
    'null',
    'example.com',
    'ftp://example.com/',
    'about:blank',
    'file:///x',
    'https://',
    'https://a.com:99999/',
    'ws://a.com',
  ])('answers %j with nothing', (url) => {
    expect(parseAddress(url)).toBeUndefined();
  });
});

describe('words', () => {
  it('leaves punctuation away and folds widths and case', () => {
    expect(toWords('Ring’s  “Ｖideo”-Doorbell (2nd Gen)')).toBe('rings video doorbell 2nd gen');
  });

  it('tells one path segment from the next', () => {
    expect(pathWords('/ring-battery-doorbell/dp/b0abc')).toBe('ring battery doorbell / dp / b0abc');
  });
});
