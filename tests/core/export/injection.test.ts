import { describe, expect, it } from 'vitest';
import type { ScriptAddresses } from '../../../core/page/manifest.ts';
import { type Engine, injectionOf } from './injection.ts';

const everywhere: ScriptAddresses = { matches: ['*://*.acme.example/*'], exclude_matches: [], exclude_globs: [] };

/** Whether an address of acme.example is among those that one pattern or one glob excludes. */
function excludes(list: 'exclude_matches' | 'exclude_globs', pattern: string, path: string, engine: Engine): boolean {
  return injectionOf([{ ...everywhere, [list]: [pattern] }], engine).isExcluded(`https://acme.example${path}`);
}

describe.each(['chromium', 'firefox'] as const)('a manifest as %s reads it', (engine) => {
  const { isInjected } = injectionOf([everywhere], engine);

  it('is about a host with its subdomains, and no other', () => {
    const hosts = ['acme.example', 'www.acme.example', 'evilacme.example', 'acme.example.evil.example'];
    expect(hosts.map((host) => isInjected(`http://${host}/`))).toEqual([true, true, false, false]);
    expect(isInjected('ftp://acme.example/')).toBe(false);
  });

  it('has the query in a pattern’s path, and “*” for anything', () => {
    const pattern = '*://*.acme.example/a/*/b?*';
    const paths = ['/a/x/b?', '/a/x/y/b?c=1#d', '/a/?c=/b?', '/a/x/b', '/a/x/bc', '/A/x/b?'];
    const excluded = paths.map((path) => excludes('exclude_matches', pattern, path, engine));
    expect(excluded).toEqual([true, true, true, false, false, false]);
  });

  it('leaves a pattern’s fragment away', () => {
    expect(excludes('exclude_matches', '*://acme.example/a', '/a#b', engine)).toBe(true);
  });

  it('has globs of the whole address, in which “*.” stands before another name', () => {
    const paths = ['/aa/b', '/aaa/b', '/aa/b?c'];
    const at = (glob: string) => paths.map((path) => excludes('exclude_globs', glob, path, engine));
    expect(at('*://acme.example/??/b')).toEqual([true, false, false]);
    expect(at('*://*.acme.example/??/b')).toEqual([false, false, false]);
  });
});

it('is read by the browsers in ways that differ', () => {
  const both = (list: 'exclude_matches' | 'exclude_globs', pattern: string, path: string) =>
    (['chromium', 'firefox'] as const).map((engine) => excludes(list, pattern, path, engine));
  expect(both('exclude_matches', '*://acme.example/a/*', '/a')).toEqual([true, false]);
  expect(both('exclude_globs', '*://acme.example/??/b', '/a/b')).toEqual([true, false]);
  expect(both('exclude_globs', '*://acme.example/a', '/a#b')).toEqual([false, true]);
});
