import { expect, it, vi } from 'vitest';
import { newestOnly } from '../../browser/newest.ts';

it('what takes longer than what began after it shows nothing, and ends with that', async () => {
  const readings = [Promise.withResolvers<string>(), Promise.withResolvers<string>()] as const;
  const shown: string[] = [];
  let begun = 0;
  const refresh = newestOnly(async (isNewest) => {
    const read = await readings[begun++]?.promise;
    if (isNewest()) shown.push(read ?? '');
  });
  const [older, newer] = [refresh(), refresh()];
  const ended = vi.fn();
  void older.then(ended);
  readings[0].resolve('older');
  await new Promise((resolve) => setTimeout(resolve));
  expect([shown, ended.mock.calls.length]).toEqual([[], 0]);
  readings[1].resolve('newer');
  await Promise.all([older, newer]);
  expect(shown).toEqual(['newer']);
});

it('what was not overtaken shows', async () => {
  const show = vi.fn();
  const refresh = newestOnly(async (isNewest) => show(isNewest()));
  await refresh();
  await refresh();
  expect(show.mock.calls).toEqual([[true], [true]]);
});
