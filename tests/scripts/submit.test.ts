import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dryRunAt, planSubmission } from '../../scripts/release/submission.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { runScript } from '../support/run-script.ts';

const ARCHIVES = ['chrome', 'firefox', 'sources'].map((kind) => `/out/sidelight-1.0.0-${kind}.zip`);

const CHROME = {
  CHROME_EXTENSION_ID: 'x',
  CHROME_PUBLISHER_ID: 'x',
  CHROME_SERVICE_ACCOUNT_CLIENT_EMAIL: 'x',
  CHROME_SERVICE_ACCOUNT_PRIVATE_KEY: 'x',
};
const EDGE = { EDGE_PRODUCT_ID: 'x', EDGE_CLIENT_ID: 'x', EDGE_API_KEY: 'x' };
const FIREFOX = { FIREFOX_JWT_ISSUER: 'x', FIREFOX_JWT_SECRET: 'x' };

describe('a submission', () => {
  it('goes to every store whose secrets are set, with the sources where they are asked for', () => {
    const { ready, missing, environment } = planSubmission({ ...CHROME, ...EDGE, ...FIREFOX }, ARCHIVES);
    expect(ready).toEqual(['Chrome Web Store', 'Edge Add-ons', 'Firefox Add-ons']);
    expect(missing).toEqual([]);
    expect(environment).toEqual({
      CHROME_API_VERSION: 'v2',
      CHROME_ZIP: ARCHIVES[0],
      EDGE_ZIP: ARCHIVES[0],
      FIREFOX_ZIP: ARCHIVES[1],
      FIREFOX_SOURCES_ZIP: ARCHIVES[2],
    });
  });

  it('leaves out a store that lacks a secret, and names it', () => {
    const { ready, missing, environment } = planSubmission(
      { ...FIREFOX, EDGE_CLIENT_ID: 'x', EDGE_API_KEY: '' },
      ARCHIVES,
    );
    expect(ready).toEqual(['Firefox Add-ons']);
    expect(missing).toContainEqual({ store: 'Edge Add-ons', names: ['EDGE_PRODUCT_ID', 'EDGE_API_KEY'] });
    expect(Object.keys(environment)).not.toContain('EDGE_ZIP');
  });

  it('leaves out a store without its archives', () => {
    const { ready, missing } = planSubmission(FIREFOX, ARCHIVES.slice(0, 2));
    expect(ready).toEqual([]);
    expect(missing).toContainEqual({ store: 'Firefox Add-ons', names: ['an archive -sources.zip'] });
  });

  it('never is a draft', () => {
    const drafts = ARCHIVES.map((path) => path.replace('1.0.0-', '1.0.0-draft-'));
    expect(planSubmission(FIREFOX, drafts).ready).toEqual([]);
  });

  it('uses variables that WXT’s command knows', () => {
    const cli = join(ROOT, 'node_modules', 'publish-browser-extension', 'bin', 'publish-extension.mjs');
    const { stdout } = spawnSync(process.execPath, [cli, '--help'], { encoding: 'utf8' });
    const { environment } = planSubmission({ ...CHROME, ...EDGE, ...FIREFOX }, ARCHIVES);
    const variables = Object.keys({
      ...environment,
      ...CHROME,
      ...EDGE,
      ...FIREFOX,
      FIREFOX_EXTENSION_ID: '',
      DRY_RUN: '',
    });
    for (const variable of variables) expect(stdout).toContain(`--${variable.toLowerCase().replaceAll('_', '-')} `);
  });
});

describe('a dry run', () => {
  /** How WXT's command ends with secrets of nobody. */
  function dryRun(secrets: Record<string, string>) {
    const cli = join(ROOT, 'node_modules', 'publish-browser-extension', 'bin', 'publish-extension.mjs');
    const archive = join(ROOT, 'package.json');
    const env = { ...process.env, ...secrets, CHROME_API_VERSION: 'v2' };
    return (variable: string) =>
      spawnSync(process.execPath, [cli, '--dry-run'], {
        encoding: 'utf8',
        env: { ...env, [variable]: archive },
      }).status;
  }

  it('says of Edge that it does not sign in there, as is so, and that it does elsewhere', () => {
    expect(dryRunAt('Edge Add-ons')).toMatch(/^not tried/);
    expect(dryRun(EDGE)('EDGE_ZIP')).toBe(0);
    expect(dryRunAt('Chrome Web Store')).toBe('tried, without uploading');
    expect(dryRun(CHROME)('CHROME_ZIP')).toBe(1);
    expect(dryRunAt('Firefox Add-ons')).toBe('tried, without uploading');
  });
});

describe('npm run submit', () => {
  it('says what each store lacks; without secrets only a submission for real fails', () => {
    const dry = runScript('submit');
    expect(dry).toMatchObject({ code: 0, stderr: '' });
    expect(dry.stdout).toContain('Firefox Add-ons: left out, for want of FIREFOX_JWT_ISSUER, FIREFOX_JWT_SECRET');
    expect(dry.stdout).toContain('read from the environment');
    expect(runScript('submit', '--for-real')).toMatchObject({ code: 1, stderr: 'Nothing was submitted.\n' });
  });
});
