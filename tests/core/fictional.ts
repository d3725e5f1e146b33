import type { Guide } from '../../core/bundle/compiled.ts';
import type { CitedProfile, Dataset, Profile } from '../../core/dataset/dataset.ts';
import type { Claim } from '../../core/schema/claim.ts';
import type { Later } from '../../core/schema/later.ts';
import type { Pair } from '../../core/schema/profile.ts';
import type { Site } from '../../core/schema/site.ts';

/** A small profile of a company that does not exist, so that tests of the code need no real one. */
export function fictionalProfile(changes: Partial<CitedProfile> = {}): CitedProfile {
  return {
    translations: {},
    id: 'acme',
    name: 'Acme',
    about: 'A company for tests.',
    topics: [
      { id: 'company', name: 'The company', about: 'What it is.' },
      { id: 'water', name: 'Water', about: 'What it does to a river.' },
    ],
    sections: [
      section('overview', 'company', ['ledger-p01-01', 'ledger-p01-02', 'ledger-p01-03']),
      section('river', 'water', ['ledger-p02-01', 'ledger-p02-02', 'ledger-p02-03']),
    ],
    entities: [{ id: 'acme', name: 'Acme', kind: 'company' }],
    sources: [
      {
        id: 'ledger-2020',
        publisher: 'The Ledger',
        about: 'A newspaper for tests.',
        title: 'Acme and the river',
        url: 'https://ledger.example/acme',
        archive: 'https://archive.example/ledger.example/acme',
        published: '2020-05-04',
        dateIs: 'published',
        citation: 'The Ledger, “Acme and the river”, 4 May 2020.',
        citations: fictionalCitations('ledger-2020'),
        paragraphs: [
          { number: 1, heading: 'The firm', sentences: 3 },
          { number: 2, heading: 'The river', sentences: 4 },
        ],
      },
    ],
    sites: [
      {
        id: 'acme-shop',
        name: 'Acme',
        about: 'The shop of Acme.',
        subject: 'Acme',
        reach: 'page',
        hosts: ['acme.example', '*.acme.example'],
        languagePaths: ['/??'],
        sections: ['overview'],
        rules: [
          {
            id: 'pumps',
            reason: 'a page about pumps',
            sections: ['river'],
            when: [{ words: ['^(new )?pump\\b'] }, { query: { q: ['\\bpumps?\\b'] } }, { title: ['^pump '] }],
            unless: [{ words: ['\\bpump shoes\\b'] }],
          },
        ],
        silent: [
          { id: 'sign-in', reason: 'a sign-in page', when: [{ paths: ['/sign-in'] }, { title: ['^sign in$'] }] },
          { id: 'console', reason: 'a work tool', when: [{ hosts: ['console.acme.example'] }] },
        ],
        examples: {
          pages: [{ url: 'https://acme.example/pump-3', sections: ['river', 'overview'] }],
          silent: [{ url: 'https://acme.example/de/sign-in' }],
          elsewhere: [{ url: 'https://acme.example.evil.example/' }],
        },
      },
    ],
    claims: [
      ...[1, 2, 3].map((n) => ({
        ...claim(`ledger-p01-0${n}`, 1, n, 'company'),
        section: 'overview',
        file: 'claims/overview.ledger.json',
      })),
      ...[1, 2, 3, 4].map((n) => ({
        ...claim(`ledger-p02-0${n}`, 2, n, 'water'),
        section: 'river',
        file: 'claims/river.ledger.json',
      })),
    ],
    later: [],
    noAnswer: [],
    left: [],
    figures: [],
    charts: [],
    ...changes,
  };
}

