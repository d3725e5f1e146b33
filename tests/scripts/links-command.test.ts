import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { DATA } from '../../scripts/build/read-dataset.ts';
import { fictionalProfile } from '../core/fictional.ts';
import { writeProfileFolder } from '../support/profile-folder.ts';
import { runScript } from '../support/run-script.ts';

const profile = fictionalProfile();
const [source] = profile.sources;

/** A data folder with one company, whose source has an archived copy. */
let data: string;

beforeAll(() => {
  data = join(mkdtempSync(join(tmpdir(), 'links-')), 'data');
  cpSync(DATA, data, { recursive: true });
  rmSync(join(data, 'profiles'), { recursive: true });
  writeProfileFolder(data, profile);
});

afterAll(() => rmSync(join(data, '..'), { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

/**
 * Runs the command with an internet of its own.
 * @param answer what the internet says to a `url`, in code
 */
function links(answer: string, ...options: string[]) {
  const internet = `globalThis.fetch = async (url) => { ${answer} }`;
  const stub = `--import=data:text/javascript,${encodeURIComponent(internet)}`;
  vi.stubEnv('NODE_OPTIONS', `${process.env.NODE_OPTIONS ?? ''} ${stub}`);
  return runScript('links', `--data=${data}`, ...options);
}

describe('npm run links', () => {
  it('asks for nothing where the table is to have a form that there is not', () => {
    expect(links("return new Response('')", '--format=tvs')).toEqual({
      code: 1,
      stdout: '',
      stderr: 'There is no format "tvs", but markdown and tsv.\n',
    });
  });

  it('ends well where every link leads somewhere', () => {
    const { code, stdout } = links("return new Response('')");
    expect(code).toBe(0);
    expect(stdout).not.toContain(source?.url);
  });

  it('ends with 1 where a link is due, and prints it', () => {
    const { code, stdout } = links("return new Response('', { status: 404 })");
    expect(code).toBe(1);
    expect(stdout).toContain(`| gone | <${source?.archive}> |`);
  });

  it('prints a link that is gone and has its archived copy, and ends well', () => {
    const { code, stdout } = links(`return new Response('', { status: url === '${source?.url}' ? 404 : 200 })`);
    expect(code).toBe(0);
    expect(stdout).toContain(`| gone | <${source?.url}> | 404 | <${source?.archive}> |`);
  });

  it('ends with 1 and without a table where nothing could be reached', () => {
    const { code, stdout, stderr } = links("throw new Error('offline')");
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('Nothing could be reached');
  });
});
