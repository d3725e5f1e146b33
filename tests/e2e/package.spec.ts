import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { assetPath } from '../../core/bundle/asset-path.ts';
import type { Profile } from '../../core/dataset/dataset.ts';
import { sitesWithRules } from '../../core/page/like.ts';
import { hostAddresses, type ScriptAddresses, scriptAddresses } from '../../core/page/manifest.ts';
import type { Site } from '../../core/schema/site.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { type Injection, injectionOf } from '../core/export/injection.ts';
import { labelledAddresses } from '../core/page/addresses.ts';
import { type Build, folderOf } from './support/build.ts';

const { profiles } = readDataset();
const sites = profiles.flatMap((profile) => profile.sites);
const withRules = profiles.flatMap((profile) => sitesWithRules(profile.sites));
const sitesOf = (wanted: Site['reach']) => withRules.filter(({ reach }) => reach === wanted);

/**
 * What is granted at install. An update that asks for more of these would be switched off until the reader agrees, so more is
 * only ever asked for by a press; `npm run freeze` does not change this list.
 */
const GRANTED = { permissions: ['storage', 'activeTab'], hosts: ['*://*.amazon.com/*', '*://*.ring.com/*'] };

/**
 * The most bytes, gzipped, that the notice's script may bring into every page: less than a thirtieth of the 231 kB of
 * the nearest peer extension.
 */
const NOTICE_LIMIT = 6_000;

/**
 * The most bytes (not gzipped) of what else is read, a third above the sizes of 2026-11-25: the background; the files
 * from which it answers a page; the popup's scripts; the scripts that the profile page's first view waits for.
 */
const READ_LIMITS = { background: 110_000, answer: 40_000, popup: 74_000, firstView: 110_000 };

/**
 * APIs that would go on costing a page something after the notice is there. The one observer looks at the notice's own
 * chip and at nothing of the page (controller.test.ts).
 */
const WATCHERS = /\w*Observer|requestIdleCallback/g;
const OWN_WATCHERS = ['ResizeObserver'];

/** Strings which show that a script contains a library, even after bundling. */
const LIBRARIES = ['_zod', 'This script should only be loaded in a browser extension'];

/**
 * Strings which show that a script renders components by itself: a name that Preact gives to every component, names of
 * texts, and parts of style sheets.
 */
const VIEWS = ['__k', 'notice_landmark', 'hide_today', ':host', 'light-dark(', '@media'];

/** APIs by which a script can send something. */
const WAYS_OUT = ['fetch(', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'sendBeacon', 'RTCPeerConnection'];

/**
 * What a shipped script may contain although it looks like sending something, and why. What is no longer found must be
 * removed here.
 */
const ALLOWED: readonly { file: RegExp; says: RegExp; why: string }[] = [
  {
    file: /^(background|chunks\/common-[\w-]+)\.js$/,
    says: /^\.getURL\(`\/\$\{\w+\}`\);return \w+\(\w+,await\(await fetch\(\w+\)$/,
    why: 'reads the dataset out of the package: its address is made by runtime.getURL',
  },
  {
    file: /^chunks\/common-[\w-]+\.js$/,
    says: /\bfetch\(\w+\.href,\w+\)$/,
    why: 'what the bundler puts in to load the package’s own scripts ahead',
  },
  {
    file: /^chunks\/search-[\w-]+\.js$/,
    says: /(\}|this\._index\.)fetch\(\w+,\w+\)$/,
    why: 'a method of MiniSearch’s that finds a word in memory',
  },
  {
    file: /^chunks\/csv-[\w-]+\.js$/,
    says: /^(new XMLHttpRequest|(new )?\w+\.Worker)$/,
    why: 'Papa Parse can read files from the web; it is only used to write, and the policy of the pages would refuse it',
  },
  {
    file: /^(background|notice|chunks\/common-[\w-]+)\.js$/,
    says: /^http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1998\/Math\/MathML)$/,
    why: 'the name of an XML namespace',
  },
  {
    file: /^chunks\/common-[\w-]+\.js$/,
    says: /^https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/$/,
    why: 'the licence, named in what the reader takes along',
  },
];

