import * as z from 'zod/mini';
import { Glance, GlancePair } from '../claims/glance.ts';
import { CLAIM_STATUSES } from '../claims/status.ts';
import { ChangedIds } from '../schema/changelog.ts';
import { Chart } from '../schema/chart.ts';
import { Attribution, Claim, SeeAlso } from '../schema/claim.ts';
import { EdtfDate, HttpsUrl } from '../schema/common.ts';
import { FigureRecord } from '../schema/figures.ts';
import { Later, LaterSource, NoAnswer } from '../schema/later.ts';
import { Entity, Section, Topic } from '../schema/profile.ts';
import { Project } from '../schema/project.ts';
import { REACHES, Relation, Site } from '../schema/site.ts';
import { Source } from '../schema/source.ts';

/**
 * The shapes of the files that the build makes from the authored ones and that the extension reads. Each holds only
 * what its surfaces need. The files are sealed when they are written, and the seal is checked when they are read
 * (seal.ts), since a file on a disk can be damaged.
 */

/** A record that a translation left in English says so. */
const spoken = { language: z.optional(z.literal('en')) };

/** The way to all other files: the version of the dataset, and which site and profile a host belongs to. */
export const Index = z.object({
  version: z.string(),
  /** In which the texts are there. */
  languages: z.array(z.string()),
  /** The id of the site, by host pattern. */
  hosts: z.record(z.string(), z.string()),
  /** The id of the profile, by the id of its site. */
  profiles: z.record(z.string(), z.string()),
  /** The reach of a site, by its id; `page` if it is not named. */
  reaches: z.record(z.string(), z.enum(REACHES)),
});

/** A section without its claims. */
export const SectionBrief = z.object({
  ...z.pick(Section, { id: true, topic: true, title: true, place: true, headline: true, leads: true, reviewed: true })
    .shape,
  ...spoken,
  summary: z.string(),
  /** How many claims it holds; withdrawn ones are not counted. */
  claims: z.number(),
});

/** A topic as the reader is offered it, with the number of claims in its sections. */
export const TopicBrief = z.object({
  ...z.pick(Topic, { id: true, name: true }).shape,
  ...spoken,
  claims: z.number(),
});

/** A site as a report about its pages needs it. */
const GuideSite = z.object({
  ...z.omit(Site, { examples: true, about: true, relation: true }).shape,
  ...spoken,
  /** Whether a statement is about this site itself, or about the one that it is like. */
  isNamed: z.boolean(),
});

/** The sites of a profile of another reach than `page`: read only there. */
export const OtherSites = z.array(GuideSite);

/** The part of a profile that is needed to tell what a page is about and to say so in one line. */
export const Guide = z.object({
  id: z.string(),
  name: z.string(),
  about: z.string(),
  ...spoken,
  topics: z.array(TopicBrief),
  /** Those of reach `page`. */
  sites: z.array(GuideSite),
  sections: z.array(SectionBrief),
});

/** What ties each site to the company, by the site's id: read only where a site says so. */
export const Relations = z.record(z.string(), z.object({ ...z.omit(Relation, { seen: true }).shape, ...spoken }));

/** A document cited in each citation style. Made at build time, since it depends on the document alone. */
export const Citations = z.object({ apa: z.string(), chicago: z.string() });

/** A document as the options list it. */
const ListedSource = z.object({
  ...z.pick(Source, { id: true, publisher: true, about: true, title: true, url: true, published: true, dateIs: true })
    .shape,
  ...spoken,
});

/** A document as lists and cards show it. */
export const SourceBrief = z.object({
  ...ListedSource.shape,
  archive: Source.shape.archive,
  laterEditions: z.optional(z.array(z.object({ date: EdtfDate, url: HttpsUrl }))),
});

/** A document as it is recorded, with its citations. */
export const RecordedSource = z.object({
  ...z.omit(Source, { paragraphs: true }).shape,
  ...spoken,
  citations: Citations,
});

/** What the build adds to a claim: its section, the document's heading above its paragraph, and what became of it. */
const added = {
  ...spoken,
  section: z.string(),
  sourceSection: z.string(),
  status: z.enum(CLAIM_STATUSES),
  /** What made it so: the later entry (or the claim of the same document), and which part. */
  statusOf: z.optional(z.object({ entry: z.string(), what: z.string(), ...spoken })),
};

/** A claim as surfaces show it. */
export const CompiledClaim = z.object({
  ...z.omit(Claim, { sentences: true }).shape,
  attribution: z.optional(z.object(z.pick(Attribution, { name: true, note: true }).shape)),
  seeAlso: z.optional(z.array(z.object(z.pick(SeeAlso, { claim: true, how: true }).shape))),
  ...added,
});

/** A claim as it is recorded. */
export const RecordedClaim = z.object({ ...Claim.shape, ...added });

/** The glances of a profile's sections, by section: all that a popup shows of them at first. */
export const Glances = z.record(z.string(), Glance);

