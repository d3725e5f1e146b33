import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { firefox, offerBrowsers } from '../../scripts/browser/find.ts';
import { installDependencies, installNode } from '../../scripts/install.mjs';

// No program runs here: neither npm nor apt-get.
vi.mock('node:child_process', () => ({ spawnSync: vi.fn() }));

// The only programs on this machine are apt-get and what npm installs.
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  existsSync: (path: string) => ['apt-get', 'node'].includes(basename(path, '.exe')),
}));

const { answer } = vi.hoisted(() => ({ answer: vi.fn() }));
vi.mock('node:readline/promises', () => ({ createInterface: () => ({ question: answer, close: () => undefined }) }));

const run = vi.mocked(spawnSync);

beforeEach(() => {
  vi.spyOn(console, 'error').mockReturnValue(undefined);
});

afterEach(() => {
  vi.resetAllMocks();
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

interface Package {
  version?: string;
  integrity?: string;
  resolved?: string;
  link?: boolean;
}

describe.each(['package-lock.json', 'runtime/package-lock.json', 'fonts/package-lock.json'])(
  'the lockfile %s',
  (file) => {
    const { packages } = JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', file), 'utf8'));
    const dependencies = Object.entries<Package>(packages).filter(([path]) => path !== '');

    it('has the integrity of every package', () => {
      expect(dependencies.length).toBeGreaterThan(0);
      const without = dependencies.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''));
      expect(without.map(([path]) => path)).toEqual([]);
    });

    it('names no address to load a package from', () => {
      expect(dependencies.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
    });
  },
);

describe('installDependencies', () => {
  const INTEGRITY = `sha512-${'A'.repeat(86)}==`;
  const LOCK = '.installing';

  let root: string;
  /** What was in the project's folder when npm ran, once for each time. */
  let seen: string[][];

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    seen = [];
    run.mockImplementation(() => {
      seen.push(readdirSync(root));
      mkdirSync(join(root, 'node_modules'), { recursive: true });
      return { status: 0 } as ReturnType<typeof spawnSync>;
    });
  });

  afterEach(() => rmSync(root, { recursive: true }));

  function writeLockfile(packages: Record<string, Package> = {}): void {
    const all = { '': {}, 'node_modules/whole': { version: '1.0.0', integrity: INTEGRITY }, ...packages };
    writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages: all }));
  }

  it('installs with npm ci, once', async () => {
    writeLockfile();
    await installDependencies(root);
    await installDependencies(root);
    expect(run).toHaveBeenCalledExactlyOnceWith(
      'npm',
      expect.arrayContaining(['ci']),
      expect.objectContaining({ cwd: root }),
    );
  });

  it.each([
    ['no integrity', undefined],
    ['a weak one', 'sha1-AAAAAAAAAAAAAAAAAAAAAAAAAAA='],
    ['an incomplete one', 'sha512-'],
  ])('refuses a package with %s before npm runs, and names it', async (_, integrity) => {
    writeLockfile({ 'node_modules/whole/node_modules/@some/part': { version: '2.3.4', integrity } });
    await expect(installDependencies(root)).rejects.toThrow(/no integrity .*: @some\/part 2\.3\.4\.$/);
    expect(run).not.toHaveBeenCalled();
    expect(readdirSync(root)).toEqual(['package-lock.json']);
  });

  it('asks no integrity of a link', async () => {
    writeLockfile({ 'node_modules/linked': { resolved: 'linked', link: true } });
    await installDependencies(root);
    expect(run).toHaveBeenCalledOnce();
  });

  it("has its lock in the project's folder while npm runs, and only then", async () => {
    writeLockfile();
    await installDependencies(root);
    expect(seen).toEqual([[LOCK, 'package-lock.json']]);
    expect(readdirSync(root).toSorted()).toEqual(['node_modules', 'package-lock.json']);
  });

  it('gives the lock back where npm fails', async () => {
    writeLockfile();
    run.mockReturnValue({ status: 1 } as ReturnType<typeof spawnSync>);
    await expect(installDependencies(root)).rejects.toThrow('npm ci failed');
    expect(readdirSync(root)).toEqual(['package-lock.json']);
  });

  it.each([
    // No process has so high a number.
    ['a process that is gone', String(2 ** 31 - 1)],
    ['an earlier process of the same number', String(process.pid)],
    ['a process that ended before it could write its number', ''],
  ])('takes over the lock of %s', async (_, holder) => {
    writeLockfile();
    writeFileSync(join(root, LOCK), holder);
    await installDependencies(root);
    expect(run).toHaveBeenCalledOnce();
    expect(readdirSync(root)).not.toContain(LOCK);
  });

  it('waits for a process that is running', async () => {
    writeLockfile();
    writeFileSync(join(root, LOCK), String(process.ppid));
    const installed = installDependencies(root);
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect(run).not.toHaveBeenCalled();
    expect(console.error).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(`process ${process.ppid} `));
    expect(readFileSync(join(root, LOCK), 'utf8')).toBe(String(process.ppid));
    rmSync(join(root, LOCK));
    await installed;
    expect(run).toHaveBeenCalledOnce();
  });
});

