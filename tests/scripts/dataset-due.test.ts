import { describe, expect, it } from 'vitest';
import { dueIn } from '../../core/dataset/due.ts';
import { localDay } from '../../core/dates/day.ts';
import { readDataset } from '../../scripts/build/read-dataset.ts';
import { sha256 } from '../../scripts/build/sha256.ts';
import { runScript } from '../support/run-script.ts';

describe('npm run dataset:due', () => {
  it('lists, for each profile, all that is due, and ends well whatever that is', () => {
    const { code, stdout } = runScript('dataset-due');
    expect(code).toBe(0);
    const today = localDay(new Date());
    for (const profile of readDataset().profiles) {
      const due = dueIn(profile, today, sha256);
      expect(stdout).toContain(`${profile.name}: ${due.length} due on ${today}`);
      for (const { task, record, detail } of due) {
        expect(stdout).toContain(`\n${task} (`);
        expect(stdout).toContain(`  ${record}: ${detail}\n`);
      }
    }
  });
});
