import { locale, setLanguage, setStatements, t } from '../../components/language/text.ts';
import { setAddresses } from '../../components/profile/addresses.ts';
import type { ProfileFiles } from '../../components/profile/state.ts';
import { SiteProfile } from '../../components/site/SiteProfile.tsx';
import { StartPage } from '../../components/site/StartPage.tsx';
import { TextPage } from '../../components/site/TextPage.tsx';
import { assetPath } from '../../core/bundle/asset-path.ts';
import type { Catalog, Changelog, Claims, Files, Guide, RecordedClaims } from '../../core/bundle/compiled.ts';
import { compile, compileTranslations } from '../../core/dataset/compile.ts';
import type { Dataset } from '../../core/dataset/dataset.ts';
import { byRelations } from '../../core/profile/around.ts';
import { type ProfileQuery, VIEWS, wholeProfile } from '../../core/profile/query.ts';
import { relationsOf } from '../../core/profile/relations.ts';
import { GONE, type Ledger } from '../../core/schema/ledger.ts';
import type { Project } from '../../core/schema/project.ts';
import { feedOf } from '../../core/site/feed.ts';
import { joinHref } from '../../core/site/markup.ts';
import { languageFolder, pathOfQuery, recordFolder, relativeTo, viewFolder } from '../../core/site/paths.ts';
import { schemaOfDataset } from '../../core/site/schema-org.ts';
import { sitemapOf } from '../../core/site/sitemap.ts';
import { citeSources } from '../build/citations.ts';
import { readMessages } from '../build/locales.ts';
import { sha256 } from '../build/sha256.ts';
import { dataScript, datasetFiles, filesOf } from './data.ts';
import { DOCUMENTS, readDocument } from './documents.ts';
import { lookUpIn } from './lookup.ts';
import { pageOf, type Site } from './page.tsx';
import { gonePages, type RecordsInput, recordsOf } from './records.tsx';
import { siteState } from './state.ts';

export interface SiteInput {
  dataset: Dataset;
  project: Project;
  ledger: Ledger;
  /** English first. */
  languages: readonly string[];
}

type Page = readonly [path: string, content: string];

/**
 * Writes all of the public pages but style and script: the same views as in the extension, for every profile and language.
 * The day from which ages are counted is that of the dataset, so that the same dataset gives the same pages.
 * @returns the content of each file, by its path
 * @throws {Error} if a profile has the name of another folder of the site
 */
export function sitePages({ dataset, project, ledger, languages }: SiteInput): Map<string, string> {
  const cited = citeSources(dataset);
  const files = new Map<string, object>([...compile(cited, project), ...compileTranslations(cited, sha256, project)]);
  const site: Site = { languages, project, version: dataset.version, updated: dataset.updated };
  refuseTaken(dataset, languages);
  const read = <T extends object>(path: string) => files.get(path) as T;
  const pages = languages.flatMap((language): Page[] => {
    // As in the extension, statements are in English where the dataset has not the language of the interface.
    const told = files.has(assetPath.catalog(language)) ? language : 'en';
    speak(language, told);
    const catalog = read<Catalog>(assetPath.catalog(told));
    const guides = dataset.profiles.map(({ id }) => read<Guide>(assetPath.guide(id, told)));
    addressesFrom(languageFolder(language), language);
    return [
      pageOf(site, { folder: '', title: t('action_title'), body: <StartPage guides={guides} />, files: {} }),
      ...guides.flatMap((guide) =>
        profilePages(site, {
          files: { language: told, catalog, guide, claims: read<Claims>(assetPath.claims(guide.id, told)) },
          recorded: read<RecordedClaims>(assetPath.claims(guide.id)),
          claimFiles: read<Files>(assetPath.files(guide.id)),
          changelog: read<Changelog>(assetPath.changelog),
          ledger,
        }),
      ),
      ...lostPages(site, { dataset, ledger, changelog: read<Changelog>(assetPath.changelog) }),
    ];
  });
  speak('en');
  const names = Object.fromEntries(dataset.profiles.map(({ id, name }) => [id, name]));
  const feed = feedOf({ changelog: read<Changelog>(assetPath.changelog), names, site: project.site, sha256 });
  const all = new Map([...pages, ...documentPages(site), ['feed.xml', feed]]);
  return new Map([...all, ...sitemapPage(site, ledger, [...all.keys()])]);
}

/** The map for search engines, where the address of the pages is known; without those of records that were taken away. */
function sitemapPage({ project, updated }: Site, ledger: Ledger, paths: readonly string[]): Page[] {
  if (!project.site) return [];
  const gone = Object.entries(ledger).flatMap(([profile, known]) =>
    Object.keys(known)
      .filter((id) => known[id]?.hash === GONE)
      .map((id) => `${recordFolder('en', profile, id)}index.html`),
  );
  const isGone = (path: string) => gone.some((one) => path === one || path.endsWith(`/${one}`));
  const shown = paths.filter((path) => path.endsWith('.html') && !isGone(path));
  return [['sitemap.xml', sitemapOf(project.site, shown, updated)]];
}

