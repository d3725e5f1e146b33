import pLimit from 'p-limit';
import type { Address } from '../../core/dataset/links/addresses.ts';
import { judge, type Verdict } from '../../core/dataset/links/judge.ts';
import type { Checked } from '../../core/dataset/links/table.ts';
import { type Asking, askFor } from './ask.ts';

/** How the dataset's addresses are checked. */
export interface Checking extends Asking {
  /** How many hosts are asked at a time; each is asked for one address at a time. */
  hosts: number;
  /** In milliseconds: how long a host is left alone between two addresses, and before one is asked for again. */
  pause: number;
  /** Waits; replaced in tests. */
  wait: (milliseconds: number) => Promise<unknown>;
  /** Where archived copies are asked for (https://archive.org/help/wayback_api.php); undefined asks nobody. */
  wayback: string | undefined;
  /** Is told of each address that was checked. */
  tell: (checked: Checked) => void;
}

/** What another try may mend. */
const MAY_PASS = ['no answer', 'failing'];

/**
 * Asks for every address, and for an archived copy of those that are not there and have none. One host after another has
 * its turn, so that none is hurried.
 * @returns in the order of the addresses
 */
export async function checkLinks(addresses: readonly Address[], checking: Checking): Promise<Checked[]> {
  const hosts = Map.groupBy(addresses, ({ url }) => new URL(url).host);
  const atATime = pLimit(checking.hosts);
  const archive = pLimit(1);
  const found = new Map<string, Checked>();
  const checkHost = async (those: readonly Address[]) => {
    for (const [index, address] of those.entries()) {
      if (index > 0) await checking.wait(checking.pause);
      const verdict = await verdictOn(address.url, checking);
      const copy = await archive(() => copyOf(address, verdict, checking));
      const checked = { ...address, ...verdict, copy };
      found.set(address.url, checked);
      checking.tell(checked);
    }
  };
  await Promise.all([...hosts.values()].map((those) => atATime(() => checkHost(those))));
  return addresses.flatMap(({ url }) => found.get(url) ?? []);
}

async function verdictOn(url: string, checking: Checking): Promise<Verdict> {
  const first = judge(url, await askFor(url, checking));
  if (!MAY_PASS.includes(first.state)) return first;
  await checking.wait(checking.pause);
  return judge(url, await askFor(url, checking));
}

/** Whether a copy is worth looking for: the address is not there, or nobody but a person can tell. */
function needsCopy({ state }: Verdict): boolean {
  return state !== 'there' && state !== 'moved';
}

/** The copy that the record names, or the newest that the Wayback Machine says it has. */
async function copyOf({ url, archive }: Address, verdict: Verdict, checking: Checking): Promise<string | undefined> {
  if (!needsCopy(verdict)) return undefined;
  if (archive !== undefined || checking.wayback === undefined) return archive;
  const question = new URL(checking.wayback);
  question.searchParams.set('url', url);
  await checking.wait(checking.pause);
  try {
    const response = await fetch(question, {
      headers: { 'user-agent': checking.agent },
      signal: AbortSignal.timeout(checking.timeout),
    });
    return closestIn(await response.json());
  } catch {
    return undefined;
  }
}

function closestIn(answer: unknown): string | undefined {
  const { archived_snapshots: { closest } = {} } = answer as {
    archived_snapshots?: { closest?: { available?: boolean; url?: string; status?: string } };
  };
  if (!closest?.available || closest.status !== '200' || !closest.url) return undefined;
  return closest.url.replace(/^http:/, 'https:');
}
