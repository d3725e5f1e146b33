import { describe, expect, it } from 'vitest';
import { formatAge, formatDay, formatMonth } from '../../../components/language/dates.ts';
import { listNames, plural, setLanguage, t } from '../../../components/language/text.ts';
import en from '../../../locales/en.json' with { type: 'json' };
import { languages, readMessages } from '../../../scripts/build/locales.ts';
import { speakEnglish } from '../english.ts';

describe('texts', () => {
  it('come with their substitutions and plural forms', () => {
    speakEnglish();
    expect(t('as_of_age', 'May 2020', '6 years ago')).toBe('as of May 2020, 6 years ago');
    expect(plural('statements', 1)).toBe('1 statement');
    expect(plural('statements', 1200)).toBe('1,200 statements');
  });

  it('name several in a row, and of many say how many more there are', () => {
    speakEnglish();
    const names = ['Acme', 'Globex', 'Initech', 'Umbrella'];
    expect(listNames(names.slice(0, 1))).toBe('Acme');
    expect(listNames(names.slice(0, 3))).toBe('Acme, Globex and Initech');
    expect(listNames(names, 4)).toBe('Acme, Globex, Initech and Umbrella');
    expect(listNames(names, 2)).toBe('Acme, Globex and 2 more');
  });

  it.each(languages())('have numbers and two years as the browser writes them, in %s', (language) => {
    setLanguage((_, [number = '']) => number, language);
    const { format } = new Intl.NumberFormat(language);
    for (const number of [0, 7, 183, 999, 1000, 1234]) expect(plural('statements', number)).toBe(format(number));
    const years = readMessages(language).scope_two_years?.replace('$1', '2019').replace('$2', '2020');
    expect(years).toBe(new Intl.ListFormat(language).format(['2019', '2020']));
  });

  it('fall back to the general plural form', () => {
    setLanguage((key, [count]) => (key === 'statements_other' ? `${count} x` : ''), 'ar');
    expect(plural('statements', 3)).toContain('x');
  });

  it('keep the order of Latin names, titles and addresses that are put into a line from right to left', () => {
    setLanguage((key, values) => (key === 'direction' ? 'rtl' : values.join('|')), 'he');
    const address = 'https://acme.example/?q=1';
    expect(t('place', 'The river (above)', 2)).toBe('\u2066The river (above)\u2069|2');
    expect(t('correction_page_text', address)).toBe(`\u2066${address}\u2069`);
    // These run with the line, also where they begin with a Latin name.
    expect(t('place', 'Acme שואבת', '28%')).toBe('Acme שואבת|28%');
    expect(listNames(['Acme'])).toBe('\u2066Acme\u2069');
    speakEnglish();
    expect(t('as_of_age', 'May 2020', 'Acme')).toBe('as of May 2020, Acme');
  });

  it('have names that both browsers accept', () => {
    expect(Object.keys(en).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });
});

describe('dates', () => {
  it('are as precise as the dataset knows them', () => {
    speakEnglish();
    expect(formatMonth('2020')).toBe('2020');
    expect(formatMonth('2020-10')).toBe('October 2020');
    expect(formatMonth('2020-10-31')).toBe('October 2020');
    expect(formatDay('2020-10-31')).toBe('October 31, 2020');
    expect(formatAge('2020-10', new Date(2026, 10, 22))).toBe('6 years ago');
    expect(formatAge('2026', new Date(2026, 10, 22))).toBe('this year');
    expect(formatMonth('2018/2020-03')).toMatch(/^2018\s–\s2020$/);
  });
});
