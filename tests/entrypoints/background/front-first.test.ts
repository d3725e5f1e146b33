import { describe, expect, it } from 'vitest';
import { frontFirst } from '../../../entrypoints/background/front-first.ts';
import { settled } from '../support/settled.ts';

/** Tabs that ask, in order; the work of each ends when it is told to. */
function asking() {
  const begun: string[] = [];
  const ends = new Map<string, (failed?: Error) => void>();
  const ask = (tab: string, isVisible: boolean) =>
    frontFirst(isVisible, () => {
      begun.push(tab);
      return new Promise<string>((resolve, reject) =>
        ends.set(tab, (failed) => (failed ? reject(failed) : resolve(tab))),
      );
    });
  const end = async (tab: string, failed?: Error) => {
    ends.get(tab)?.(failed);
    await settled();
  };
  return { begun, ask, end };
}

describe('tabs that ask at once', () => {
  it('are answered two at a time where nobody sees them, in their order', async () => {
    const { begun, ask, end } = asking();
    const all = Promise.all(['a', 'b', 'c', 'd'].map((tab) => ask(tab, false)));
    await settled();
    expect(begun).toEqual(['a', 'b']);
    await end('b');
    expect(begun).toEqual(['a', 'b', 'c']);
    for (const tab of ['a', 'c', 'd']) await end(tab);
    expect(await all).toEqual(['a', 'b', 'c', 'd']);
  });

  it('do not hold up the one in front, and wait for it', async () => {
    const { begun, ask, end } = asking();
    const behind = Promise.all(['a', 'b', 'c'].map((tab) => ask(tab, false)));
    await settled();
    const front = ask('front', true);
    expect(begun).toEqual(['a', 'b', 'front']);
    await end('a');
    expect(begun).not.toContain('c');
    await end('front');
    expect(await front).toBe('front');
    expect(begun).toContain('c');
    for (const tab of ['b', 'c']) await end(tab);
    expect(await behind).toEqual(['a', 'b', 'c']);
  });

  it('go on after one that fails, which hears of it', async () => {
    const { begun, ask, end } = asking();
    const failing = ask('a', false).catch((error: Error) => error.message);
    const others = Promise.all([ask('b', false), ask('c', false)]);
    await settled();
    await end('a', new Error('damaged'));
    expect(await failing).toBe('damaged');
    for (const tab of ['b', 'c']) await end(tab);
    expect(await others).toEqual(['b', 'c']);
    expect(begun).toEqual(['a', 'b', 'c']);
  });
});
