import { readCharts } from '../../../core/profile/charts.ts';
import { hrefOfRecord } from '../addresses.ts';
import type { ProfileState } from '../state.ts';
import { Charts } from './Charts.tsx';

/** The view of the charts, of the statements that the address asks for. */
export function FiguresView({ state: { query, results, claims } }: { state: ProfileState }) {
  const shown = new Set([...results.claims, ...results.later].map(({ id }) => id));
  return <Charts charts={readCharts(claims, (id) => shown.has(id))} hrefOf={(id) => hrefOfRecord(query, id)} />;
}
