import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unfilled } from '../../core/project/publishing.ts';
import { readProject } from '../../scripts/build/read-project.ts';
import { ROOT } from '../../scripts/run-command.ts';
import { runScript } from '../support/run-script.ts';

const project = readProject();

describe('project.json', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'project-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function complaintAbout(changes: object): string {
    const file = join(folder, 'project.json');
    writeFileSync(file, JSON.stringify({ ...project, ...changes }));
    try {
      readProject(file);
    } catch (error) {
      return (error as Error).message;
    }
    return 'no complaint';
  }

  it.each([
    ['an address that leads nowhere', { home: 'https://sidelight.example/' }, 'home: This address is a placeholder'],
    ['another', { site: 'https://sidelight.invalid/' }, 'site: This address is a placeholder'],
    ['pages at no folder', { site: 'https://side.light/pages' }, 'site: This address is no folder'],
    ['pages in a question', { site: 'https://side.light/?a/' }, 'site: This address is no folder'],
    ['pages in a place of a page', { site: 'https://side.light/#a/' }, 'site: This address is no folder'],
    ['no address', { source: 'host.page/side' }, 'source: This is no address that begins with https://'],
    ['mail to nobody', { mail: 'errors@sidelight.example' }, 'mail: This e-mail address is a placeholder'],
    [
      'the id of nobody',
      { extensions: { ...project.extensions, firefox: 'a@sidelight.example' } },
      'extensions.firefox: This id is a placeholder',
    ],
    [
      'no id of a store',
      { extensions: { ...project.extensions, chrome: 'sidelight' } },
      'extensions.chrome: An id of this store is 32 letters',
    ],
  ])('may not have %s', (_, changes, complaint) => {
    expect(complaintAbout(changes)).toContain(complaint);
  });

  it('may not be broken JSON, and says in which line it is', () => {
    const file = join(folder, 'broken.json');
    writeFileSync(file, '{\n  "home": null,\n}\n');
    expect(() => readProject(file)).toThrow(/project\.json: It is no valid JSON at line 3\. Take the comma away/);
  });

  it('may have addresses, or none', () => {
    expect(complaintAbout({})).toBe('no complaint');
    const extensions = { chrome: 'abcdefghijklmnopabcdefghijklmnop', edge: null, firefox: 'sidelight@side.light' };
    expect(complaintAbout({ home: 'https://side.light', site: 'https://side.light/pages/' })).toBe('no complaint');
    expect(complaintAbout({ home: 'https://side.light/', mail: 'errors@side.light', extensions })).toBe('no complaint');
  });
});

describe('what names the project', () => {
  const named = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  it('is the same in package.json, or is in neither', () => {
    const told = {
      home: named.homepage,
      source: named.repository?.url ?? named.repository,
      issues: named.bugs?.url,
      mail: named.bugs?.email,
    };
    for (const [field, address] of Object.entries(told))
      expect(address ?? null, `${field} of project.json, in package.json too`).toBe(
        project[field as keyof typeof told],
      );
  });

  it.each(['README.md', 'SECURITY.md', 'CORRECTIONS.md', 'PRIVACY.md', 'CONTRIBUTING.md', 'PERMISSIONS.md'])(
    'is left to project.json by %s, which has no address of the project’s own',
    (file) => {
      const content = readFileSync(join(ROOT, file), 'utf8');
      expect(content).not.toMatch(/sidelight\.example|[\w.]+@[\w-]+\.\w/);
      for (const address of [project.mail, project.security, project.issues])
        if (address) expect(content).not.toContain(address);
    },
  );

  it.each(['SECURITY.md', 'CORRECTIONS.md', 'PRIVACY.md'])('is pointed to by %s', (file) => {
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain('[project.json](project.json)');
  });

  it('is never an address of nobody where a reader could come upon it', () => {
    const shown = globSync(['{browser,components,core,entrypoints}/**/*.{ts,tsx}', 'locales/*.json', 'wxt.config.ts'], {
      cwd: ROOT,
    });
    const files = [...shown, 'data/dataset.json', 'project.json'];
    expect(shown.length).toBeGreaterThan(100);
    expect(files.filter((file) => /sidelight\.example/.test(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
  });
});

describe('npm run package', () => {
  it.runIf(unfilled(project).length > 0)('makes nothing while an address is missing, and says which', () => {
    const { code, stderr, stdout } = runScript('package');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    for (const field of unfilled(project)) expect(stderr).toContain(`  ${field}\n`);
    expect(stderr).toContain('npm run package -- --draft');
  });
});
