import { readFileSync } from 'node:fs';
import process from 'node:process';
import { localDay } from '../core/dates/day.ts';
import { readOptions } from './options.ts';
import { upkeepIssue } from './upkeep/issue.ts';

/**
 * `npm run --silent upkeep -- --due FILE --links FILE [--links-due]`: prints the text of the issue that says what is due, from
 * what `npm run dataset:due` and `npm run links` printed; nothing if nothing is due. The weekly workflow uses it.
 */
const { values } = readOptions({
  options: { due: { type: 'string' }, links: { type: 'string' }, 'links-due': { type: 'boolean', default: false } },
});

if (values.due && values.links)
  process.stdout.write(
    upkeepIssue({
      due: readFileSync(values.due, 'utf8'),
      links: readFileSync(values.links, 'utf8'),
      areLinksDue: values['links-due'],
      day: localDay(new Date()),
    }),
  );
else {
  console.error('Say what was found: npm run --silent upkeep -- --due FILE --links FILE [--links-due]');
  process.exitCode = 2;
}
