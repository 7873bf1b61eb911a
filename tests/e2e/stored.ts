import type { Panel } from '../../tools/browsers/browser.ts';

/** Everything that the extension has on disk, as a page of it sees that: each table's rows, and the settings. */
export const everythingStored = (ownPage: Panel): Promise<{ rows: Record<string, unknown[]>; settings: unknown }> =>
  ownPage.evaluate(async () => {
    const scope = globalThis as unknown as Record<
      'browser' | 'chrome',
      { storage: { local: { get(): Promise<unknown> } } }
    >;
    const settings = await (scope.browser ?? scope.chrome).storage.local.get();
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('newsgloss');
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => resolve(opening.result);
      // Nothing was ever written: do not be the one that makes it.
      opening.onupgradeneeded = () => opening.transaction?.abort();
    }).catch(() => null);
    const rows: Record<string, unknown[]> = {};
    for (const name of database?.objectStoreNames ?? []) {
      rows[name] = await new Promise((resolve, reject) => {
        const reading = database?.transaction(name).objectStore(name).getAll();
        if (!reading) return resolve([]);
        reading.onerror = () => reject(reading.error);
        reading.onsuccess = () => resolve(reading.result);
      });
    }
    database?.close();
    return { rows, settings };
  });
