import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import sax from 'sax';
import { beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { type Card, makeCards, threadOf } from '../../../core/claims/card.ts';
import { compileClaims } from '../../../core/dataset/compile.ts';
import { VIEWS } from '../../../core/profile/query.ts';
import { ChartsFile } from '../../../core/schema/chart.ts';
import { FiguresFile } from '../../../core/schema/figures.ts';
import { GONE } from '../../../core/schema/ledger.ts';
import { NO_ADDRESSES } from '../../../core/schema/project.ts';
import { citeSources } from '../../../scripts/build/citations.ts';
import { readLedger } from '../../../scripts/build/ledger.ts';
import { readDataset } from '../../../scripts/build/read-dataset.ts';
import { sitePages } from '../../../scripts/site/pages.tsx';
import { parsePage, type SitePage } from './support.ts';

const released = readDataset();

/** A profile that is no more: the newest version took away the last of it. */
const LOST = { profile: 'globex', id: 'ledger-p01-01' };

const dataset = {
  ...released,
  changelog: released.changelog.map((entry) =>
    entry.version === released.version
      ? {
          ...entry,
          profiles: { ...entry.profiles, [LOST.profile]: { added: [], changed: [], withdrawn: [LOST.id] } },
        }
      : entry,
  ),
};
const ledger = { ...readLedger(), [LOST.profile]: { [LOST.id]: { hash: GONE, version: released.version } } };
const project = { ...NO_ADDRESSES, site: 'https://side.light/pages/', source: 'https://side.light/source' };
const LANGUAGES = ['en', 'ar'];

const cited = citeSources(dataset).profiles.map((profile) => ({ profile, claims: compileClaims(profile) }));

let pages: Map<string, string>;

beforeAll(() => {
  pages = sitePages({ dataset, project, ledger, languages: LANGUAGES });
}, 60_000);

const htmlPages = () => [...pages.keys()].filter((path) => path.endsWith('.html'));

const page = (path: string): SitePage => parsePage(pages.get(path) ?? `no page at ${path}`);

/** Whether an address leads to a file of the site, and to a place that the page has. */
function isThere({ pathname, hash }: URL): boolean {
  const path = decodeURIComponent(pathname.slice(1));
  if (OTHER_FILES.includes(path)) return true;
  return (
    pages.has(path) &&
    (hash === '' ||
      page(path)
        .ids()
        .has(decodeURIComponent(hash.slice(1))))
  );
}

/** What `npm run site` writes beside the pages. */
const OTHER_FILES = ['style.css', 'site.js', 'icon.png'];

/** Pages of each sort: all views, and of records a few. */
function someOfEach(): string[] {
  const records = htmlPages().filter((path) => /\/statements\/[^/]+\//.test(path));
  const others = htmlPages().filter((path) => !records.includes(path));
  const names = others.filter((path) => /\/relations\/[^/]+\//.test(path));
  const goneIds = Object.values(ledger).flatMap((known) => Object.keys(known).filter((id) => known[id]?.hash === GONE));
  const gone = records.filter((path) => goneIds.some((id) => path.includes(`/${id}/`)));
  const views = others.filter((path) => !names.includes(path));
  return [
    ...views,
    ...names.slice(0, 2),
    ...gone.slice(0, 2),
    ...gone.slice(-1),
    ...records.filter((_, at) => at % 40 === 0),
  ];
}

describe('the public pages', () => {
  it('have every view of every profile in every language', () => {
    for (const { id } of dataset.profiles)
      for (const folder of ['', 'ar/'])
        for (const view of VIEWS) {
          const path = `${folder}${id}/${view === 'changes' ? '' : `${view}/`}index.html`;
          expect(page(path).text('h1'), path).not.toBe('');
        }
  });

  it('are valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        extends: ['html-validate:standard'],
        rules: {
          // Preact and the validator write these two otherwise; both ways are valid.
          'void-style': 'off',
          'attribute-boolean-style': 'off',
          // Titles name the view and the profile; search engines cut them themselves.
          'long-title': 'off',
        },
      }),
    );
    const faults: string[] = [];
    for (const path of someOfEach()) {
      const { results } = await validator.validateString(pages.get(path) ?? '');
      for (const { ruleId, message, line, column, selector } of results.flatMap(({ messages }) => messages))
        faults.push(`${path}:${line}:${column} ${ruleId} ${message} ${selector}`);
    }
    expect(faults.slice(0, 10)).toEqual([]);
  }, 60_000);

  it('lead only to pages and places that are there', () => {
    const broken = htmlPages().flatMap((from) =>
      page(from)
        .addresses()
        .filter((href) => !/^(https|mailto):/.test(href) && !isThere(new URL(href, `file:///${from}`)))
        .map((href) => `${from}: ${href}`),
    );
    expect(broken.slice(0, 10)).toEqual([]);
  }, 60_000);

  it('load nothing from elsewhere', () => {
    for (const path of htmlPages())
      expect(
        page(path)
          .loads()
          .filter((address) => /^(\w+:|\/)/.test(address)),
        path,
      ).toEqual([]);
  }, 60_000);

  it('name themselves in every language, and where they are published', () => {
    for (const folder of ['', 'ar/']) {
      const { alternates, canonical, lang, dir } = page(`${folder}amazon/timeline/index.html`).head();
      expect(alternates).toEqual({
        en: 'https://side.light/pages/amazon/timeline/',
        'x-default': 'https://side.light/pages/amazon/timeline/',
        ar: 'https://side.light/pages/ar/amazon/timeline/',
      });
      expect(canonical).toBe(`https://side.light/pages/${folder}amazon/timeline/`);
      expect([lang, dir]).toEqual(folder ? ['ar', 'rtl'] : ['en', 'ltr']);
    }
  });
});