const shared = {
  entities: z.array(z.object({ ...Entity.shape, ...spoken })),
  noAnswer: z.array(NoAnswer),
  glances: Glances,
  charts: z.array(z.object({ ...Chart.shape, ...spoken })),
};

/** The claims of a profile, with what surfaces show of them: read only when the reader asks for them. */
export const Claims = z.object({
  ...shared,
  sources: z.array(SourceBrief),
  claims: z.array(CompiledClaim),
  later: z.array(
    z.object({
      ...Later.shape,
      ...spoken,
      source: z.object(z.pick(LaterSource, { publisher: true, title: true, url: true, readAt: true }).shape),
    }),
  ),
  /** Numbers that only charts show. */
  figures: z.array(
    z.object({
      ...z.pick(FigureRecord, { id: true, figure: true }).shape,
      ...spoken,
      source: z.object(z.pick(LaterSource, { publisher: true, title: true, url: true, date: true }).shape),
    }),
  ),
});

/** The claims of a profile as they are recorded, in English: exports and citations need what surfaces don't show. */
export const RecordedClaims = z.object({
  ...shared,
  sources: z.array(RecordedSource),
  claims: z.array(RecordedClaim),
  later: z.array(z.object({ ...Later.shape, ...spoken })),
  figures: z.array(z.object({ ...FigureRecord.shape, ...spoken })),
});

/** The file of each claim, in the profile's folder, by the claim's id. */
export const Files = z.record(z.string(), z.string());

/** What changed in one section with one version. */
export const SectionChanges = z.object({
  profile: z.string(),
  section: z.string(),
  topic: z.string(),
  ...ChangedIds.shape,
});

/** What changed with each version, newest last. */
export const Changelog = z.object({
  entries: z.array(
    z.object({
      version: z.string(),
      date: EdtfDate,
      why: z.optional(z.string()),
      changes: z.array(SectionChanges),
      /** Ids of what was taken away, by profile; nothing tells any more which section they were in. */
      gone: z.optional(z.record(z.string(), z.array(z.string()))),
    }),
  ),
});

/** What a notice shows somewhere: the options draw it. */
export const Example = z.object({
  /** A host of the site on which it would show. */
  host: z.string(),
  /** The title of the section, and how many others the site has. */
  section: z.string(),
  more: z.number(),
  ...z.pick(Glance, { by: true }).shape,
  pair: GlancePair,
});

/** What Sidelight covers. The options page lists it, and so does the popup on pages that no profile covers. */
export const Catalog = z.object({
  version: z.string(),
  updated: EdtfDate,
  hash: z.string(),
  /** Where the project, and those who keep it, are found. */
  project: Project,
  /** Each with the headline of its section, if it has just one. */
  topics: z.array(z.object({ ...Topic.shape, ...spoken, claims: z.number(), headline: z.optional(z.string()) })),
  /** The pairs with the latest entries, the latest first: three of each topic, so that topics can be left out. */
  latest: z.array(z.object({ profile: z.string(), topic: z.string(), pair: GlancePair })),
  example: z.optional(Example),
  profiles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      about: z.string(),
      /** How many claims it holds; withdrawn ones are not counted. */
      claims: z.number(),
      /** How many later entries it holds. */
      later: z.number(),
      /** The year of the latest of them; left out where there are none. */
      upTo: z.optional(z.number()),
      sites: z.array(
        z.object({
          ...z.pick(Site, { id: true, name: true, about: true, reach: true, country: true }).shape,
          ...spoken,
          /** The hosts that the reader may allow, of sites that the notice asks for; others have none here. */
          hosts: z.optional(z.array(z.string())),
        }),
      ),
      sources: z.array(ListedSource),
    }),
  ),
});

export type Index = z.infer<typeof Index>;
export type TopicBrief = z.infer<typeof TopicBrief>;
export type SectionBrief = z.infer<typeof SectionBrief>;
export type OtherSites = z.infer<typeof OtherSites>;
export type Relations = z.infer<typeof Relations>;
export type Guide = z.infer<typeof Guide>;
export type Citations = z.infer<typeof Citations>;
export type ListedSource = z.infer<typeof ListedSource>;
export type SourceBrief = z.infer<typeof SourceBrief>;
export type RecordedSource = z.infer<typeof RecordedSource>;
export type CompiledClaim = z.infer<typeof CompiledClaim>;
export type RecordedClaim = z.infer<typeof RecordedClaim>;
export type Glances = z.infer<typeof Glances>;
export type Claims = z.infer<typeof Claims>;
export type Files = z.infer<typeof Files>;
export type RecordedClaims = z.infer<typeof RecordedClaims>;
export type SectionChanges = z.infer<typeof SectionChanges>;
export type Changelog = z.infer<typeof Changelog>;
export type Example = z.infer<typeof Example>;
export type Catalog = z.infer<typeof Catalog>;
