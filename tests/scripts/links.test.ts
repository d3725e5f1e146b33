import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Address } from '../../core/dataset/links/addresses.ts';
import { isLinkDue, linkTable, summary } from '../../core/dataset/links/table.ts';
import { type Checking, checkLinks } from '../../scripts/links/check.ts';

/** Pages of the tests' own server, by path: status, headers and content. */
const PAGES: Record<string, [status: number, headers: Record<string, string>, content?: string]> = {
  '/there': [200, html(), '<title>Pumps</title><h1>Pumps</h1>'],
  '/file': [200, { 'content-type': 'application/pdf' }, '%PDF not found'],
  '/gone': [404, html(), '<title>Oh</title>'],
  '/gone-for-good': [410, html()],
  '/says-so': [200, html(), '<title>Page not found | The Ledger</title>'],
  '/says-so-in-its-heading': [
    200,
    html(),
    '<title>The Ledger</title><h1>Sorry, this page <b>doesn&rsquo;t exist</b></h1>',
  ],
  '/tells-of-section-404': [200, html(), '<title>Section 404 of the act</title><h1>A river that does not exist</h1>'],
  '/tells-of-a-404-bus': [200, html(), '<title>The Ledger</title><h1>Pumps</h1><p>404 not found</p>'],
  '/to-the-front': [302, { location: '/' }],
  '/': [200, html(), '<title>The Ledger</title>'],
  '/moved': [301, { location: '/there' }],
  '/moved-twice': [308, { location: '/moved' }],
  '/moved-for-now': [302, { location: '/there' }],
  '/with-a-slash': [301, { location: '/with-a-slash/' }],
  '/with-a-slash/': [200, html(), '<title>Pumps</title>'],
  '/to-what-is-gone': [301, { location: '/gone' }],
  '/round': [302, { location: '/round' }],
  '/to-mail': [302, { location: 'mailto:errors@ledger.example' }],
  '/not-for-machines': [403, html()],
  '/too-often': [429, html()],
  '/at-fault': [503, html()],
};

let server: Server;
let port: number;
/** Answers of the server that differ from time to time: the page of the first request, and of all others. */
const first = new Map<string, string>();
/** What was asked for, in order; and how many requests of a host, and of all, were open at a time at most. */
let asked: string[] = [];
const open = new Map<string, number>();
let most = { host: 0, all: 0 };

