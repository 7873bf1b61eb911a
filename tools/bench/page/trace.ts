import type { CDPSession } from 'playwright-core';

/** As much of Chromium's trace events as is used: https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds since some moment. */
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of the thread's own clock, where the browser counts them: what else runs does not count. */
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string }; readonly name?: string };
}

/** Events during which JavaScript runs, with what it makes the browser do. */
const RUNS = new Set([
  'FunctionCall',
  'EvaluateScript',
  'RunMicrotasks',
  'v8.callFunction',
  'v8.run',
  'v8.compile',
  'TimerFire',
]);
const CATEGORIES = ['devtools.timeline', 'toplevel', 'v8', 'disabled-by-default-devtools.timeline'];

export interface OwnWork {
  /** Processor time of each task in which code of the extension ran, in milliseconds, the longest first. */
  readonly tasks: readonly number[];
  /** Styles and layouts that code of the extension forced. */
  readonly forcedLayouts: number;
}

/**
 * What the extension's files did in web pages while `act` went on. A task counts with all JavaScript in it when one of
 * its calls was into a file of the extension: promises that are settled there carry no file.
 */
export async function traced(root: CDPSession, act: () => Promise<void>): Promise<OwnWork> {
  const events: TraceEvent[] = [];
  const keep = ({ value }: { value: unknown[] }): void => void events.push(...(value as TraceEvent[]));
  root.on('Tracing.dataCollected', keep);
  await root.send('Tracing.start', { traceConfig: { includedCategories: CATEGORIES } });
  await act();
  const complete = new Promise((resolve) => root.once('Tracing.tracingComplete', resolve));
  await root.send('Tracing.end');
  await complete;
  root.off('Tracing.dataCollected', keep);
  return ownWork(events);
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

function ownWork(events: readonly TraceEvent[]): OwnWork {
  // Only threads of pages: a service worker's is another one.
  const threads = new Map<string, TraceEvent[]>();
  for (const { name, pid, tid, args } of events) {
    if (name === 'thread_name' && args?.name === 'CrRendererMain') threads.set(`${pid} ${tid}`, []);
  }
  for (const event of events) {
    if (event.ph === 'X' && event.dur !== undefined) threads.get(`${event.pid} ${event.tid}`)?.push(event);
  }
  const tasks: number[] = [];
  let forcedLayouts = 0;
  for (const thread of threads.values()) {
    thread.sort((a, b) => a.ts - b.ts || endOf(b) - endOf(a));
    let end = -1;
    let task: TraceEvent[] = [];
    const close = (): void => {
      const isOurs = task.some(({ args }) => args?.data?.url?.startsWith('chrome-extension:'));
      if (!isOurs) return;
      const runs = topmost(task.filter(({ name }) => RUNS.has(name)));
      tasks.push(runs.reduce((sum, { tdur, dur = 0 }) => sum + (tdur ?? dur), 0) / 1_000);
      forcedLayouts += task.filter(
        ({ name, ts }) => name === 'Layout' && runs.some((run) => ts > run.ts && ts < endOf(run)),
      ).length;
    };
    for (const event of thread) {
      if (event.ts >= end) {
        close();
        task = [];
        end = endOf(event);
      }
      task.push(event);
    }
    close();
  }
  return { tasks: tasks.sort((a, b) => b - a), forcedLayouts };
}

/** Events that lie in no other one, of events in the order of their starts. */
function topmost(events: readonly TraceEvent[]): TraceEvent[] {
  let end = -1;
  return events.filter((event) => {
    if (event.ts < end) return false;
    end = endOf(event);
    return true;
  });
}
