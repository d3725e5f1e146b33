/** What of a trace event matters here. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur?: number;
  tdur?: number;
  pid: number;
  tid: number;
  args: { data?: { url?: string }; beginData?: { url?: string } };
}

export const CATEGORIES = ['-*', 'devtools.timeline', 'v8', 'v8.execute', 'v8.compile', 'toplevel'];

/** What a trace tells of a page, in milliseconds of CPU of the page's main thread. */
export interface TraceCost {
  /** Evaluating and calling the extension's scripts; the outermost events, so that nothing counts twice. */
  script: number;
  /** Of that, compiling them. */
  compile: number;
  /** What follows on promises, such as drawing after the answer came: the browser names no script there, so the page's own is in it. */
  microtasks: number;
  /** All that the main thread did, the page's own included. */
  thread: number;
  /** How many tasks of the main thread took longer than is felt, at least half of each in the extension's scripts. */
  longTasksOfOurs: number;
}

/** From here on a task is called long (https://www.w3.org/TR/longtasks-1/). */
const LONG_MS = 50;

/**
 * Sums up what a visit cost.
 * @param trace what the browser's tracing wrote, as JSON
 * @param page the page's address
 * @param extension beginning of the addresses of the extension's scripts
 * @throws {Error} where the trace does not know the page
 */
export function traceCost(trace: string, page: string, extension: string): TraceCost {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const parse = traceEvents.find(({ name, args }) => name === 'ParseHTML' && args.beginData?.url === page);
  if (!parse) throw new Error(`The trace knows nothing of ${page}.`);
  const events = traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === parse.pid && tid === parse.tid);
  const isOwn = ({ args }: TraceEvent) => args.data?.url?.startsWith(extension);
  const cost = (fits: (event: TraceEvent) => unknown) => cpu(outermost(events.filter(fits)));
  const scripts = outermost(
    events.filter((event) => /^(EvaluateScript|FunctionCall)$/.test(event.name) && isOwn(event)),
  );
  const tasks = outermost(events.filter(({ name }) => name.endsWith('RunTask')));
  return {
    script: cpu(scripts),
    compile: cost((event) => event.name === 'v8.compile' && isOwn(event)),
    microtasks: cost(({ name }) => name === 'RunMicrotasks'),
    thread: cpu(tasks),
    longTasksOfOurs: tasks.filter((task) => isLong(task) && shareOf(task, scripts) >= 0.5).length,
  };
}

function isLong({ dur = 0 }: TraceEvent): boolean {
  return dur / 1000 >= LONG_MS;
}

/** The part of a task that scripts took, by the clock. */
function shareOf({ ts, dur = 0 }: TraceEvent, scripts: readonly TraceEvent[]): number {
  const within = scripts.filter((script) => script.ts >= ts && script.ts < ts + dur);
  return within.reduce((sum, script) => sum + (script.dur ?? 0), 0) / dur;
}

function cpu(events: readonly TraceEvent[]): number {
  return events.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = 0;
  return events
    .toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ ts, dur = 0 }) => {
      if (ts < end) return false;
      end = ts + dur;
      return true;
    });
}