describe('installNode', () => {
  const NAME = process.platform === 'win32' ? 'node.exe' : 'node';
  let root: string;

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'install-'));
    mkdirSync(join(root, 'runtime'));
    writeFileSync(join(root, 'runtime', 'package-lock.json'), JSON.stringify({ packages: { '': {} } }));
  });

  afterEach(() => rmSync(root, { recursive: true }));

  /** npm installs a package with a Node for this machine. */
  function npmInstalls(name: string): void {
    run.mockImplementation(() => {
      const folder = join(root, 'runtime', 'node_modules', name, 'bin');
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, NAME), '');
      return { status: 0 } as ReturnType<typeof spawnSync>;
    });
  }

  it.each(['22.18.0', '22.23.5', '23.6.0', '24.0.0', '24.21.0', '26.1.0'])(
    'takes Node %s as it is, and installs nothing',
    async (version) => {
      expect(await installNode(root, version)).toBe(process.execPath);
      expect(run).not.toHaveBeenCalled();
    },
  );

  it('takes none that lacks what scripts ask of it', async () => {
    const { globSync } = await vi.importActual<typeof import('node:fs')>('node:fs');
    const project = join(import.meta.dirname, '..', '..');
    const scripts = globSync('{scripts,bench,tests/prove}/**/*.{ts,tsx,mjs}', { cwd: project });
    expect(scripts).toContain(join('scripts', 'lookup.ts'));
    // Node 22.18 has it, 23.6 to 24.1 have not: there a script that asks for it does nothing, and ends well.
    const asking = scripts.filter((file) => readFileSync(join(project, file), 'utf8').includes('import.meta.main'));
    expect(asking).toEqual([]);
  });

  it.each(['20.20.2', '22.17.1', '23.5.0'])(
    'installs another beside Node %s, in a folder of its own',
    async (version) => {
      npmInstalls('node-some-machine');
      const path = join(root, 'runtime', 'node_modules', 'node-some-machine', 'bin', NAME);
      expect(await installNode(root, version)).toBe(path);
      expect(await installNode(root, version)).toBe(path);
      expect(run).toHaveBeenCalledExactlyOnceWith(
        'npm',
        expect.arrayContaining(['ci']),
        expect.objectContaining({ cwd: join(root, 'runtime') }),
      );
    },
  );

  it('says where there is none for a machine which to use', async () => {
    run.mockImplementation(() => {
      mkdirSync(join(root, 'runtime', 'node_modules'));
      return { status: 0 } as ReturnType<typeof spawnSync>;
    });
    await expect(installNode(root, '20.20.2')).rejects.toThrow(/no newer one for .* to install: use Node 24/);
  });
});

describe('a browser that is missing', () => {
  const { getuid } = process;
  const { isTTY } = process.stdin;

  beforeEach(() => {
    vi.stubEnv('CI', '');
    vi.stubEnv('CHROMIUM_PATH', '');
    vi.stubEnv('FIREFOX_PATH', '');
    vi.stubEnv('PATH', 'programs');
    process.getuid = () => 1000;
    process.stdin.isTTY = true;
    run.mockReturnValue({ status: 0 } as ReturnType<typeof spawnSync>);
  });

  afterEach(() => {
    process.getuid = getuid;
    process.stdin.isTTY = isTTY;
  });

  /** The programs that were run, each with its arguments. */
  function commands(): string[] {
    return run.mock.calls.map(([command, args]) => [command, ...(args ?? [])].join(' '));
  }

  it('is not installed by looking for it', () => {
    expect(firefox).toThrow('Firefox was not found.');
    expect(commands()).toEqual([]);
  });

  it.each(['', 'n', 'maybe'])('is not installed where the answer is "%s"', async (reply) => {
    answer.mockResolvedValue(reply);
    await offerBrowsers();
    expect(answer).toHaveBeenCalledTimes(2);
    expect(commands()).toEqual([]);
  });

  it('is not installed where nobody can be asked', async () => {
    process.stdin.isTTY = false;
    await offerBrowsers();
    expect(answer).not.toHaveBeenCalled();
    expect(commands()).toEqual([]);
  });

  it('is installed where the question, which names the command, is answered with yes', async () => {
    answer.mockResolvedValueOnce('y').mockResolvedValueOnce('n');
    await offerBrowsers();
    expect(answer).toHaveBeenCalledWith(expect.stringContaining('sudo apt-get install chromium'));
    expect(commands()).toEqual([
      expect.stringMatching(/^sudo .*apt-get update/),
      expect.stringMatching(/^sudo .*apt-get install .*\bchromium\b/),
    ]);
  });

  it('is installed without asking in CI, where sudo may not ask for a password either', () => {
    vi.stubEnv('CI', 'true');
    expect(firefox).toThrow('Firefox was not found.');
    expect(commands()).toEqual([expect.stringMatching(/^sudo -n /), expect.stringMatching(/^sudo -n /)]);
  });
});