/** Matches calls that send something, with a little of the code before them, and web addresses. */
const SENDS = [
  /(?:\.getURL\(.{0,60})?(?:this\._index\.|\})?\bfetch\((?:[^()]{0,30}\))?/g,
  /(?:new )?(?:\w+\.)?\b(?:XMLHttpRequest|WebSocketStream|WebSocket|WebTransport|EventSource|RTCPeerConnection|SharedWorker|Worker|sendBeacon|importScripts|sendNativeMessage|connectNative)\b(?!_|:)/g,
  /(?:https?|wss?|ftp):\/\/[^\s"'`\\<>)]*/g,
];

/**
 * Silent pages that get the script anyway, because no pattern of a manifest can tell them; the background then answers
 * with nothing. A page for which this is not so must be removed here.
 */
const TOLD_BY_THE_BACKGROUND: Readonly<Record<string, string>> = {
  'https://www.amazon.com/AP/SIGNIN': 'upper case: patterns tell it from lower case',
  'https://ring.com/CHECKOUT': 'upper case',
  'https://www.amazon.com/dp/B000000000': 'the title alone tells',
  'https://www.amazon.com/Some-Thing/dp/B000000000': 'the title alone tells',
  'https://aws.amazon.com/': 'the title alone tells',
  'https://ring.com/': 'the title alone tells',
  'https://www.amazon.com/gp/product/B000000000': 'the title alone tells',
};

/**
 * Matches events by which a script can hear other extensions, pages and user scripts, with a little code around them.
 */
const HEARS = /.{0,40}\bon(?:Message|Connect)External\b.{0,10}|.{0,40}\bonUserScript\w*.{0,10}/g;

/** Matches the polyfill's code for such an event. It only wraps the event like all others and does not listen to it. */
const POLYFILL = /\bonMessage:([\w$]+\([\w$]+\)),onMessageExternal:\1,/;

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: (ScriptAddresses & { js: string[]; all_frames?: boolean; world?: string })[];
  content_security_policy: { extension_pages: string };
}

