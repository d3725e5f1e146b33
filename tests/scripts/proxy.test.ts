import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { proxyVariables } from '../../scripts/proxy.mjs';
import { ROOT } from '../../scripts/run-command.ts';

describe('the variables for a proxy', () => {
  it.each([
    ['there is none', {}],
    ['it is empty', { HTTP_PROXY: '' }],
    ['somebody decided already', { HTTP_PROXY: 'http://proxy.example:3128', NODE_USE_ENV_PROXY: '0' }],
    ['it is named without its protocol, with which Node does not start', { https_proxy: 'proxy.example:3128' }],
    ['one of two is', { http_proxy: 'http://proxy.example:3128', HTTPS_PROXY: 'not an address' }],
  ])('are none where %s', (_, env) => {
    expect(proxyVariables(env)).toEqual({});
  });

  it('keep what the environment reaches without it', () => {
    const { NO_PROXY, no_proxy } = proxyVariables({ HTTPS_PROXY: 'http://proxy.example', NO_PROXY: '.acme.example' });
    expect(NO_PROXY).toMatch(/^\.acme\.example,localhost,/);
    expect(no_proxy).toBe(NO_PROXY);
  });
});

describe('a script behind a proxy', () => {
  let server: Server;
  /** The address of what answers: as a proxy, and for itself. */
  let address: string;

  beforeEach(async () => {
    server = createServer(({ url = '', headers: { host } }, response) =>
      response.end(`asked for ${new URL(url, `http://${host}`).href}`),
    );
    // Whatever it is asked to connect to, it stays on this machine and answers itself.
    server.on('connect', (_, socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      server.emit('connection', socket);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  /** What a script that run.mjs starts gets from an address. */
  async function fetched(url: string, proxy: string): Promise<string> {
    const names = ['http_proxy', 'https_proxy', 'HTTPS_PROXY', 'no_proxy', 'NO_PROXY', 'NODE_USE_ENV_PROXY'];
    const env = { ...process.env, HTTP_PROXY: proxy };
    for (const name of names) Reflect.deleteProperty(env, name);
    const code = `fetch(${JSON.stringify(url)}).then((one) => one.text()).then(console.log)`;
    const child = spawn(process.execPath, [join(ROOT, 'scripts', 'run.mjs'), 'node', '-e', code], { env });
    let output = '';
    for await (const text of child.stdout.setEncoding('utf8')) output += text;
    return output.trim();
  }

  it('reaches other sites through it', async () => {
    const url = 'http://elsewhere.invalid/page';
    expect(await fetched(url, address)).toBe(`asked for ${url}`);
  });

  it('reaches this machine without it', async () => {
    const nobody = 'http://127.0.0.1:9';
    expect(await fetched(`${address}/page`, nobody)).toBe(`asked for ${address}/page`);
  });

  it('runs where its name lacks the protocol', async () => {
    expect(await fetched(`${address}/page`, 'proxy.invalid:3128')).toBe(`asked for ${address}/page`);
  });
});