/** @param told the language of the statements, if it is not that of the interface */
function speak(language: string, told = language): void {
  setLanguage(lookUpIn(readMessages(language)), language);
  setStatements(told);
}

/** Lets the views write addresses as a page of a folder names them. */
function addressesFrom(from: string, language: string): void {
  setAddresses((query, place) => {
    const { path, rest } = pathOfQuery(language, query, place);
    return `${relativeTo(from, path)}${rest}`;
  });
}

/** Profiles stand beside the languages and the pages of the site. */
function refuseTaken({ profiles }: Dataset, languages: readonly string[]): void {
  const taken = [...languages, ...DOCUMENTS.map(({ folder }) => folder.replace('/', ''))];
  const clash = profiles.find(({ id }) => taken.includes(id));
  if (clash) throw new Error(`The profile "${clash.id}" has the name of another folder of the public pages.`);
}

function profilePages(site: Site, input: RecordsInput): Page[] {
  const { files: own, recorded } = input;
  const { guide, catalog } = own;
  const language = locale();
  const files = filesOf(language, guide.id);
  const render = (folder: string, parts: () => Omit<Parameters<typeof pageOf>[1], 'folder' | 'files'>): Page => {
    addressesFrom(folder, language);
    return pageOf(site, { folder: folder.slice(languageFolder(language).length), files, ...parts() });
  };
  const view = (query: ProfileQuery): Page => {
    const { path } = pathOfQuery(language, query);
    return render(path, () => ({
      title: titleOf(own, query),
      description: guide.about,
      body: <SiteProfile state={siteState(own, query)} />,
      schema: query.view === 'changes' ? schemaOfDataset(catalog, guide, addressesOf(site, path, files)) : undefined,
      scripts: isChoosable(query) ? [`${viewFolder(language, guide.id, 'changes')}data.js`, 'site.js'] : [],
    }));
  };
  const names = byRelations(relationsOf(own.claims.claims, own.claims.entities));
  const records = recordsOf(site, input);
  return [
    ...VIEWS.map((name) => view(wholeProfile(guide.id, name))),
    ...names.map(({ id }) => view({ ...wholeProfile(guide.id, 'relations'), around: id })),
    ...records.map(({ id, ...parts }) =>
      render(recordFolder(language, guide.id, id), () => ({ ...parts, title: `${parts.title} · ${titleOf(own)}` })),
    ),
    [
      `${viewFolder(language, guide.id, 'changes')}data.js`,
      dataScript({ ...own, locale: language, messages: readMessages(language) }),
    ],
    ...datasetFiles(own, recorded, files),
  ];
}

/** All that is left of profiles that are no more: the addresses of their records. */
function lostPages(
  site: Site,
  { dataset, ...known }: Pick<SiteInput, 'dataset' | 'ledger'> & Pick<RecordsInput, 'changelog'>,
): Page[] {
  const there = new Set(dataset.profiles.map(({ id }) => id));
  const lost = Object.keys(known.ledger).filter((id) => !there.has(id));
  return lost.flatMap((profile) =>
    gonePages({ id: profile, guide: undefined }, known).map(({ id, title, body }) =>
      pageOf(site, { folder: recordFolder('en', profile, id), title: `${title} · ${profile}`, body, files: {} }),
    ),
  );
}

function titleOf({ guide }: ProfileFiles, query?: ProfileQuery): string {
  const title = t('profile_title', guide.name);
  return query ? `${t(`view_${query.view}`)} · ${title}` : title;
}

/** The addresses of files by their media type, as a page of a folder names them. */
function addressesOf({ project }: Site, from: string, files: Readonly<Record<string, string>>): Record<string, string> {
  const types: Record<string, string> = { JSON: 'application/json', CSV: 'text/csv' };
  const hrefOf = (path: string) => (project.site ? joinHref(project.site, path) : relativeTo(from, path));
  return Object.fromEntries(Object.entries(files).map(([format, path]) => [types[format] ?? format, hrefOf(path)]));
}

/** Whether a view shows less of the profile where something was chosen or searched for. */
function isChoosable({ view, around }: ProfileQuery): boolean {
  return !around && view !== 'changes' && view !== 'about';
}

function documentPages(site: Site): Page[] {
  return DOCUMENTS.map(({ file, folder }) => {
    const { title, html } = readDocument(file, site.project);
    addressesFrom(folder, 'en');
    const body = <TextPage title={title} html={html} />;
    return pageOf(site, { folder, title: `${title} · Sidelight`, body, files: {}, isTranslated: false });
  });
}
