import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { growthTable } from '../../bench/growth-table.ts';
import { spread } from '../../bench/measure.ts';
import type { PageResult } from '../../bench/measure-pages.ts';
import { ASKING, EMPTY, ESSENTIAL, ratiosTable } from '../../bench/ratios.ts';
import { hostOf, lightProfile, syntheticDataset, syntheticProfile } from '../../bench/synthetic.ts';
import { traceCost } from '../../bench/trace.ts';
import { assetPath } from '../../core/bundle/asset-path.ts';
import { Claims, Guide, Index } from '../../core/bundle/compiled.ts';
import { compile } from '../../core/dataset/compile.ts';
import { lookUpHost } from '../../core/page/hosts.ts';
import { matchPage } from '../../core/page/match.ts';

describe('spread', () => {
  it('tells the middle and the ends of what was measured', () => {
    expect(spread([9, 1, 5])).toEqual({ median: 5, least: 1, most: 9, runs: 3 });
    expect(spread([4, 1, 2, 10]).median).toBe(3);
  });

  it('makes nothing up where nothing was measured', () => {
    expect(() => spread([])).toThrow('Nothing was measured.');
  });
});

describe('ratiosTable', () => {
  /** Tracing makes everything twice as dear. */
  const costs = (together: number) =>
    ({ together: spread([together]), untraced: spread([together / 2]) }) as PageResult['costs'];
  const visits = (page: string, times: Record<string, number>): PageResult[] =>
    Object.entries(times).map(([extension, together]) => ({ page, extension, costs: costs(together) }));

  it('compares what a notice costs above the page’s own with an essential one, and nothing to show with one question', () => {
    const onPages = [
      ...visits('a page, notice to show', { ours: 12, [ESSENTIAL]: 6, [ASKING]: 5, [EMPTY]: 4 }),
      ...visits('a page, nothing to show', { ours: 7, [ESSENTIAL]: 9, [ASKING]: 5, [EMPTY]: 4 }),
    ];
    expect(ratiosTable({ onPages }).split('\n').slice(2)).toEqual([
      `| CPU without tracing, a page, notice to show | 4.0 | ${ESSENTIAL} | 1.0 | **4.00** | 1.4 |`,
      `| CPU, a page, notice to show | 8.0 | ${ESSENTIAL} | 2.0 | **4.00** | 1.4 |`,
      `| CPU without tracing, a page, nothing to show | 1.5 | ${ASKING} | 0.5 | **3.00** | 2 |`,
      `| CPU, a page, nothing to show | 3.0 | ${ASKING} | 1.0 | **3.00** | 2 |`,
    ]);
  });

  it('leaves out what has nothing to compare with', () => {
    const surfaces = { 'popup, complete': spread([300]), 'page ready to notice, worker warm': spread([50]) };
    const whole = { ...surfaces, 'empty popup, complete': spread([250]) };
    expect(ratiosTable({ surfaces }).split('\n')).toHaveLength(2);
    expect(ratiosTable({ surfaces: whole })).toContain(
      '| popup, complete | 300 | empty popup, complete | 250 | **1.20** | 1.15 |',
    );
  });
});