describe('the public pages in a language that the dataset has not', () => {
  it('are there, with statements in English, marked so', () => {
    const profiles = dataset.profiles.map((profile) => ({ ...profile, translations: {} }));
    const untold = sitePages({ dataset: { ...dataset, profiles }, project, ledger, languages: LANGUAGES });
    for (const { id, claims } of profiles) {
      const list = parsePage(untold.get(`ar/${id}/statements/index.html`) ?? '');
      expect(list.head()).toMatchObject({ lang: 'ar', dir: 'rtl' });
      expect(list.text('h1')).toBe(page(`ar/${id}/statements/index.html`).text('h1'));
      for (const claim of claims) {
        const told = list.claim(claim.id);
        expect(told.text).toContain(claim.text);
        expect(told.textLang).toBe('en');
        expect(untold.has(`ar/${id}/statements/${claim.id}/index.html`)).toBe(true);
      }
      expect(untold.get(`ar/${id}/data.js`)).toMatch(/"language":"en",.*"locale":"ar"/);
      expect(JSON.parse(untold.get(`ar/${id}/statements.json`) ?? '')).not.toHaveProperty('translation');
    }
    expect([...untold.keys()]).toEqual([...pages.keys()]);
  }, 60_000);
});

/** Expects that a page says what a card says: its texts, what became of it, what came later, and where to read it. */
function expectSame(told: ReturnType<SitePage['claim']>, card: Card): void {
  const later = threadOf(card);
  const words = [card.text, card.publisher, card.became.statusOf?.what, card.withdrawn?.reason, card.attribution?.name];
  for (const word of [...words, ...later.map(({ text }) => text), ...card.seeAlso.map(({ text }) => text)])
    expect(told.text, card.id).toContain(word ?? '');
  expect(told.status, card.id).toBe(card.became.status);
  expect(told.later, card.id).toEqual(later.map(({ id }) => id));
  const sources = [card.source.url, card.source.archive, ...later.map(({ source }) => source.url)];
  expect(told.hrefs, card.id).toEqual(expect.arrayContaining(sources));
}

