import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { languages } from '../../scripts/build/locales.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { answerSheet } from '../../scripts/store/answer-sheet.ts';
import {
  asked,
  describe as describeListing,
  type Manifest,
  parseTexts,
  readAnswers,
  readTexts,
  reasons,
  STORES,
} from '../../scripts/store/kit.ts';
import { ANSWER_MOST, LIMITS, SIZES } from '../../scripts/store/limits.ts';
import { PICTURES } from '../../scripts/store/pictures.ts';
import { checkPicture } from '../../scripts/store/png.ts';
import { MARK, tilePage } from '../../scripts/store/tiles.ts';

/** The manifests as tests/e2e/manifest.spec.ts holds the builds to be. */
const MANIFESTS = ['chrome-mv3', 'firefox-mv3'].map(
  (build): Manifest => JSON.parse(read('tests', 'e2e', 'frozen', `${build}.json`)),
);

const texts = readTexts();
const english = texts.find(({ language }) => language === 'en') ?? expect.fail('There are no English texts.');
const answers = readAnswers();
const { profiles } = readDataset();
const privacy = flat(read('PRIVACY.md'));

/** A manifest with everything that a later version may ask for. */
const WITH_MORE: Manifest = {
  permissions: ['storage', 'activeTab'],
  optional_permissions: ['scripting'],
  optional_host_permissions: ['*://*.shop.example/*'],
  content_scripts: [{ matches: ['*://*.company.example/*'] }],
};

