import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** How one browser is found on a machine. */
interface Browser {
  name: string;
  /** Environment variable with the path of one to use. */
  variable: string;
  /** Names on PATH, best first. */
  commands: string[];
  /** Where installers put it outside PATH. */
  places: string[];
  /** What brings it on systems with apt-get. */
  packages: string[];
  /** Ends the sentence "… was not found." for people, where it can't be installed for them. */
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

/** Chrome by its own name no longer loads an extension from a folder (--load-extension), so it only changes the advice. */
const CHROME: Pick<Browser, 'commands' | 'places'> = {
  commands: ['google-chrome', 'google-chrome-stable', 'chrome'],
  places: [...macApplication('Google Chrome'), ...windowsProgram('Google\\Chrome\\Application\\chrome.exe')],
};

/**
 * Finds a Chromium that can load an unpacked extension: the one that CHROMIUM_PATH names, else one of the machine,
 * else it installs the system's where apt-get may be used (what apt-get says goes to stderr).
 * @returns the path of the program
 * @throws {Error} that tells a person what to install and how to point here, where there is none
 */
export function chromium(): string {
  return chosen(CHROMIUM) ?? find(CHROMIUM) ?? install(CHROMIUM) ?? giveUp(CHROMIUM, find(CHROME) && chromeIsNoHelp());
}

/**
 * Finds a Firefox, or installs the system's, as {@link chromium} does.
 * @returns the path of the program
 * @throws {Error} that tells a person what to install and how to point here, where there is none
 */
export function firefox(): string {
  return chosen(FIREFOX) ?? find(FIREFOX) ?? install(FIREFOX) ?? giveUp(FIREFOX);
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

function install(browser: Browser): string | undefined {
  const asRoot = rootPrefix();
  if (!asRoot) return undefined;
  console.error(`No ${browser.name} here: installing ${browser.packages.join(' and ')} from the system's packages …`);
  const aptGet = (...args: string[]) => succeeds([...asRoot, 'apt-get', ...args]);
  // An update that fails for one source of many still leaves lists that may do.
  aptGet('update', '-q');
  aptGet('install', '-y', '-q', '--no-install-recommends', ...browser.packages);
  return find(browser);
}

/** What to put before a command to run it as root without being asked a password, or undefined where that can't be. */
function rootPrefix(): string[] | undefined {
  if (!find({ commands: ['apt-get'], places: [] })) return undefined;
  if (process.getuid?.() === 0) return ['env', 'DEBIAN_FRONTEND=noninteractive'];
  const sudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return sudo.status === 0 ? ['sudo', '-n', 'env', 'DEBIAN_FRONTEND=noninteractive'] : undefined;
}

function succeeds([command = '', ...args]: string[]): boolean {
  return spawnSync(command, args, { stdio: ['ignore', process.stderr.fd, process.stderr.fd] }).status === 0;
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
