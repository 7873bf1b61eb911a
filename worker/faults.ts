import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Something that went wrong in the background: never its message, which may hold words of a page. */
export interface Fault {
  /** ISO date and time. */
  readonly at: string;
  /** The request that could not be answered. */
  readonly what: string;
  /** The error's name and the place in our own code where it arose. */
  readonly where: string;
}

const KEY = 'faults';
const KEPT = 20;

const keptSchema = v.fallback(v.array(v.object({ at: v.string(), what: v.string(), where: v.string() })), []);

/** Keeps a fault until the browser is closed, in memory alone. */
export async function noteFault(what: string, error: unknown): Promise<void> {
  const before = await faults();
  const fault = { at: new Date().toISOString(), what, where: placeOf(error) };
  await browser.storage.session.set({ [KEY]: [...before, fault].slice(-KEPT) }).catch(() => undefined);
}

/** What went wrong since the browser was opened, the last one last. */
export async function faults(): Promise<readonly Fault[]> {
  const kept = await browser.storage.session.get(KEY).catch(() => ({}));
  return v.parse(keptSchema, (kept as Record<string, unknown>)[KEY]);
}

function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const place = /([\w-]+\.js:\d+:\d+)/.exec(error.stack ?? '')?.[1];
  return place === undefined ? error.name : `${error.name} (${place})`;
}
