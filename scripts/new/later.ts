import * as z from 'zod/mini';
import { isMarking } from '../../core/claims/kinds.ts';
import { unwrapped } from '../../core/dataset/shape/fields.ts';
import { dayRange } from '../../core/dates/edtf.ts';
import { Id } from '../../core/schema/common.ts';
import { Later, type LaterFile, Tie } from '../../core/schema/later.ts';
import type { Asker } from './ask.ts';
import { allClaims, takenIds } from './claim.ts';
import type { Folder } from './folder.ts';

/** Asks for what happened since, and writes it into later.json in order of date. @returns its id */
export async function newLater(ask: Asker, folder: Folder): Promise<string> {
  const file = folder.read<LaterFile>('later.json', { later: [], noAnswer: [] });
  const taken = new Set(takenIds(folder));
  const id = await ask.value(
    'id',
    Id.check(
      z.refine((one) => !taken.has(one), 'This id is taken; no id is used twice.'),
      z.describe('Stable for ever; never reused. A word on the matter and the year: "later-mill-not-built-2021".'),
    ),
  );
  const concerns = await tiesOf(ask, folder);
  const entry = await ask.record(Later, {}, { id, concerns });
  const later = [...file.later, entry].sort((a, b) => firstDay(a).localeCompare(firstDay(b)));
  folder.write('later.json', 'later', { later, noAnswer: file.noAnswer });
  return id;
}

/** The claims that it concerns. What part of a claim, and how much, is asked only where it may be said. */
async function tiesOf(ask: Asker, folder: Folder): Promise<Later['concerns']> {
  const claims = allClaims(folder).map(({ id, text }) => ({ value: id, label: text }));
  const ties: Later['concerns'] = [];
  do {
    const claim = await ask.value('concerns: claim', Tie.shape.claim, { choices: () => claims });
    const how = await ask.value('concerns: how', Tie.shape.how);
    const what = isMarking(how) ? await ask.value('concerns: what', needed(Tie.shape.what)) : undefined;
    const touches = how === 'corrects' ? await ask.value('concerns: touches', needed(Tie.shape.touches)) : undefined;
    ties.push(await ask.record(Tie, {}, { claim, how, what, touches }));
  } while (await ask.yes('Does it concern another claim?'));
  return ties;
}

/** The schema of a field that may be left out elsewhere, and here may not. */
function needed(schema: z.core.$ZodType): z.core.$ZodType {
  return unwrapped(schema).schema;
}

function firstDay({ date }: { date: string }): string {
  return dayRange(date).first;
}
