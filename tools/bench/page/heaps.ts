import type { Browser } from '../../browsers/browser.ts';
import type { ChromiumPage } from '../../browsers/chromium-page.ts';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** Bytes of the heap that a page shares with the scripts in it, after everything unused was collected. */
export async function heapOf({ session }: ChromiumPage): Promise<number> {
  for (let run = 0; run < 3; run++) await session.send('HeapProfiler.collectGarbage');
  return bytesIn(await session.send('Runtime.getHeapUsage'));
}

const bytesIn = ({ usedSize, backingStorageSize = 0 }: HeapUsage): number => usedSize + backingStorageSize;

/** Bytes of the background worker's heap and buffers, the knowledge pack included. */
export async function workerHeap(browser: Browser): Promise<number> {
  const ask = (browser as Browser & { askBackground?: (method: string) => Promise<unknown> }).askBackground;
  if (!ask) throw new Error(`${browser.name} does not tell of its worker's heap`);
  await ask.call(browser, 'HeapProfiler.collectGarbage');
  return bytesIn((await ask.call(browser, 'Runtime.getHeapUsage')) as HeapUsage);
}
