import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const STAMP = join('node_modules', '.installed-for');

/**
 * Installs the dependencies of the lockfile, unless they are installed already.
 * A stamp file in node_modules names the lockfile and platform they were installed for, so the check costs one hash.
 * Progress goes to stderr, because stdout belongs to the script that runs afterwards.
 * @param {string} root the project's folder
 * @throws {Error} if npm can't install; npm has then written the reason to stderr
 */
export async function installDependencies(root) {
  const wanted = fingerprint(root);
  const isInstalled = () => readOr(join(root, STAMP), '') === wanted;
  if (isInstalled()) return;
  const unlock = await lock(root);
  try {
    if (isInstalled()) return;
    console.error('Installing dependencies (once; about a minute) …');
    install(root);
    writeFileSync(join(root, STAMP), wanted);
  } finally {
    unlock();
  }
}

function fingerprint(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}`;
}

function install(root) {
  // These are command-line flags because this npm inherits settings: "npm run --silent" would make it silent, and
  // NODE_ENV could make it leave out packages.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=warn', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, PATH: pathWithoutDependencies(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1' },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The dependencies could not be installed: npm ci failed, see above.');
}

/** npm ci removes node_modules, so it must not run on the Node that is installed there. */
function pathWithoutDependencies() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/**
 * Waits until no other process installs into this folder, and keeps others out until the returned function is called.
 * The lock file is not in node_modules, because npm ci removes that folder.
 */
async function lock(root) {
  const file = join(tmpdir(), `install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}.lock`);
  while (!tryToLock(file)) {
    if (!isRunning(Number(readOr(file, '')))) rmSync(file, { force: true });
    else await sleep(500);
  }
  return () => rmSync(file, { force: true });
}

function tryToLock(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isRunning(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}