/** The company's shop of another country: it has the pages of the first, and the notice shows there once it is allowed. */
export function shopAbroad(changes: Partial<Site> = {}): Site {
  return {
    id: 'acme-abroad',
    name: 'Acme abroad',
    about: 'The shop of Acme for another country.',
    subject: 'Acme',
    reach: 'ask',
    country: 'DE',
    like: 'acme-shop',
    relation: {
      text: 'One of Acme’s shops, according to Acme in 2026.',
      sources: [{ publisher: 'Acme', title: 'Our shops', url: 'https://acme.example/shops', date: '2026-02' }],
      seen: { date: '2026-11-27', how: 'copy' },
    },
    hosts: ['acme-abroad.example', '*.acme-abroad.example'],
    sections: ['overview'],
    rules: [],
    silent: [],
    examples: {
      pages: [{ url: 'https://acme-abroad.example/pump-3', sections: ['river', 'overview'] }],
      silent: [{ url: 'https://acme-abroad.example/sign-in' }],
      elsewhere: [{ url: 'https://acme-abroad.example.evil.example/' }],
    },
    ...changes,
  };
}

/** A real profile with made-up citations, because making the real ones takes seconds. */
export function cited(profile: Profile): CitedProfile {
  return { ...profile, sources: profile.sources.map((one) => ({ ...one, citations: fictionalCitations(one.id) })) };
}

function fictionalCitations(source: string) {
  return { apa: `${source} as APA has it.`, chicago: `${source} as Chicago has it.` };
}

/** A dataset of fictional profiles. */
export function fictionalDataset<P extends Profile>(...profiles: P[]): Dataset<P> {
  return {
    version: '2026.1.1',
    updated: '2026-01-01',
    hash: 'f'.repeat(64),
    changelog: [],
    profiles,
  };
}

function section(id: string, topic: string, leads: string[]): Profile['sections'][number] {
  const summary = { text: `What was reported about ${id}.`, restsOn: leads };
  const [, ...others] = leads;
  const glance = others.map((lead) => pairOf(`Statement ${lead} was made`, [lead]));
  return { id, topic, title: id, headline: `Reported in 2020: ${id}`, glance, summary, reviewed: '2026-01-01', leads };
}

/**
 * A pair of a glance.
 * @param since what became of it, each with its records; without any, that nothing newer was found
 */
export function pairOf(reported: string, rests: string[], ...since: [text: string, rests: string[]][]): Pair {
  return {
    // biome-ignore lint/suspicious/noThenProperty: the schema names it so, and nobody awaits it
    then: { text: reported, rests },
    ...(since.length > 0 ? { now: since.map(([text, rests]) => ({ text, rests })) } : { none: { looked: '2026-01' } }),
  };
}

/** A plain claim of the fictional profile. */
export function claim(id: string, paragraph: number, sentence: number, topic: string): Claim {
  return {
    id,
    text: `In May 2020 statement ${id} was made about Acme.`,
    source: 'ledger-2020',
    paragraph,
    sentences: [sentence],
    kind: 'fact',
    asOf: '2020-05-04',
    topics: [topic],
    entities: ['acme'],
    sites: ['acme-shop'],
  };
}

/** A later entry, which overtakes the first claim about the river. */
export function laterEntry(changes: Partial<Later> = {}): Later {
  return {
    id: 'later-pumps-2022',
    date: '2022-03-04',
    text: 'In March 2022 Acme stopped its pumps.',
    source: { publisher: 'The Gazette', title: 'Pumps', url: 'https://gazette.example/pumps' },
    confidence: 'single-report',
    concerns: [{ claim: 'ledger-p02-01', how: 'overtakes', what: 'pumps stopped in 2022' }],
    ...changes,
  };
}

/** The same profile with one claim changed. */
export function withClaim(id: string, change: Partial<Claim>): CitedProfile {
  const profile = fictionalProfile();
  return { ...profile, claims: profile.claims.map((one) => (one.id === id ? { ...one, ...change } : one)) };
}

/** A section as a guide holds it. */
export function briefOf(guide: Guide, id: string): Guide['sections'][number] {
  const found = guide.sections.find((one) => one.id === id);
  if (!found) throw new Error(`no section ${id}`);
  return found;
}
