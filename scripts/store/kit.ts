import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { ROOT } from '../run-command.ts';

/** Folder of everything that the stores are told. */
export const STORE = join(ROOT, 'store');

/** The stores that the extension is meant for. */
export const STORES = ['chrome', 'edge', 'firefox'] as const;
export type StoreName = (typeof STORES)[number];

const Texts = z.strictObject({
  summary: z.string(),
  description: z.string(),
  'further sites': z.string(),
  'search terms': z.string(),
  captions: z.string(),
});

/** What a store says of the extension in one language. */
export interface StoreTexts {
  language: string;
  /** Firefox's short text. The other stores take theirs from the package. */
  summary: string;
  description: string;
  /** The paragraph about sites that readers allow one by one. */
  furtherSites: string;
  searchTerms: string[];
  /** One for each picture, in their order. */
  captions: string[];
}

/** Stands in a description where the paragraph about further sites goes. */
const FURTHER_SITES = '[further sites]';

const text = z.string().check(z.minLength(1));

const Answers = z.strictObject({
  category: z.strictObject({ chrome: text, edge: text, firefox: text }),
  singlePurpose: text,
  permissions: z.array(z.strictObject({ asks: text, reason: text })),
  remoteCode: text,
  dataUse: z.strictObject({ collected: z.array(text), certified: z.array(text), note: text }),
  /** What these texts promise, each with the words of PRIVACY.md that say the same. */
  promises: z.array(z.strictObject({ says: text, privacy: text })),
});

/** What the stores' forms ask. */
export type Answers = z.infer<typeof Answers>;

/** What of a built manifest readers are asked for. */
export interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts?: { matches?: string[] }[];
}

/**
 * Reads a store's texts in one language.
 * @param markdown a part for each text, under a heading with its name
 * @throws {Error} if a text is missing or one has a name that is not known
 */
export function parseTexts(language: string, markdown: string): StoreTexts {
  const parts = markdown.split(/^## /m).slice(1);
  const named = parts.map((part) => {
    const [heading = '', ...lines] = part.split('\n');
    return [heading.trim(), lines.join('\n').trim()];
  });
  const parsed = z.safeParse(Texts, Object.fromEntries(named));
  if (!parsed.success)
    throw new Error(
      `store/texts/${language}.md: ${parsed.error.issues.map(({ path, message }) => `${path}: ${message}`)}`,
    );
  const { summary, description, captions, ...others } = parsed.data;
  return {
    language,
    summary,
    description,
    furtherSites: others['further sites'],
    searchTerms: others['search terms'].split('\n'),
    captions: captions.split('\n'),
  };
}

/** Reads the texts of every language, by language. */
export function readTexts(): StoreTexts[] {
  const files = globSync('texts/*.md', { cwd: STORE }).sort();
  return files.map((file) => parseTexts(basename(file, '.md'), readFileSync(join(STORE, file), 'utf8')));
}

/** Reads the answers to the stores' questions. */
export function readAnswers(): Answers {
  return z.parse(Answers, JSON.parse(readFileSync(join(STORE, 'answers.json'), 'utf8')));
}

/**
 * Lists what a package asks its readers for, as the answers name it: permissions by their names, and addresses as
 * "sites at installation" or "sites on request".
 */
export function asked(manifest: Manifest): string[] {
  const atInstallation = [
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches = [] }) => matches),
  ];
  return [
    ...(manifest.permissions ?? []),
    ...(manifest.optional_permissions ?? []),
    ...(atInstallation.length > 0 ? ['sites at installation'] : []),
    ...(asksOnRequest(manifest) ? ['sites on request'] : []),
  ];
}

/**
 * The reasons for what a package asks for, in its order.
 * @throws {Error} if there is none for something
 */
export function reasons(manifest: Manifest, { permissions }: Answers): Answers['permissions'] {
  return asked(manifest).map((what) => {
    const found = permissions.find(({ asks }) => asks === what);
    if (!found) throw new Error(`store/answers.json gives no reason for what the package asks for: ${what}`);
    return found;
  });
}

/** The long text. Sites that are asked for on request are named only where the package has them. */
export function describe({ description, furtherSites }: StoreTexts, manifest: Manifest): string {
  return asksOnRequest(manifest)
    ? description.replace(FURTHER_SITES, () => furtherSites)
    : description.replace(`${FURTHER_SITES}\n\n`, '');
}

function asksOnRequest({ optional_host_permissions: hosts = [] }: Manifest): boolean {
  return hosts.length > 0;
}