describe('what the public pages say of a claim', () => {
  it.each(['in the list', 'on its own page'])(
    'is what its card says: %s',
    (where) => {
      for (const { profile, claims } of cited)
        for (const card of makeCards(
          claims,
          profile.claims.map(({ id }) => id),
        )) {
          const folder = `${profile.id}/statements/${where === 'in the list' ? '' : `${card.id}/`}`;
          expectSame(page(`${folder}index.html`).claim(card.id), card);
        }
    },
    60_000,
  );

  it('is its translation, marked where it is in English', () => {
    for (const { profile } of cited)
      for (const { id, text } of profile.claims) {
        const { textLang, text: told } = page(`ar/${profile.id}/statements/${id}/index.html`).claim(id);
        expect(textLang === 'en', id).toBe(told.includes(text));
      }
  }, 60_000);

  it('is told to search engines without a rating', () => {
    const [first] = cited;
    const claim = first?.profile.claims.find(({ id }) =>
      first.profile.later.some((one) => JSON.stringify(one).includes(id)),
    );
    const schema = page(`${first?.profile.id}/statements/${claim?.id}/index.html`).schema();
    expect(schema).toMatchObject({ '@type': 'Claim', text: claim?.text, appearance: { '@type': 'CreativeWork' } });
    expect([...pages.values()].some((text) => /ClaimReview|reviewRating/.test(text))).toBe(false);
    expect(page(`${first?.profile.id}/index.html`).schema()).toMatchObject({
      '@type': 'Dataset',
      version: dataset.version,
      distribution: [
        { encodingFormat: 'application/json', contentUrl: 'https://side.light/pages/amazon/statements.json' },
        { encodingFormat: 'text/csv', contentUrl: 'https://side.light/pages/amazon/statements.csv' },
      ],
    });
  });

  it('leads to files that are there, also where nothing says where the pages are', () => {
    const unnamed = sitePages({ dataset, project: NO_ADDRESSES, ledger, languages: LANGUAGES });
    for (const { id } of dataset.profiles)
      for (const folder of ['', 'ar/']) {
        const at = `${folder}${id}/index.html`;
        const { distribution } = parsePage(unnamed.get(at) ?? '').schema() as {
          distribution: { contentUrl: string }[];
        };
        const paths = distribution.map(({ contentUrl }) => new URL(contentUrl, `file:///${at}`).pathname.slice(1));
        expect(paths).toEqual([`${folder}${id}/statements.json`, `${folder}${id}/statements.csv`]);
        for (const path of paths) expect(unnamed.has(path), path).toBe(true);
      }
  }, 60_000);
});

describe('an address', () => {
  it('is there for every record that ever was', () => {
    for (const [profile, known] of Object.entries(ledger)) {
      const shown = new Set(dataset.profiles.flatMap(({ figures }) => figures.map(({ id }) => id)));
      for (const id of Object.keys(known).filter((one) => !shown.has(one)))
        expect(pages.has(`${profile}/statements/${id}/index.html`), id).toBe(true);
    }
  });

  it('of a record that was taken away says so, and leads on', () => {
    const gone = Object.entries(ledger).flatMap(([profile, known]) =>
      Object.entries(known)
        .filter(([, { hash }]) => hash === GONE)
        .map(([id, { version }]) => ({ profile, path: `${profile}/statements/${id}/index.html`, version })),
    );
    expect(gone.length).toBeGreaterThan(1);
    for (const { profile, path, version } of gone) {
      const why = dataset.changelog.find((entry) => entry.version === version)?.why;
      expect(page(path).text('main')).toContain(why ?? '');
      expect(page(path).text('main')).toContain(`taken away with version ${version}`);
      expect(page(path).addresses()).toContain(
        profile === LOST.profile ? '../../../index.html' : `../../../${profile}/statements/index.html`,
      );
    }
  });

  it('of a record of a profile that is no more names the profile by its id alone, and leads to nothing of it', () => {
    for (const folder of ['', 'ar/']) {
      const lost = page(`${folder}${LOST.profile}/statements/${LOST.id}/index.html`);
      expect(lost.text('h1')).toBe(LOST.id);
      expect(lost.text('.scope')).toBe(LOST.profile);
      expect(lost.addresses().filter((href) => href.includes(`/${LOST.profile}/`) && !href.includes(LOST.id))).toEqual(
        [],
      );
    }
  });

  it('of a withdrawn statement stays, with the reason', () => {
    const [first, ...rest] = dataset.profiles;
    const withdrawn = { date: '2026-11', reason: 'The paragraph says something else.' };
    const claims = first?.claims.map((claim, at) => (at === 0 ? { ...claim, withdrawn } : claim)) ?? [];
    const changed = sitePages({
      dataset: { ...dataset, profiles: first ? [{ ...first, claims }, ...rest] : [] },
      project: NO_ADDRESSES,
      ledger,
      languages: ['en'],
    });
    const told = parsePage(changed.get(`${first?.id}/statements/${claims[0]?.id}/index.html`) ?? '');
    expect(told.text('main')).toContain(withdrawn.reason);
  }, 60_000);
});

