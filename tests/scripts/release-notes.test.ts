import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../scripts/release/notes.ts';
import { runScript } from '../support/run-script.ts';

const CHANGELOG = `# What is new

## 1.1.0 (28 November 2026)

Mostly mended.

- The notice makes way
  for what comes late.
- A second thing.

## 1.0.0 (1 November 2026)

- The first.

## 0.9.0 (not released yet)

- Never out.
`;

const RELEASE: Parameters<typeof releaseNotes>[0] = {
  version: '1.1.0',
  changelog: CHANGELOG,
  dataset: {
    version: '2026.11.10',
    updated: '2026-11-28',
    changelog: [
      { version: '2026.11.9', date: '2026-11-20', profiles: { acme: { added: ['a'], changed: [], withdrawn: [] } } },
      {
        version: '2026.11.10',
        date: '2026-11-28',
        why: 'A date was wrong.',
        profiles: { acme: { added: [], changed: ['a', 'b'], withdrawn: ['c'] } },
      },
    ],
  },
  datasetBefore: '2026.11.9',
  names: new Map([['acme', 'Acme']]),
  hashes: new Map([['sidelight-1.1.0-chrome.zip', 'abc123']]),
};

describe('the notes of a release', () => {
  it('say what CHANGELOG.md says of that version alone, a line for each paragraph', () => {
    const notes = releaseNotes(RELEASE);
    expect(notes).toContain('Mostly mended.\n\n- The notice makes way for what comes late.\n- A second thing.');
    expect(notes).not.toContain('The first.');
  });

  it('say what changed in the dataset since the release before, and why', () => {
    const notes = releaseNotes(RELEASE);
    expect(notes).toContain('The dataset is version 2026.11.10 of 2026-11-28.');
    expect(notes).toContain('- 2026.11.10 of 2026-11-28, Acme: 0 added, 2 changed, 1 withdrawn. A date was wrong.');
    expect(notes).not.toContain('2026.11.9 of');
    expect(releaseNotes({ ...RELEASE, datasetBefore: '2026.2.1' })).toContain('2026.11.9 of 2026-11-20, Acme: 1 added');
    expect(releaseNotes({ ...RELEASE, datasetBefore: '2026.11.10' })).toContain('Nothing changed in it.');
  });

  it('tell no changes of the dataset in a first release, in which all is new', () => {
    const notes = releaseNotes({ ...RELEASE, datasetBefore: undefined });
    expect(notes).toContain('version 2026.11.10');
    expect(notes).not.toContain('added');
  });

  it('list the hashes of the packages, where there are packages', () => {
    expect(releaseNotes(RELEASE)).toContain('abc123  sidelight-1.1.0-chrome.zip');
    expect(releaseNotes({ ...RELEASE, hashes: new Map() })).not.toContain('SHA-256');
  });

  it('are refused for a version that CHANGELOG.md does not have, or has as not released', () => {
    expect(() => releaseNotes({ ...RELEASE, version: '1.2.0' })).toThrow('no part that begins with “## 1.2.0”');
    expect(() => releaseNotes({ ...RELEASE, version: '1.1' })).toThrow('no part');
    expect(() => releaseNotes({ ...RELEASE, version: '0.9.0' })).toThrow('put the day there');
  });
});

describe('npm run release:notes', () => {
  it('refuses a tag that is not this version’s', () => {
    const { code, stderr, stdout } = runScript('release-notes', '--tag', 'v99.0.0');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('the tag must be v');
  });
});
