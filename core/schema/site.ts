import * as z from 'zod/mini';
import { Id, type Spoken, text } from './common.ts';
import { LaterSource, Seen } from './later.ts';
import { oneOf } from './words.ts';

export const HostPattern = z
  .string()
  .check(
    z.regex(
      /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/,
      'A host is a name like "acme.example", or "*.acme.example" for its subdomains (not itself).',
    ),
  );

const PathPrefix = z.string().check(
  z.regex(
    /^\/[^#\s]*[^/#\s]$|^\/$/,
    'A path begins with / and does not end with one (except "/" itself, the front page).',
  ),
  z.refine((path) => path === path.toLowerCase(), 'Write paths in lower case; addresses are compared so.'),
);

/** A regular expression for words as `toWords` makes them: lower case, letters and digits, single spaces between. */
const WordPattern = z.string().check(
  z.refine(isRegExp, 'This is not a regular expression.'),
  z.refine((pattern) => !/[A-Z]/.test(pattern.replace(/\\[A-Z]/g, '')), 'Words are compared in lower case.'),
);

function isRegExp(source: string): boolean {
  try {
    new RegExp(source, 'u');
    return true;
  } catch {
    return false;
  }
}

export const Condition = z.strictObject({
  hosts: z.optional(z.array(HostPattern).check(z.describe('One of these hosts.'))),
  paths: z.optional(
    z
      .array(PathPrefix)
      .check(
        z.describe(
          'The path is one of these or lies below it, whole segments at a time; * stands for any run of characters within a segment. "/" is the front page alone.',
        ),
      ),
  ),
  query: z.optional(
    z
      .record(z.string(), z.array(WordPattern))
      .check(z.describe('Every named parameter is there and its words match one of the patterns.')),
  ),
  words: z.optional(
    z
      .array(WordPattern)
      .check(
        z.describe(
          "The words of the path (segments joined by ' / '), of the search or of the page's title match one of these, each taken by itself, so that ^ is the beginning of each. The address's own, or that of the canonical link.",
        ),
      ),
  ),
  title: z.optional(
    z
      .array(WordPattern)
      .check(z.describe("The words of the page's title alone match one of these: for what no address tells.")),
  ),
});

export const Rule = z.strictObject({
  id: Id.check(z.describe('A name for the rule, once in its site.')),
  reason: text(80, 'it stands after “Shown because this is”').check(
    z.describe('What the page is, in words for the reader: "a page about a pump".'),
  ),
  sections: z
    .array(Id)
    .check(z.minLength(1, 'A rule names the sections it brings.'), z.describe('Sections, most relevant first.')),
  when: z
    .array(Condition)
    .check(z.minLength(1, 'A rule needs a condition.'), z.describe('Any of these; within one, all that it names.')),
  unless: z.optional(z.array(Condition).check(z.describe('None of these.'))),
});

export const SilentRule = z.strictObject({
  id: Id.check(z.describe('A name for the rule, once in its site.')),
  reason: text(80, 'one phrase').check(z.describe('What the page is, in words for the reader: "a sign-in page".')),
  when: z
    .array(Condition)
    .check(z.minLength(1, 'A rule needs a condition.'), z.describe('Any of these; within one, all that it names.')),
  unless: z.optional(
    z.array(Condition).check(z.describe('None of these. Only for conditions that the manifest need not know.')),
  ),
});

const Example = z.strictObject({
  url: z.string().check(z.describe('The address, as the browser shows it.')),
  title: z.optional(z.string().check(z.describe("The page's title, where the address alone does not tell."))),
  canonical: z.optional(z.string().check(z.describe('Its canonical link, where the address alone does not tell.'))),
  sections: z.optional(z.array(Id).check(z.describe('Exactly these sections, in this order.'))),
  note: z.optional(z.string().check(z.describe('What the example is there for.'))),
});

/** Where Sidelight answers on a site: in pages, in pages once the reader allows it, or in the popup alone. */
export const REACHES = ['page', 'ask', 'popup'] as const;
export type Reach = (typeof REACHES)[number];

const REACH_MEANINGS: Readonly<Record<Reach, string>> = {
  page: 'the notice shows there from the start',
  ask: 'the notice shows there once the reader allows it',
  popup: 'only the popup answers',
};

/** What ties a site to the company: a statement like any other, with its date and its sources. */
export const Relation = z.strictObject({
  text: text(160, 'one sentence').check(
    z.describe('Whose the site is, who says so and as of when, never more than the sources say.'),
  ),
  sources: z
    .array(LaterSource)
    .check(z.minLength(1, 'Name a source.'), z.describe('Who says so; the one that the text names first.')),
  seen: Seen.check(z.describe('When and how somebody opened the sources.')),
});

export const Site = z.strictObject({
  id: Id.check(z.describe('Once in the whole dataset, since settings name it; never reused.')),
  name: text(40, 'it stands in buttons').check(z.describe('As in “Not on …”.')),
  about: text(160, 'one line').check(z.describe('What the site is and whose.')),
  subject: text(60, 'it stands after “About”').check(
    z.describe('Whom a page of this site is about: "Pumps, an Acme company".'),
  ),
  reach: oneOf('Where Sidelight answers on it.', REACH_MEANINGS),
  country: z.optional(
    z
      .string()
      .check(
        z.regex(/^[A-Z]{2}$/, 'A country is two capital letters, as in ISO 3166.'),
        z.describe('The country that a shop is for. Sections about another place are then named with it.'),
      ),
  ),
  like: z.optional(
    Id.check(
      z.describe(
        "The site whose rules, silent pages, languages and search hold here too. The domain of this site's first host stands for that of the other's.",
      ),
    ),
  ),
  relation: z.optional(
    Relation.check(z.describe('What ties the site to the company; needed where the notice does not show by itself.')),
  ),
  hosts: z
    .array(HostPattern)
    .check(z.minLength(1, 'A site has a host.'), z.describe('The most specific host of all sites wins.')),
  languagePaths: z.optional(
    z
      .array(PathPrefix)
      .check(
        z.describe(
          'Leading path that only says the language ("/-/??", "/??/??"; ? is one letter): what follows counts as if it began there.',
        ),
      ),
  ),
  slugPaths: z.optional(
    z
      .array(PathPrefix)
      .check(
        z.describe(
          'Where the first segment is free text ("/*/dp" for /A-Product/dp/1): paths are compared without it, so that a product called Cart is no cart. Words keep it.',
        ),
      ),
  ),
  search: z.optional(
    z
      .strictObject({
        paths: z.array(PathPrefix).check(z.describe('Where a search is shown.')),
        parameters: z.array(z.string()).check(z.describe('Names of the query parameters, in lower case.')),
      })
      .check(
        z.describe('Where the site is searched, and the query parameters (lower case) that hold what is searched for.'),
      ),
  ),
  sections: z
    .array(Id)
    .check(
      z.minLength(1, 'A site has at least one section for every page.'),
      z.describe('What every page of the site gets, after what the rules bring, in order.'),
    ),
  rules: z.array(Rule).check(z.describe('All that match add their sections, in order.')),
  silent: z
    .array(SilentRule)
    .check(
      z.describe('Pages where no notice is ever shown, and, where host and path tell, the script never injected.'),
    ),
  examples: z
    .strictObject({
      pages: z
        .array(Example)
        .check(z.describe('Pages of the site, with their sections; none only where every page of it is silent.')),
      silent: z
        .array(Example)
        .check(z.describe('Pages of the site that must be silent: at least one where it has silent rules of its own.')),
      elsewhere: z
        .array(Example)
        .check(
          z.minLength(1, 'Give at least one address that looks alike and is not this site.'),
          z.describe('Addresses that must not be taken for this site.'),
        ),
    })
    .check(
      z.refine(({ pages, silent }) => pages.length + silent.length > 0, {
        path: ['pages'],
        error: 'Give at least one page that matches, with its sections.',
      }),
      z.describe('Addresses with the answers they must get; the dataset test runs them.'),
    ),
});

export const SitesFile = z.strictObject({
  $schema: z.optional(z.string()),
  sites: z.array(Site).check(z.minLength(1, 'A profile has a site.'), z.describe('The sites of the company.')),
});

export type Relation = z.infer<typeof Relation>;
export type Condition = z.infer<typeof Condition>;
export type Rule = z.infer<typeof Rule> & Spoken;
export type SilentRule = z.infer<typeof SilentRule> & Spoken;
export type Site = z.infer<typeof Site> & Spoken;
/** The part of a site that is needed to match a page. */
export type SiteRules = Omit<Site, 'examples' | 'about' | 'relation'>;
