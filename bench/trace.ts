/** The parts of a trace event that matter here. ts, dur and tdur (CPU time) are in microseconds. */
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

/** What a trace tells about a page, in milliseconds of CPU time on the page's main thread. */
export interface TraceCost {
  /** Evaluating and calling the extension's scripts. Only the outermost events count, so that nothing counts twice. */
  script: number;
  /** The part of `script` that is spent on compiling them. */
  compile: number;
  /**
   * Work that follows on promises, such as patching once the answer came. The browser names no script for it, so the
   * page's own work is included.
   */
  microtasks: number;
  /** Working out styles and layout since the page's DOMContentLoaded, whoever made them necessary. */
  styling: number;
  /**
   * The extension's scripts, and all microtasks, styling and layout since the page's DOMContentLoaded, whoever they belong
   * to; what happens within another of these counts once.
   */
  together: number;
  /** Everything that the main thread did, including the page's own work. */
  thread: number;
  /** How many tasks of the main thread were long, with at least half of each spent in the extension's scripts. */
  longTasksOfOurs: number;
}

/** A task of at least this length is called long, because people feel it (https://www.w3.org/TR/longtasks-1/). */
const LONG_MS = 50;

/**
 * Sums up what a visit cost.
 * @param trace what the browser's tracing wrote, as JSON
 * @param page the page's address
 * @param extension what the addresses of the extension's scripts begin with
 * @throws {Error} if the trace does not contain the page
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
  const ready = traceEvents.find(({ name, pid }) => name === 'MarkDOMContent' && pid === parse.pid)?.ts ?? parse.ts;
  const since = (names: RegExp) => events.filter(({ name, ts }) => ts >= ready && names.test(name));
  const tasks = outermost(events.filter(({ name }) => name.endsWith('RunTask')));
  return {
    script: cpu(scripts),
    compile: cost((event) => event.name === 'v8.compile' && isOwn(event)),
    microtasks: cost(({ name }) => name === 'RunMicrotasks'),
    styling: cpu(outermost(since(/^(UpdateLayoutTree|Layout)$/))),
    together: cpu(outermost([...scripts, ...since(/^(RunMicrotasks|UpdateLayoutTree|Layout)$/)])),
    thread: cpu(tasks),
    longTasksOfOurs: tasks.filter((task) => isLong(task) && shareOf(task, scripts) >= 0.5).length,
  };
}

function isLong({ dur = 0 }: TraceEvent): boolean {
  return dur / 1000 >= LONG_MS;
}

/** The share of a task's time that scripts took, from 0 to 1, measured by the clock and not in CPU time. */
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
