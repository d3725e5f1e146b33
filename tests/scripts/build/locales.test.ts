import { describe, expect, it } from 'vitest';
import { languages, localeFaults, messageFaults, readMessages } from '../../../scripts/build/locales.ts';

const english = { hello: 'Hello, $1', pages_one: '$1 page', pages_other: '$1 pages' };

describe('the interface’s texts', () => {
  it('are whole in every language, and all used', () => {
    expect(localeFaults()).toEqual([]);
  });

  it('say in which direction a language is written', () => {
    const rightToLeft = languages().filter((language) => readMessages(language).direction === 'rtl');
    expect(rightToLeft).toEqual(languages().filter((language) => ['ar', 'he', 'fa', 'ur'].includes(language)));
  });
});

describe('a text is a fault', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['that is missing', 'de', { pages_one: '$1 Seite', pages_other: '$1 Seiten' }, 'hello is missing'],
    ['that is empty', 'de', { ...english, hello: ' ' }, 'hello is missing'],
    ['that no view shows', 'de', { ...english, more: 'Mehr' }, 'more is not a text'],
    ['that lost what it is about', 'de', { ...english, hello: 'Hallo' }, 'hello lost'],
    ['whose language has other plural forms', 'ja', english, 'pages_one is not a text'],
    ['whose plural forms are not all there', 'ar', english, 'pages_few is missing'],
  ])('%s', (_, language, messages, fault) => {
    expect(messageFaults(language, messages, english).join('\n')).toContain(fault);
  });

  it('and none is, where all is well', () => {
    expect(messageFaults('de', english, english)).toEqual([]);
    expect(messageFaults('ja', { hello: '$1', pages_other: '$1ページ' }, english)).toEqual([]);
  });
});
