import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';

/** How one browser is found on a machine. */
interface Browser {
  name: string;
  /** Environment variable that may hold the path of the browser to use. */
  variable: string;
  /** Names to look for on PATH, best first. */
  commands: string[];
  /** Paths outside PATH where installers put it. */
  places: string[];
  /** Packages that install it on systems with apt-get. */
  packages: string[];
  /**
   * Tells people how to install it, following "… was not found."; without a full stop, because the sentence goes on.
   */
  advice: string;
}

const CHROMIUM: Browser = {
  name: 'Chromium',
  variable: 'CHROMIUM_PATH',
  commands: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  places: [
    '/snap/bin/chromium',
    ...macApplication('Chromium'),
    ...windowsProgram('Chromium\\Application\\chrome.exe'),
    ...macApplication('Google Chrome for Testing'),
  ],
  packages: ['chromium', 'fonts-liberation'],
  advice:
    'Install it (Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask chromium; Windows: winget install Hibbiki.Chromium)',
};

const FIREFOX: Browser = {
  name: 'Firefox',
  variable: 'FIREFOX_PATH',
  commands: ['firefox-esr', 'firefox'],
  places: [...macApplication('Firefox', 'firefox'), ...windowsProgram('Mozilla Firefox\\firefox.exe')],
  packages: ['firefox-esr', 'fonts-liberation'],
  advice:
    'Install it (Debian: apt-get install firefox-esr; Ubuntu: apt-get install firefox; macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox)',
};

/**
 * Chrome itself no longer loads an extension from a folder (--load-extension), so finding it only changes the advice.
 */
const CHROME: Pick<Browser, 'commands' | 'places'> = {
  commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
  places: [...macApplication('Google Chrome'), ...windowsProgram('Google\\Chrome\\Application\\chrome.exe')],
};

/**
 * Finds a Chromium that can load an unpacked extension: the one that CHROMIUM_PATH names, or else one on this machine.
 * If there is none, installs the system's package when run as root or in CI (apt-get's output goes to stderr).
 * @returns the path of the program
 * @throws {Error} if there is none; the message tells a person what to install and how to name its path
 */
export function chromium(): string {
  return locate(CHROMIUM) ?? giveUp(CHROMIUM, find(CHROME) && chromeIsNoHelp());
}

/**
 * Finds a Firefox as {@link chromium} finds a Chromium, with FIREFOX_PATH.
 * @returns the path of the program
 * @throws {Error} if there is none; the message tells a person what to install and how to name its path
 */
export function firefox(): string {
  return locate(FIREFOX) ?? giveUp(FIREFOX);
}

/**
 * Asks the person at the terminal whether missing browsers may be installed, and installs them if so. If nobody can be
 * asked, nothing is installed here; {@link chromium} and {@link firefox} then say what to do.
 */
export async function offerBrowsers(): Promise<void> {
  if (mayInstallUnasked() || !process.stdin.isTTY || !hasAptGet()) return;
  for (const browser of [CHROMIUM, FIREFOX]) {
    if (chosen(browser) ?? find(browser)) continue;
    const command = ['sudo', 'apt-get', 'install', ...browser.packages].join(' ');
    if (await isAgreed(`${browser.name} was not found. May this run: ${command}? [y/N] `)) install(browser, ['sudo']);
  }
}

async function isAgreed(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}

function locate(browser: Browser): string | undefined {
  return (
    chosen(browser) ?? find(browser) ?? (mayInstallUnasked() && hasAptGet() ? install(browser, asRoot()) : undefined)
  );
}

/** True for root, who may install on the machine anyway, and in CI, whose machines are made for that. */
function mayInstallUnasked(): boolean {
  return process.getuid?.() === 0 || Boolean(process.env.CI);
}

function chosen({ variable }: Browser): string | undefined {
  const path = process.env[variable];
  if (!path) return undefined;
  if (!existsSync(path)) throw new Error(`${variable} is ${path}, but there is no such file.`);
  return path;
}

function find({ commands, places }: Pick<Browser, 'commands' | 'places'>): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const extension = process.platform === 'win32' ? '.exe' : '';
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command + extension)));
  return [...onPath, ...places].find((path) => existsSync(path));
}

/** @param prefix what to put before a command to run it as root */
function install(browser: Browser, prefix: readonly string[]): string | undefined {
  console.error(`No ${browser.name} here: installing ${browser.packages.join(' and ')} from the system's packages …`);
  const aptGet = (...args: string[]) =>
    succeeds([...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
  // A failed update is ignored: it may have failed for only one package source, and the lists may still be good enough.
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...browser.packages);
  return find(browser);
}

function hasAptGet(): boolean {
  return find({ commands: ['apt-get'], places: [] }) !== undefined;
}

/** What to put before a command to run it as root if nobody can be asked for a password. */
function asRoot(): string[] {
  return process.getuid?.() === 0 ? [] : ['sudo', '-n'];
}

function succeeds([command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: ['inherit', process.stderr.fd, process.stderr.fd] }).status === 0;
}

function giveUp({ name, advice, variable }: Browser, remark = ''): never {
  throw new Error(`${name} was not found. ${remark}${advice}, or set ${variable} to the program's path.`);
}

function chromeIsNoHelp(): string {
  return 'Google Chrome is here, but it no longer loads extensions from a folder, so Chromium itself is needed. ';
}

function macApplication(name: string, command = name): string[] {
  const program = join(`${name}.app`, 'Contents', 'MacOS', command);
  return process.platform === 'darwin'
    ? ['/Applications', join(homedir(), 'Applications')].map((folder) => join(folder, program))
    : [];
}

function windowsProgram(program: string): string[] {
  const folders = [process.env.LOCALAPPDATA, process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']];
  return folders.filter((folder) => folder !== undefined).map((folder) => join(folder, program));
}
