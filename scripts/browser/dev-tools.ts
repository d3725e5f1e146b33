import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Finds the web socket address at which a running Chromium accepts DevTools connections. The browser must have been
 * started with --remote-debugging-port=0.
 * @param profile folder of the browser's profile
 */
export async function devToolsAddress(profile: string): Promise<string> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}