function read(...path: string[]): string {
  return readFileSync(join(ROOT, ...path), 'utf8');
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function inPackage(language: string, key: string): string {
  return JSON.parse(read('locales', `${language}.json`))[key];
}

describe('the stores’ texts', () => {
  it('are there in every language of the interface', () => {
    expect(texts.map(({ language }) => language).sort()).toEqual([...languages()].sort());
  });

  it.each(STORES)('keep within the limits of %s', (store) => {
    const { name, short, shortFromPackage, description, pictures, searchTerms } = LIMITS[store];
    for (const each of texts) {
      const { language } = each;
      const told = shortFromPackage ? inPackage(language, 'extension_description') : each.summary;
      expect(inPackage(language, 'extension_name').length, language).toBeLessThanOrEqual(name.most);
      expect(told.length, language).toBeLessThanOrEqual(short.most);
      for (const manifest of [...MANIFESTS, WITH_MORE]) {
        const { length } = describeListing(each, manifest);
        expect(length, language).toBeGreaterThanOrEqual(description.least ?? 1);
        expect(length, language).toBeLessThanOrEqual(description.most);
      }
      expect(each.captions).toHaveLength(PICTURES);
      expect(PICTURES).toBeLessThanOrEqual(pictures);
      if (!searchTerms) continue;
      expect(each.searchTerms.length, language).toBeLessThanOrEqual(searchTerms.most);
      expect(Math.max(...each.searchTerms.map((term) => term.length)), language).toBeLessThanOrEqual(
        searchTerms.characters,
      );
      expect(each.searchTerms.join(' ').split(/\s+/).length, language).toBeLessThanOrEqual(searchTerms.words);
    }
  });

  it('say the same in each language: as many lines, the same sites, documents and years', () => {
    const facts = (text: string) => (text.match(/\d{4}|\b[a-z]+\.com|CC BY 4\.0|MIT/g) ?? []).sort();
    for (const each of texts) {
      expect(each.description.split('\n').length, each.language).toBe(english.description.split('\n').length);
      expect(each.searchTerms.length, each.language).toBe(english.searchTerms.length);
      for (const document of [
        'Amazon.com Inc',
        'Amazon snoops on US immigrants',
        'AFSC Investigate',
        'Synergia Foundation',
      ])
        expect(each.description, each.language).toContain(document);
      expect(facts(each.description), each.language).toEqual(facts(english.description));
      expect(facts(each.summary), each.language).toEqual(facts(english.summary));
    }
  });

  it('name the documents and dates of the dataset', () => {
    const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    for (const { publisher, published } of profiles.flatMap(({ sources }) => sources)) {
      expect(english.description).toContain(publisher);
      expect(english.description).toContain(long.format(new Date(published)));
    }
  });

  it('name no company where a company could be taken for theirs: in the name or the search terms', () => {
    const names = profiles.flatMap(({ name, sites }) => [name, ...sites.map((site) => site.name)]);
    for (const { language, searchTerms } of texts)
      for (const name of names)
        expect(`${inPackage(language, 'extension_name')} ${searchTerms.join(' ')}`, language).not.toContain(name);
  });

  it('praise nothing and raise no alarm', () => {
    const LOUD =
      /!|！|\bbest\b|\bmust\b|\btruth|\bexpos|\bshock|\bscandal|\bbeste[nrs]?\b|Skandal|Wahrheit|meilleur|scandale|vérité|mejor|escándalo|verdad|الأفضل|فضيحة|الحقيقة|הטוב ביותר|שערורי|האמת|最高|最良|真実|衝撃/iu;
    for (const { language, summary, description, furtherSites, captions } of texts)
      expect(`${summary} ${description} ${furtherSites} ${captions}`, language).not.toMatch(LOUD);
    expect('The best!').toMatch(LOUD);
  });

  it('must all be there', () => {
    expect(() => parseTexts('xx', '## summary\n\nA text\n')).toThrow('store/texts/xx.md');
  });
});

describe('what the stores are told about permissions', () => {
  it('has a reason for all that the package asks for', () => {
    for (const manifest of MANIFESTS) {
      expect(asked(manifest)).toEqual(expect.arrayContaining(['storage', 'activeTab', 'sites at installation']));
      expect(reasons(manifest, answers).map(({ asks }) => asks)).toEqual(asked(manifest));
    }
    expect(() => reasons({ permissions: ['tabs'] }, answers)).toThrow('tabs');
  });

  it('has no reason for what no version asks for', () => {
    const known = new Set([...MANIFESTS, WITH_MORE].flatMap(asked));
    expect(answers.permissions.map(({ asks }) => asks).filter((what) => !known.has(what))).toEqual([]);
  });

  it('speaks of sites on request only where the package asks for some', () => {
    const [today = WITH_MORE] = MANIFESTS;
    const without = { ...today, optional_permissions: [], optional_host_permissions: [] };
    for (const each of texts) {
      expect(describeListing(each, WITH_MORE), each.language).toContain(each.furtherSites);
      expect(describeListing(each, without), each.language).not.toContain(each.furtherSites);
      expect(describeListing(each, without) + describeListing(each, WITH_MORE)).not.toContain('[');
    }
    expect(answerSheet('chrome', WITH_MORE, answers)).toContain('Reason for scripting');
    expect(answerSheet('chrome', without, answers)).not.toContain('scripting');
  });

  it('fits the forms', () => {
    for (const answer of [answers.singlePurpose, ...answers.permissions.map(({ reason }) => reason)])
      expect(answer.length).toBeLessThanOrEqual(ANSWER_MOST);
  });
});

describe('what the stores are told about data', () => {
  const told = [english.description, ...answers.permissions.map(({ reason }) => reason), answers.dataUse.note];

  it('is said by PRIVACY.md too', () => {
    for (const promise of answers.promises) {
      expect(
        told.some((text) => text.includes(promise.says)),
        promise.says,
      ).toBe(true);
      expect(privacy).toContain(promise.privacy);
    }
  });

  it('makes no promise beside those', () => {
    const ABOUT_DATA =
      /\b(sends?|sent|leaves|collect(s|ed)?|kept|keeps?|stores?|stored|reads?|account|telemetry|server|history|track(s|ed|ing)?)\b/i;
    const promised = answers.promises.map(({ says }) => says).join('\n');
    const others = told
      .flatMap((text) => text.split(/(?<=[.:;])\s+|\n+/))
      .filter((sentence) => ABOUT_DATA.test(sentence) && !promised.includes(sentence));
    // Of statements, not of readers.
    expect(others).toEqual(['• where it can be read:']);
    expect('Sidelight keeps a list of pages.').toMatch(ABOUT_DATA);
  });

  it('says that nothing is collected, as Firefox’s manifest does', () => {
    expect(answers.dataUse.collected).toEqual([]);
    const firefox = JSON.parse(read('tests', 'e2e', 'frozen', 'firefox-mv3.json'));
    expect(firefox.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
  });
});

describe('the stores’ pictures', () => {
  it('include promo tiles drawn from the mark, without a company’s name', () => {
    for (const size of [SIZES['tile-small'], SIZES['tile-large']]) {
      const page = tilePage(size);
      expect(page).toContain(MARK);
      for (const { name } of profiles) expect(page).not.toContain(name);
    }
  });

  it('are refused in a wrong size', () => {
    const icon = readFileSync(join(ROOT, 'public', 'icon', '128.png'));
    expect(() => checkPicture('128.png', icon, SIZES.logo)).toThrow('300 × 300');
  });
});
