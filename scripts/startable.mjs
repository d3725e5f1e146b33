import process from 'node:process';

/**
 * What to hand to spawn, to start a command of the dependencies. On Windows that is a .cmd file, which only a shell can
 * start, and a shell gets one line.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {string} platform
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
export function startable(name, args, platform = process.platform) {
  if (platform !== 'win32') return { command: name, args: [...args], shell: false };
  return { command: [name, ...args.map(quoted)].join(' '), args: [], shell: true };
}

/**
 * An argument as cmd.exe and the programs of Windows read it. A quotation mark is doubled, since cmd.exe knows no other way
 * to write one within others, and backslashes before one are doubled too. No quotation marks keep it from putting a
 * variable in the place of %NAME%.
 */
function quoted(argument) {
  if (/^[\w./:\\@=-]+$/.test(argument)) return argument;
  return `"${argument.replace(/(\\*)("|$)/g, '$1$1$2$2')}"`;
}