describe('the feed', () => {
  const parse = (xml: string) => {
    const seen: { name: string; text: string }[] = [];
    const parser = sax.parser(true);
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopentag = ({ name }) => seen.push({ name, text: '' });
    parser.ontext = (text) => {
      const last = seen.at(-1);
      if (last) last.text += text;
    };
    parser.write(xml).close();
    return seen;
  };

  it('is XML with an entry for each version and profile, with ids that do not depend on where it is', () => {
    const feed = parse(pages.get('feed.xml') ?? '');
    const told = dataset.changelog.flatMap(({ profiles }) => Object.keys(profiles));
    expect(feed.filter(({ name }) => name === 'entry')).toHaveLength(told.length);
    const ids = feed.filter(({ name }) => name === 'id').map(({ text }) => text.trim());
    expect(new Set(ids).size).toBe(told.length + 1);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-[\da-f]{12}$/);
    const [updated] = feed.filter(({ name }) => name === 'updated').map(({ text }) => text.trim());
    expect(updated).toBe(`${dataset.changelog.at(-1)?.date}T00:00:00Z`);
  });

  it('leads only to pages that are there', () => {
    const addresses = [...(pages.get('feed.xml') ?? '').matchAll(/href=(?:"|&quot;)(.*?)(?:"|&quot;)/g)];
    const paths = addresses.map(([, address = '']) =>
      address.replace(project.site, '').replace(/(^|\/)$/, '$1index.html'),
    );
    expect(paths).toContain(`${LOST.profile}/statements/${LOST.id}/index.html`);
    expect(paths.filter((path) => path !== 'feed.xml' && !pages.has(path))).toEqual([]);
  });
});

describe('the map for search engines', () => {
  const named = () =>
    [...(pages.get('sitemap.xml') ?? '').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address = '']) => address);

  it('is XML, and names every page but those of records that were taken away, once and as the page itself does', () => {
    sax
      .parser(true)
      .write(pages.get('sitemap.xml') ?? '')
      .close();
    const goneIds = Object.values(ledger).flatMap((known) =>
      Object.keys(known).filter((id) => known[id]?.hash === GONE),
    );
    const [gone, shown] = [true, false].map((is) =>
      htmlPages().filter((path) => goneIds.some((id) => path.endsWith(`/${id}/index.html`)) === is),
    );
    expect(gone?.length).toBeGreaterThan(0);
    expect(named().sort()).toEqual(shown?.map((path) => page(path).head().canonical).sort());
  }, 60_000);

  it('is not there where nothing says where the pages are', () => {
    const unnamed = sitePages({ dataset, project: NO_ADDRESSES, ledger, languages: ['en'] });
    expect([...unnamed.keys()].filter((path) => path.endsWith('.xml'))).toEqual(['feed.xml']);
  }, 60_000);
});

describe('the documents', () => {
  it('are pages, with links to the source where there is one', () => {
    for (const folder of ['privacy', 'corrections']) expect(page(`${folder}/index.html`).text('main')).not.toBe('');
    expect(page('privacy/index.html').addresses()).toContain(
      'https://side.light/source/blob/main/tests/e2e/privacy.spec.ts',
    );
  });
});

describe('what can be taken along', () => {
  it('has every statement, as JSON and as CSV', () => {
    for (const { profile } of cited) {
      const { claims } = JSON.parse(pages.get(`${profile.id}/statements.json`) ?? '');
      expect(claims.map(({ id }: { id: string }) => id).sort()).toEqual(profile.claims.map(({ id }) => id).sort());
      const csv = pages.get(`ar/${profile.id}/statements.csv`) ?? '';
      for (const { id } of profile.claims) expect(csv).toContain(`"${id}"`);
      expect(csv.split('\r\n')[0]).toContain('"text_ar"');
    }
  });

  it('has the charts and the numbers that they alone show, as their files describe them', () => {
    for (const { profile } of cited)
      for (const folder of ['', 'ar/']) {
        const held = JSON.parse(pages.get(`${folder}${profile.id}/statements.json`) ?? '');
        expect(z.parse(ChartsFile, { charts: held.charts }).charts).toEqual(profile.charts);
        const figures = profile.figures.map(({ seen: _, ...record }) => record);
        expect(z.parse(FiguresFile, { figures: held.figures }).figures).toEqual(figures);
        const ids = new Set([...held.claims, ...held.later, ...held.figures].map(({ id }: { id: string }) => id));
        const shown = profile.charts.flatMap(({ points }) => points.map(({ record }) => record));
        expect(shown.filter((id) => !ids.has(id))).toEqual([]);
      }
  });
});
