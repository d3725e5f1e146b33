import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Where a running Chromium takes connections of the DevTools protocol; it was started with --remote-debugging-port=0.
 * @param profile folder of the browser's profile
 */
export async function devToolsAddress(profile: string): Promise<string> {
  const [port, path] = (await readFile(join(profile, 'DevToolsActivePort'), 'utf8')).split('\n');
  return `ws://127.0.0.1:${port}${path}`;
}
