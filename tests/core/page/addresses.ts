import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An address with the answer that it must get; addresses/README.md explains the columns. */
export interface LabelledAddress {
  url: string;
  site: string;
  sections: string[];
  silent: string;
  also: string[];
}

/** Addresses on the hosts of our sites. */
export function labelledAddresses(): LabelledAddress[] {
  return rowsOf('labelled.tsv').map(([url = '', site = '', sections = '', silent = '', also = '']) => ({
    url,
    site,
    sections: listed(sections),
    silent,
    also: listed(also),
  }));
}

/** Addresses on the company's other hosts, most of them where the notice does not show by itself. */
export function hostAddresses(): Pick<LabelledAddress, 'url' | 'site' | 'silent'>[] {
  return rowsOf('hosts.tsv').map(([url = '', site = '', silent = '']) => ({ url, site, silent }));
}

/** Addresses that look like ours, and the site that each really belongs to ("none" for nobody's). */
export function hostileAddresses(): Pick<LabelledAddress, 'url' | 'site'>[] {
  return rowsOf('hostile.tsv').map(([url = '', site = '']) => ({ url, site }));
}

function rowsOf(file: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, 'addresses', file), 'utf8');
  const [, ...rows] = text.trimEnd().split('\n');
  return rows.map((row) => row.split('\t'));
}

function listed(names: string): string[] {
  return names.split(',').filter(Boolean);
}
