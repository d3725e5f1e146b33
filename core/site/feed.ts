import type { Changelog } from '../bundle/compiled.ts';
import { escapeXml, joinHref } from './markup.ts';
import { recordFolder } from './paths.ts';

export interface FeedInput {
  changelog: Changelog;
  /** Names of the profiles that there are, by id. */
  names: Readonly<Record<string, string>>;
  /** Where the public pages are; null if nothing names it, and addresses are relative then. */
  site: string | null;
  /** In hexadecimal. */
  sha256: (text: string) => string;
}

/**
 * Writes the Atom feed of what changed (RFC 4287): an entry for each version of the dataset and profile, the newest first.
 * Ids are made of profile and version, so that they stay wherever the pages are.
 */
export function feedOf({ changelog, names, site, sha256 }: FeedInput): string {
  const entries = changelog.entries.toReversed().flatMap((version) => {
    const profiles = new Set([...version.changes.map(({ profile }) => profile), ...Object.keys(version.gone ?? {})]);
    return [...profiles].map((profile) => entryOf(version, profile, { names, site, sha256 }));
  });
  const updated = changelog.entries.at(-1)?.date ?? '2020-01-01';
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">',
    feedId(sha256),
    '<title>Sidelight: what changed</title>',
    `<updated>${momentOf(updated)}</updated>`,
    '<author><name>Sidelight authors</name></author>',
    '<rights>CC BY 4.0</rights>',
    `<link rel="self" type="application/atom+xml" href="${escapeXml(joinHref(site, 'feed.xml'))}"/>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(joinHref(site, 'index.html'))}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}

/** What every feed has, whatever is in it: its id, as it stands there. */
export function feedId(sha256: FeedInput['sha256']): string {
  return `<id>${uuidOf('feed', sha256)}</id>`;
}

type Version = Changelog['entries'][number];

function entryOf(
  { version, date, why, changes, gone }: Version,
  profile: string,
  { names, site, sha256 }: Omit<FeedInput, 'changelog'>,
): string {
  const idsOf = (what: 'added' | 'changed' | 'withdrawn') => [
    ...new Set(changes.filter((one) => one.profile === profile).flatMap((one) => one[what])),
  ];
  const lists = [
    ...(['added', 'changed', 'withdrawn'] as const).map((what) => ({ what, ids: idsOf(what) })),
    { what: 'taken away', ids: gone?.[profile] ?? [] },
  ];
  const some = lists.filter(({ ids }) => ids.length > 0);
  const title = `${names[profile] ?? profile}: ${some.map(({ what, ids }) => `${ids.length} ${what}`).join(', ')}`;
  const links = some.map(
    ({ what, ids }) =>
      `<p>${what}:</p><ul>${ids.map((id) => `<li><a href="${escapeXml(addressOf(site, profile, id))}">${escapeXml(id)}</a></li>`).join('')}</ul>`,
  );
  const html = `${why ? `<p>${escapeXml(why)}</p>` : ''}${links.join('')}`;
  return [
    '<entry>',
    `<id>${uuidOf(`${profile}/${version}`, sha256)}</id>`,
    `<title>${escapeXml(`${title} (dataset ${version})`)}</title>`,
    `<updated>${momentOf(date)}</updated>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(joinHref(site, pageOf(profile, names)))}"/>`,
    `<content type="html">${escapeXml(html)}</content>`,
    '</entry>',
  ].join('\n');
}

/** The path of what changed of a profile; of one that is no more, only the start page can be named. */
function pageOf(profile: string, names: FeedInput['names']): string {
  return Object.hasOwn(names, profile) ? `${profile}/index.html` : 'index.html';
}

function addressOf(site: string | null, profile: string, id: string): string {
  return joinHref(site, `${recordFolder('en', profile, id)}index.html`);
}

function momentOf(day: string): string {
  return `${day}T00:00:00Z`;
}

/** A UUID made of a name, of version 8: what it is made of is ours (RFC 9562). */
function uuidOf(name: string, sha256: FeedInput['sha256']): string {
  const digits = sha256(`sidelight/${name}`);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}