for (const build of ['chrome-mv3', 'firefox-mv3'] as const) {
  test.describe(`what readers get in ${build}`, () => {
    test('asks for storage and the tab they press the button in, and for nothing else', () => {
      const manifest = manifestOf(build);
      expect(manifest.permissions).toEqual(GRANTED.permissions);
      expect(manifest.content_scripts.flatMap(({ matches }) => matches)).toEqual(GRANTED.hosts);
      expect(manifest).not.toHaveProperty('host_permissions');
    });

    test('may ask by a press for the sites that the notice asks for, with the way to register its script, and for no more', () => {
      const { optional_permissions, optional_host_permissions } = manifestOf(build);
      const matches = hostAddresses(sitesOf('ask').flatMap(({ hosts }) => hosts));
      expect(matches.length).toBeGreaterThan(0);
      expect({ optional_permissions, optional_host_permissions }).toEqual({
        optional_permissions: ['scripting'],
        optional_host_permissions: matches,
      });
      // What only globs can tell can't be registered (docs/adr/0006).
      expect(scriptAddresses(sitesOf('ask')).flatMap(({ exclude_globs }) => exclude_globs)).toEqual([]);
    });

    test('can’t be reached from pages', () => {
      const manifest = manifestOf(build);
      for (const way of ['web_accessible_resources', 'externally_connectable'])
        expect(manifest).not.toHaveProperty(way);
    });

    test('hears no other extension: any may send, and nothing listens', () => {
      const hears = scriptsOf(build).flatMap((file) => fileOf(build, file).match(HEARS) ?? []);
      expect(hears.filter((one) => !POLYFILL.test(one))).toEqual([]);
      expect(hears.length).toBeGreaterThan(0);
    });

    test('runs one script, on the hosts of the profiles’ sites', () => {
      const { content_scripts } = manifestOf(build);
      const how = { js: ['notice.js'], run_at: 'document_idle', all_frames: false };
      expect(content_scripts).toEqual(scriptAddresses(sitesOf('page')).map((addresses) => ({ ...addresses, ...how })));
      const hosts = sites.flatMap((site) => site.hosts.map((host) => `*://${host}/*`));
      expect(hosts).toEqual(expect.arrayContaining(content_scripts.flatMap(({ matches }) => matches)));
    });

    test('puts it into no page that is silent by its address, and keeps it from no other', () => {
      const { isInjected, isExcluded } = injectionIn(build);
      const silent = sites.flatMap(({ examples }) => examples.silent.map(({ url }) => url));
      expect(new Set(silent.filter(isInjected))).toEqual(new Set(Object.keys(TOLD_BY_THE_BACKGROUND)));
      const loud = sites.flatMap(({ examples }) => examples.pages.map(({ url }) => url));
      expect(loud.filter(isExcluded)).toEqual([]);
    });

    test('does so at the labelled addresses too, and puts it into none twice', () => {
      const { isInjected, isExcluded, countAt } = injectionIn(build);
      const all = [
        ...labelledAddresses().map(({ url }) => url),
        ...sites.flatMap(({ examples }) => examples.pages.map(({ url }) => url)),
      ];
      expect(all.filter((url) => countAt(url) > 1)).toEqual([]);
      const [silent, loud] = (['yes', 'no'] as const).map(labelledAs);
      expect(silent?.length).toBeGreaterThan(0);
      expect(silent?.filter(isInjected)).toEqual([]);
      expect(loud?.filter(isExcluded)).toEqual([]);
    });

    test('lets its pages load and reach nothing but the package', () => {
      const policy = manifestOf(build).content_security_policy.extension_pages;
      const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
      expect(directives.map(([name]) => name)).toContain('default-src');
      for (const [name, ...sources] of directives) expect(sources, name).toEqual(["'self'"]);
    });

    test('has a script for pages that weighs little', () => {
      const packed = gzipSync(fileOf(build, 'notice.js'), { level: 9 });
      expect(packed.length).toBeGreaterThan(0);
      expect(packed.length).toBeLessThanOrEqual(NOTICE_LIMIT);
    });

    test('reads little to answer a page, and to open popup and profile page', () => {
      const size = (...files: string[]) => files.reduce((sum, file) => sum + fileOf(build, file).length, 0);
      const [profile] = profiles;
      const read = {
        background: size('background.js'),
        answer: size(assetPath.index, assetPath.guide(profile?.id ?? '')),
        popup: size(...scriptsBefore(build, 'popup.html')),
        firstView: size(...scriptsBefore(build, 'profile.html')),
      };
      for (const [what, limit] of Object.entries(READ_LIMITS)) {
        expect(read[what as keyof typeof read], what).toBeGreaterThan(0);
        expect(read[what as keyof typeof read], what).toBeLessThanOrEqual(limit);
      }
    });

    test('has pages that ask ahead for what they read anyway, in files that are there', () => {
      const ahead = (page: string) =>
        [...fileOf(build, page).matchAll(/<link rel="preload"[^>]*href="\/([^"]+)"/g)].map(([, path = '']) => path);
      const [{ id } = { id: '' }] = profiles;
      expect(ahead('popup.html')).toEqual([assetPath.index, assetPath.guide(id), assetPath.glances(id)]);
      expect(ahead('profile.html')).toEqual([assetPath.catalog(), assetPath.guide(id), assetPath.claims(id)]);
      for (const path of [...ahead('popup.html'), ...ahead('profile.html')])
        expect(existsSync(join(folderOf(build), path)), path).toBe(true);
    });

    test('has a script for pages without libraries, views, texts and style, and without a way to send anything', () => {
      const notice = fileOf(build, 'notice.js');
      const background = fileOf(build, 'background.js');
      // The background contains all of these, so they are the right strings to look for.
      const inBackground = [...LIBRARIES, ...VIEWS, 'fetch('];
      expect(among(inBackground, background)).toEqual(inBackground);
      expect(among([...LIBRARIES, ...VIEWS, ...WAYS_OUT], notice)).toEqual([]);
      expect(notice.match(WATCHERS)).toEqual(OWN_WATCHERS);
    });

    test('has scripts that name no way to send anything and no address, but for those that are known and why', () => {
      const found = scriptsOf(build).flatMap((file) =>
        SENDS.flatMap((send) => fileOf(build, file).match(send) ?? []).map((says) => ({ file, says })),
      );
      const isAllowed = ({ file, says }: { file: string; says: string }) =>
        ALLOWED.some((one) => one.file.test(file) && one.says.test(says));
      expect(found.filter((one) => !isAllowed(one))).toEqual([]);
      // What is no longer found must not stay in the list.
      const unused = ALLOWED.filter(
        (one) => !found.some(({ file, says }) => one.file.test(file) && one.says.test(says)),
      );
      expect(unused.map(({ why }) => why)).toEqual([]);
    });

    test('has scripts that keep nothing where the browser would carry it to other machines', () => {
      const areas = scriptsOf(build).flatMap(
        (file) => fileOf(build, file).match(/\bstorage\.(?:local|session|sync|managed)\b/g) ?? [],
      );
      expect([...new Set(areas)].sort()).toEqual(['storage.local', 'storage.session']);
    });

    test('runs nothing that is not in the package', () => {
      const pages = filesOf(build).filter((file) => file.endsWith('.html'));
      expect(pages.length).toBeGreaterThan(3);
      for (const page of pages) {
        const sources = [...fileOf(build, page).matchAll(/(?:src|href)="([^"]*)"/g)].map(([, source]) => source);
        expect(sources.length).toBeGreaterThan(0);
        for (const source of sources) expect(source, page).toMatch(/^\/[\w-]+\//);
      }
      for (const file of scriptsOf(build)) expect(fileOf(build, file), file).not.toMatch(/\beval\(|new Function\(/);
    });

    test('has a script for pages that knows no company', () => {
      const known = [...new Set(profiles.flatMap(wordsOf))];
      expect(among(known, datasetOf(build))).toEqual(known);
      expect(among(known, fileOf(build, 'notice.js'))).toEqual([]);
    });
  });
}

function manifestOf(build: Build): Manifest {
  return JSON.parse(fileOf(build, 'manifest.json'));
}

function injectionIn(build: 'chrome-mv3' | 'firefox-mv3'): Injection {
  return injectionOf(manifestOf(build).content_scripts, build === 'chrome-mv3' ? 'chromium' : 'firefox');
}

function labelledAs(silence: 'yes' | 'no'): string[] {
  return labelledAddresses()
    .filter(({ site, silent }) => site !== 'none' && silent === silence)
    .map(({ url }) => url);
}

function fileOf(build: Build, path: string): string {
  return readFileSync(join(folderOf(build), path), 'utf8');
}

function filesOf(build: Build): string[] {
  return readdirSync(folderOf(build), { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
}

function scriptsOf(build: Build): string[] {
  return filesOf(build).filter((file) => /\.m?js$/.test(file));
}

/** Paths of the scripts that a page of the extension reads before it can show anything. */
function scriptsBefore(build: Build, page: string): string[] {
  return [...fileOf(build, page).matchAll(/(?:src|href)="\/(chunks\/[^"]*)"/g)].map(([, file = '']) => file);
}

/** All files of the dataset in the package, as one text. */
function datasetOf(build: Build): string {
  const files = readdirSync(join(folderOf(build), 'dataset'), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => fileOf(build, join('dataset', file)))
    .join('\n');
}

/** The hosts of a profile, and of each of its sentences the longest part that every file format writes alike. */
function wordsOf(profile: Profile): string[] {
  const sentences = [
    ...profile.claims.map(({ text }) => text),
    ...profile.later.map(({ text }) => text),
    ...profile.sections.flatMap(({ headline, summary }) => [headline, summary.text]),
  ];
  return [...profile.sites.flatMap((site) => site.hosts), ...sentences.map(longestPlainStretch)];
}

function longestPlainStretch(text: string): string {
  const stretches = text.match(/[\w ,.:;()%-]+/g) ?? [];
  return stretches.reduce((longest, stretch) => (stretch.length > longest.length ? stretch : longest), '');
}

function among(words: readonly string[], text: string): string[] {
  return words.filter((word) => text.includes(word));
}
