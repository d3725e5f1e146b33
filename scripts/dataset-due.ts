import process from 'node:process';
import { dueIn } from '../core/dataset/due.ts';
import { localDay } from '../core/dates/day.ts';
import { DatasetError, readDataset } from './build/read-dataset.ts';
import { sha256 } from './build/sha256.ts';

/** `npm run dataset:due`: lists what a maintainer should look at next. Exits with 0 whatever is due. */
try {
  const today = localDay(new Date());
  for (const profile of readDataset().profiles) {
    const due = dueIn(profile, today, sha256);
    console.log(`${profile.name}: ${due.length} due on ${today}`);
    for (const task of new Set(due.map((one) => one.task))) {
      const those = due.filter((one) => one.task === task);
      console.log(`\n${task} (${those.length})`);
      for (const { record, detail } of those) console.log(`  ${record}: ${detail}`);
    }
  }
} catch (error) {
  if (!(error instanceof DatasetError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
