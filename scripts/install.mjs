import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';

const STAMP = join('node_modules', '.installed-for');

/** The folder whose only dependency is a Node. */
const RUNTIME = 'runtime';

/**
 * Name of the file that keeps a second installer out. It is in the project's folder, because others may write in a
 * folder for temporary files, and not in node_modules, because npm ci removes that.
 */
const LOCK = '.installing';

/** An integrity that npm checks; it ignores one that is incomplete. */
const SHA512 = /^sha512-[A-Za-z0-9+/]{86}==$/;

/**
 * Installs the dependencies of the lockfile, unless they are installed already.
 * A stamp file in node_modules names the lockfile and platform they were installed for, so the check costs one hash.
 * Progress goes to stderr, because stdout belongs to the script that runs afterwards.
 * @param {string} root the folder with the lockfile
 * @param {string} node the Node that npm runs on
 * @param {string} told what is said while it installs
 * @throws {Error} if the lockfile doesn't say what each package must contain, or if npm can't install; npm has then
 *   written the reason to stderr
 */
export async function installDependencies(
  root,
  node = process.execPath,
  told = 'Installing dependencies (once; about a minute) …',
) {
  const wanted = fingerprint(root);
  const isInstalled = () => readOr(join(root, STAMP), '') === wanted;
  if (isInstalled()) return;
  const unlock = await lock(root);
  try {
    if (isInstalled()) return;
    refuseUnverifiable(root);
    console.error(told);
    install(root, node);
    writeFileSync(join(root, STAMP), wanted);
  } finally {
    unlock();
  }
}

/**
 * The Node that runs scripts and tools: the one that runs this, if it runs TypeScript as it is and the tools support it;
 * else the one of runtime/, which is installed first.
 * @param {string} root the project's folder
 * @param {string} version of the Node that runs this
 * @returns {Promise<string>} its path
 * @throws {Error} if there is none for this machine
 */
export async function installNode(root, version = process.versions.node) {
  if (isNewEnough(version)) return process.execPath;
  const folder = join(root, RUNTIME);
  const told = `Node ${version} is too old for the scripts: installing a newer one beside it (once) …`;
  await installDependencies(folder, process.execPath, told);
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = readdirSync(join(folder, 'node_modules')).filter((one) => one.startsWith('node-'));
  const found = packages.map((one) => join(folder, 'node_modules', one, 'bin', name)).find((path) => existsSync(path));
  if (found) return found;
  throw new Error(
    `Node ${version} is too old, and there is no newer one for ${process.platform} ${process.arch} to install: use Node 24.`,
  );
}

/** From 22.18 and 23.6 on, Node runs TypeScript without a flag. */
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > 23 || (major === 22 && minor >= 18) || (major === 23 && minor >= 6);
}

function fingerprint(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lockfile).digest('hex')} ${process.platform} ${process.arch}`;
}

/** npm ci checks a package only against the integrity in the lockfile, and installs one without it unchecked. */
function refuseUnverifiable(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const unverifiable = Object.entries(packages)
    .filter(([path, { link, integrity }]) => path !== '' && !link && !SHA512.test(integrity))
    .map(([path, { version }]) => `${path.replace(/^.*node_modules\//, '')} ${version}`);
  if (unverifiable.length === 0) return;
  throw new Error(
    `Nothing was installed: package-lock.json has no integrity (sha512) to check these packages against: ${unverifiable.join(', ')}.`,
  );
}

function install(root, node) {
  // These are command-line flags because this npm inherits settings: "npm run --silent" would make it silent, and
  // NODE_ENV could make it leave out packages.
  const { status } = spawnSync('npm', ['ci', '--include=dev', '--loglevel=warn', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: {
      ...process.env,
      PATH: [dirname(node), pathWithoutDependencies()].join(delimiter),
      PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1',
    },
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('The dependencies could not be installed: npm ci failed, see above.');
}

/** npm ci removes node_modules, so it must not run on the Node that is installed there. */
function pathWithoutDependencies() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.filter((folder) => !folder.includes('node_modules')).join(delimiter);
}

/** Waits until no other process installs into this folder, and keeps others out until the returned function is called. */
async function lock(root) {
  const file = join(root, LOCK);
  let told = '';
  while (!tryToLock(file)) {
    const holder = readOr(file, '');
    if (holder !== told && isRunning(Number(holder))) {
      console.error(
        `Waiting for process ${holder} to install the dependencies; if it isn't doing that, delete ${LOCK} …`,
      );
      told = holder;
    }
    await sleep(500);
    // The file is read again, because it is empty for a moment when made, and others may have replaced a stale one.
    if (!isRunning(Number(holder)) && readOr(file, '') === holder) rmSync(file, { force: true });
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

/** True if another process has this number. One that ended may have had the number of this process, as in containers. */
function isRunning(pid) {
  try {
    return pid > 0 && pid !== process.pid && process.kill(pid, 0);
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