describe('traceCost', () => {
  const PAGE = 'https://acme.example/';
  const OURS = 'chrome-extension://ours/';
  const on = (tid: number) => (name: string, ts: number, dur: number, url?: string) => ({
    ...{ name, ph: 'X', ts, dur, tdur: dur, pid: 1, tid },
    args: { data: { ...(url && { url }) } },
  });
  const main = on(1);
  const parse = { ...main('ParseHTML', 0, 500), args: { beginData: { url: PAGE } } };
  const cost = (...events: object[]) => traceCost(JSON.stringify({ traceEvents: [parse, ...events] }), PAGE, OURS);

  it('counts what the extension’s scripts do in the page once, and nobody else’s', () => {
    const script = `${OURS}notice.js`;
    expect(
      cost(
        main('FunctionCall', 3100, 200, script),
        main('EvaluateScript', 3000, 1000, script),
        main('FunctionCall', 5000, 500, script),
        main('FunctionCall', 6000, 9000, `${PAGE}page.js`),
        on(2)('FunctionCall', 7000, 9000, script),
      ).script,
    ).toBe(1.5);
  });

  it('counts microtasks and the whole of the main thread, whoever they belong to', () => {
    const { microtasks, thread } = cost(
      main('RunMicrotasks', 1500, 100),
      main('ThreadControllerImpl::RunTask', 1000, 700),
    );
    expect({ microtasks, thread }).toEqual({ microtasks: 0.1, thread: 0.7 });
  });

  it('counts styling since the page was there, and what happens within something else once in the whole', () => {
    const ready = { ...main('MarkDOMContent', 1000, 0), ph: 'R' };
    const { styling, together } = cost(
      main('UpdateLayoutTree', 500, 300),
      ready,
      main('FunctionCall', 2000, 1000, `${OURS}notice.js`),
      main('UpdateLayoutTree', 2100, 400),
      main('Layout', 4000, 200),
      main('RunMicrotasks', 5000, 300),
    );
    expect({ styling, together }).toEqual({ styling: 0.6, together: 1.5 });
  });

  it('counts a long task as the extension’s where half of it was the extension’s scripts', () => {
    const task = (ts: number, ms: number, ...ours: number[]) => [
      main('ThreadControllerImpl::RunTask', ts, ms * 1000),
      main('RunTask', ts, ms * 1000),
      ...ours.map((part, at) => main('FunctionCall', ts + at * 30_000, part * 1000, `${OURS}notice.js`)),
    ];
    const count = (...events: object[]) => cost(...events).longTasksOfOurs;
    expect(count(...task(0, 60, 29, 1), ...task(100_000, 50, 25))).toBe(2);
    expect(count(...task(0, 49, 29, 19), ...task(100_000, 60, 29))).toBe(0);
    expect(count(...task(0, 60), main('FunctionCall', 0, 60_000, `${PAGE}page.js`))).toBe(0);
    // A script in the next task does not count for this one.
    expect(count(...task(0, 60), ...task(60_000, 40, 30))).toBe(0);
  });

  it('refuses a trace of another page', () => {
    expect(() => traceCost('{"traceEvents":[]}', PAGE, OURS)).toThrow(PAGE);
  });
});

describe('growthTable', () => {
  it('has a column for each number of profiles, and says what was not reached', () => {
    const lines = growthTable({
      underNode: [1, 10].map((profiles) => ({ profiles, failed: 'out of memory' })),
      inBrowser: [{ profiles: 1, measured: { 'popup, ms': spread([400, 420, 500]) } }],
    }).split('\n');
    expect(lines[0]).toBe('| profiles | 1 | 10 |');
    expect(lines).toContain('| compile, s | not reached | not reached |');
    expect(lines.at(-1)).toBe('| in Chromium: popup, ms | 420 (400–500) | not reached |');
  });
});

describe('synthetic profiles', () => {
  const profiles = [syntheticProfile(0), syntheticProfile(1)];

  it('are the same in every run, and each another', () => {
    expect(syntheticProfile(1)).toEqual(profiles[1]);
    expect(profiles[0]?.claims[0]?.text).not.toBe(profiles[1]?.claims[0]?.text);
  });

  it('are, without their claims, what they are with them', () => {
    const light = lightProfile(1);
    const { claims, later, entities, ...rest } = syntheticProfile(1);
    expect({ ...rest, claims: [], later: [], entities: [] }).toEqual(light);
    expect([claims, later, entities].map(({ length }) => length)).toEqual([200, 80, 60]);
    const held = claims.map(({ id, section }) => `${section} ${id}`);
    expect(light.sections.filter(({ id, leads }) => !leads.every((lead) => held.includes(`${id} ${lead}`)))).toEqual(
      [],
    );
  });

  it('compile to files that the extension accepts, and are found by their hosts', () => {
    const assets = compile(syntheticDataset(profiles));
    const read = <T extends z.core.$ZodType>(path: string, schema: T) =>
      z.parse(schema, JSON.parse(JSON.stringify(assets.get(path))));
    const index = read(assetPath.index, Index);
    for (const [at, { id }] of profiles.entries()) {
      expect(index.profiles[lookUpHost(hostOf(at), new Map(Object.entries(index.hosts))) ?? '']).toBe(id);
      const { sites } = read(assetPath.guide(id), Guide);
      expect(matchPage({ url: `https://${hostOf(at)}/` }, sites)?.silent).toBeUndefined();
      expect(read(assetPath.claims(id), Claims).claims).toHaveLength(200);
    }
  });
});
