import { locale, t } from '../../components/language/text.ts';
import type { ProfileFiles } from '../../components/profile/state.ts';
import { ClaimPage, GonePage, LaterPage } from '../../components/site/RecordPage.tsx';
import type { Changelog, Guide, RecordedClaims } from '../../core/bundle/compiled.ts';
import { cardEntries } from '../../core/claims/card.ts';
import { plainCitation } from '../../core/export/citation.ts';
import { filledForm } from '../../core/export/issue-form.ts';
import { wholeProfile } from '../../core/profile/query.ts';
import { GONE, type Ledger } from '../../core/schema/ledger.ts';
import { recordAddress, recordFolder, relativeTo } from '../../core/site/paths.ts';
import { schemaOfClaim } from '../../core/site/schema-org.ts';
import type { PageParts, Site } from './page.tsx';
import { siteState } from './state.ts';

/** A profile as its records' pages need it. */
export interface RecordsInput {
  files: ProfileFiles;
  /** As it is recorded, in English. */
  recorded: RecordedClaims;
  /** In which file each claim stands. */
  claimFiles: Readonly<Record<string, string>>;
  ledger: Ledger;
  changelog: Changelog;
}

type RecordParts = Pick<PageParts, 'title' | 'description' | 'body' | 'schema'> & { id: string };

/** The pages of all records that ever were: each with the address that lasts. */
export function recordsOf(site: Site, input: RecordsInput): RecordParts[] {
  const { guide } = input.files;
  return [...claimPages(site, input), ...laterPages(input), ...gonePages({ id: guide.id, guide }, input)];
}

function claimPages(site: Site, { files, recorded, claimFiles }: RecordsInput): RecordParts[] {
  const { guide, language, claims } = files;
  const state = siteState(files, wholeProfile(guide.id));
  return recorded.claims.flatMap((claim) => {
    const source = recorded.sources.find(({ id }) => id === claim.source);
    if (!source) return [];
    const { id } = claim;
    const seen = claims.claims.find((one) => one.id === id);
    const translation = language !== 'en' && seen && seen.language !== 'en' ? { language, text: seen.text } : undefined;
    const { home, site: address } = site.project;
    const citation = plainCitation({
      source,
      claim,
      translation,
      version: site.version,
      home,
      address: address ? recordAddress(address, 'en', guide.id, id) : undefined,
    });
    const file = `data/profiles/${guide.id}/${claimFiles[id] ?? 'claims'}`;
    return {
      id,
      title: t('site_statement', id),
      description: seen?.text ?? claim.text,
      body: <ClaimPage state={state} id={id} citation={citation} wrong={wrongOf(site, files, claim, file)} />,
      schema: schemaOfClaim(claim, source, cardEntries(recorded.later, id, source), site.version),
    };
  });
}

/** Where a reader says what is wrong: the form at the host of the source, filled; else the page on corrections. */
function wrongOf(
  { project, version }: Site,
  { guide }: ProfileFiles,
  { id, text, source, sourceSection, paragraph }: RecordedClaims['claims'][number],
  file: string,
): string {
  if (!project.issueForm) return relativeTo(recordFolder(locale(), guide.id, id), 'corrections/');
  const claim = { id, text, source, place: `${sourceSection}, paragraph ${paragraph}` };
  return filledForm(project.issueForm, 'wrong-statement', { claim, file, version, page: '' }).href;
}

function laterPages({ files }: RecordsInput): RecordParts[] {
  const state = siteState(files, wholeProfile(files.guide.id));
  return files.claims.later.map((entry) => ({
    id: entry.id,
    title: t('site_later', entry.id),
    description: entry.text,
    body: <LaterPage state={state} id={entry.id} entry={entry} />,
  }));
}

/** Ids that were taken away keep their address, also those of a profile that is no more: it says so, and leads on. */
export function gonePages(
  profile: { id: string; guide: Guide | undefined },
  { ledger, changelog }: Pick<RecordsInput, 'ledger' | 'changelog'>,
): RecordParts[] {
  return Object.entries(ledger[profile.id] ?? {})
    .filter(([, { hash }]) => hash === GONE)
    .map(([id, { version }]) => {
      const why = changelog.entries.find((entry) => entry.version === version)?.why;
      return { id, title: id, body: <GonePage profile={profile} id={id} version={version} why={why} /> };
    });
}