beforeAll(async () => {
  server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

afterEach(() => {
  asked = [];
  most = { host: 0, all: 0 };
});

function html() {
  return { 'content-type': 'text/html; charset=utf-8' };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const host = request.headers.host ?? '';
  const path = request.url ?? '';
  asked.push(path);
  open.set(host, (open.get(host) ?? 0) + 1);
  most = {
    host: Math.max(most.host, open.get(host) ?? 0),
    all: Math.max(
      most.all,
      [...open.values()].reduce((sum, count) => sum + count, 0),
    ),
  };
  // Requests that overlap are open at the same time then.
  await new Promise((resolve) => setTimeout(resolve, 20));
  open.set(host, (open.get(host) ?? 0) - 1);
  if (path === '/silent') return;
  if (path.startsWith('/wayback?')) return void response.writeHead(200).end(JSON.stringify(snapshot(path)));
  const [status, headers, content = ''] = PAGES[first.get(path) ?? path] ?? [500, {}];
  first.delete(path);
  response.writeHead(status, headers).end(content);
}

function snapshot(path: string): object {
  const url = new URL(path, 'http://x').searchParams.get('url') ?? '';
  if (!url.endsWith('/gone')) return { archived_snapshots: {} };
  const copy = `http://web.archive.org/web/2020/${url}`;
  return { archived_snapshots: { closest: { available: true, url: copy, timestamp: '2020', status: '200' } } };
}

const at = (path: string, host = '127.0.0.1') => `http://${host}:${port}${path}`;

function address(path: string, changes: Partial<Address> = {}): Address {
  return { url: at(path), places: [`ledger-2020: ${path}`], archive: undefined, ...changes };
}

function checking(changes: Partial<Checking> = {}): Checking {
  const agent = 'a test';
  return {
    hosts: 6,
    pause: 7,
    timeout: 10_000,
    agent,
    wait: vi.fn(async () => 0),
    wayback: undefined,
    tell: vi.fn(),
    ...changes,
  };
}

/** Only what never answers is given up soon. */
function patience(path: string): Partial<Checking> {
  return path === '/silent' ? { timeout: 400 } : {};
}

async function check(path: string, changes?: Partial<Checking>) {
  const [checked] = await checkLinks([address(path)], checking(changes));
  return checked;
}

describe('checkLinks', () => {
  it.each([
    ['/there', 'there', ''],
    ['/file', 'there', ''],
    ['/tells-of-a-404-bus', 'there', ''],
    ['/tells-of-section-404', 'there', ''],
    ['/with-a-slash', 'there', ''],
    ['/moved-for-now', 'there', 'for now at http://127.0.0.1:PORT/there'],
    ['/moved', 'moved', 'to http://127.0.0.1:PORT/there'],
    ['/moved-twice', 'moved', 'to http://127.0.0.1:PORT/there'],
    ['/gone', 'gone', '404'],
    ['/gone-for-good', 'gone', '410'],
    ['/to-what-is-gone', 'gone', '404, at http://127.0.0.1:PORT/gone'],
    ['/says-so', 'looks gone', 'its page says “Page not found | The Ledger”'],
    ['/says-so-in-its-heading', 'looks gone', 'its page says “Sorry, this page doesn’t exist”'],
    ['/to-the-front', 'looks gone', 'leads to the front page http://127.0.0.1:PORT/'],
    ['/', 'there', ''],
    ['/not-for-machines', 'refused', '403'],
    ['/too-often', 'refused', '429'],
    ['/at-fault', 'failing', '503'],
    ['/round', 'no answer', 'it redirects without end'],
    ['/to-mail', 'no answer', 'it redirects to mailto:errors@ledger.example'],
    ['/silent', 'no answer', 'it took longer than 0.4 s'],
  ])('tells of %s that it is %s', async (path, state, detail) => {
    expect(await check(path, patience(path))).toMatchObject({ state, detail: detail.replace('PORT', String(port)) });
  });

  it('tells of a host that there is not that no answer came, and why', async () => {
    const [checked] = await checkLinks([address('', { url: 'http://127.0.0.1:1/' })], checking());
    expect(checked).toMatchObject({ state: 'no answer', detail: expect.stringMatching(/\w/) });
  });

  it('asks once more, after a pause, where a fault may pass', async () => {
    first.set('/there', '/at-fault');
    const wait = vi.fn(async () => 0);
    expect(await check('/there', { wait })).toMatchObject({ state: 'there' });
    expect(asked).toEqual(['/there', '/there']);
    expect(wait).toHaveBeenCalledExactlyOnceWith(7);
  });

  it('asks for one address of a host at a time with a pause between, and for few hosts at a time', async () => {
    const wait = vi.fn(async () => 0);
    const urls = ['/there', '/file', '/'].flatMap((path) => [at(path), at(path, 'localhost'), at(path, '127.0.0.2')]);
    const all = urls.map((url) => address('', { url }));
    // Only this machine's own names lead here.
    await checkLinks(all, checking({ hosts: 2, wait }));
    expect(most.host).toBe(1);
    expect(most.all).toBeLessThanOrEqual(2);
    expect(wait.mock.calls.length).toBeGreaterThanOrEqual(6);
  });

  it('names the archived copy of the record where an address is not there, and asks nobody for one', async () => {
    const archive = 'https://archive.example/gone';
    const [checked] = await checkLinks([address('/gone', { archive })], checking({ wayback: at('/wayback') }));
    expect(checked?.copy).toBe(archive);
    expect(asked).toEqual(['/gone']);
  });

  it('asks for a copy where the record names none, and takes only one that is there', async () => {
    expect((await check('/gone', { wayback: at('/wayback') }))?.copy).toBe(
      `https://web.archive.org/web/2020/${at('/gone')}`,
    );
    expect((await check('/at-fault', { wayback: at('/wayback') }))?.copy).toBeUndefined();
    expect((await check('/there', { wayback: at('/wayback') }))?.copy).toBeUndefined();
    expect(asked.filter((path) => path.startsWith('/wayback'))).toHaveLength(2);
  });

  it('goes on where nobody answers about copies', async () => {
    expect(await check('/gone', { wayback: at('/at-fault') })).toMatchObject({ state: 'gone', copy: undefined });
  });
});

describe('the table', () => {
  const copy = 'https://archive.example/a|b';
  const rows = () => [
    { ...address('/there'), state: 'there' as const, detail: '', copy: undefined },
    { ...address('/x'), state: 'looks gone' as const, detail: 'its page says “a | <b>[c](d)”', copy },
  ];

  it('has the worst first, and nothing of a page in it counts as markup', () => {
    const [head, rule, worst, best] = linkTable(rows(), 'markdown').split('\n');
    expect(head).toBe('| what | address | detail | archived copy | named by |');
    expect(rule).toBe('| --- | --- | --- | --- | --- |');
    expect(worst).toBe(
      `| looks gone | <${at('/x')}> | its page says “a \\| \\<b\\>\\[c\\](d)” | <https://archive.example/a%7Cb> | ledger-2020: /x |`,
    );
    expect(best).toContain('| there |');
  });

  it('is written with tabs too, a line an address', () => {
    const lines = linkTable([{ ...address('/x'), state: 'gone', detail: 'a\tb\nc', copy: undefined }], 'tsv').split(
      '\n',
    );
    expect(lines).toEqual([
      'what\taddress\tdetail\tarchived copy\tnamed by',
      `gone\t${at('/x')}\ta b c\t\tledger-2020: /x`,
      '',
    ]);
  });

  it('is summed up in a line', () => {
    expect(summary(rows())).toBe('2 addresses: 1 looks gone, 1 there');
  });
});

describe('a link', () => {
  const archive = 'https://archive.example/gone';

  it.each([
    ['/moved', undefined, true],
    ['/moved', archive, true],
    ['/gone', undefined, true],
    ['/gone', archive, false],
    ['/says-so', undefined, true],
    ['/says-so', archive, false],
    ['/silent', undefined, true],
    ['/there', undefined, false],
    ['/not-for-machines', undefined, false],
    ['/at-fault', undefined, false],
  ])('that leads to %s, with the archived copy %s, is due: %s', async (path, copy, isDue) => {
    const [checked] = await checkLinks([address(path, { archive: copy })], checking(patience(path)));
    expect(checked && isLinkDue(checked)).toBe(isDue);
  });
});
