import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { generate } from 'selfsigned';
import { type ExtensionBrowser, launchWithExtension } from '../../../scripts/browser/launch.ts';
import { standInPage } from '../../../scripts/browser/stand-in-pages.ts';
import { folderOf } from './build.ts';

/** A browser that predicts as browsers do by default, on a web that is one server of ours. */
export interface PredictingBrowser extends ExtensionBrowser {
  /** What the server answers at an address; stand-ins elsewhere. */
  pages: Map<string, string>;
  /** Hosts that were connected to or looked up so far, of some. */
  reached(hosts: readonly string[]): string[];
}

/**
 * Opens the extension in a Chromium with the browser's own default of network prediction: on Debian a policy file switches it
 * off, so the profile says otherwise. Nothing is intercepted, since that would keep the browser from predicting: all hosts
 * lead to a server that hears who is asked for, and the browser's net log tells what was looked up.
 */
export async function launchPredicting(): Promise<PredictingBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'net-log-'));
  const netLog = join(folder, 'net-log.json');
  const pages = new Map<string, string>();
  const asked = new Set<string>();
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'everybody.example' }]);
  const server = createServer({ key, cert }, ({ headers: { host = '' }, url }, response) => {
    asked.add(host);
    const address = `https://${host}${url}`;
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(pages.get(address) ?? standInPage(address));
  });
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await launchWithExtension({
    extension: folderOf('chrome-mv3-testing'),
    headless: true,
    window: { viewport: { width: 1280, height: 800 } },
    preferences: { net: { network_prediction_options: 0 } },
    args: [`--log-net-log=${netLog}`, `--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
  });
  // The welcome comes to the front as it opens.
  await expect
    .poll(() =>
      browser.context
        .pages()
        .map((page) => page.url())
        .join(),
    )
    .toContain('welcome');
  return {
    ...browser,
    pages,
    reached(hosts) {
      const log = readFileSync(netLog, 'latin1');
      return hosts.filter((host) => asked.has(host) || log.includes(host));
    },
    async close() {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
