import type { Address } from './addresses.ts';
import { STATES, type State, type Verdict } from './judge.ts';

/** An address with what it is and, where it is not there, where a copy may be. */
export interface Checked extends Address, Verdict {
  /** An archived copy to go on with: the record's own, or one that was found. */
  copy: string | undefined;
}

/** Where an archived copy helps. A fault of the server may pass, and whether a machine was refused what is there only a person can tell. */
const LOST: readonly State[] = ['gone', 'looks gone', 'no answer'];

/** Whether something is to be done about an address: it moved, or is lost and its record names no archived copy. */
export function isLinkDue({ state, archive }: Checked): boolean {
  return state === 'moved' || (LOST.includes(state) && archive === undefined);
}

export const TABLE_FORMATS = ['markdown', 'tsv'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

const COLUMNS = ['what', 'address', 'detail', 'archived copy', 'named by'] as const;

/**
 * Writes what was checked as a table, the worst first.
 * @returns it, with a line break at its end
 */
export function linkTable(checked: readonly Checked[], format: TableFormat): string {
  const rows = checked
    .toSorted((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state))
    .map(({ state, url, detail, copy, places }) => [state, url, detail, copy ?? '', places.join('; ')]);
  const lines = format === 'tsv' ? [[...COLUMNS], ...rows].map(tsvRow) : markdown(rows);
  return `${lines.join('\n')}\n`;
}

function tsvRow(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/\s+/g, ' ')).join('\t');
}

function markdown(rows: readonly string[][]): string[] {
  const rule = COLUMNS.map(() => '---');
  return [[...COLUMNS], rule, ...rows].map((cells) => `| ${cells.map(markdownCell).join(' | ')} |`);
}

/** Words of a page that was asked for are in it: nothing of them may count as markup. */
function markdownCell(cell: string): string {
  const plain = cell.replace(/\s+/g, ' ').replace(/[\\|<>`*_[\]@]/g, (sign) => `\\${sign}`);
  return /^https?:\/\/\S+$/.test(cell) ? `<${cell.replace(/[|<>]/g, encodeURIComponent)}>` : plain;
}

/** How many addresses are what: "143 addresses: 2 gone, 141 there". */
export function summary(checked: readonly Checked[]): string {
  const counts = STATES.map((state) => [state, checked.filter((one) => one.state === state).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${state}`);
  return `${checked.length} addresses: ${parts.join(', ')}`;
}
