import * as v from 'valibot';
import { announceLocalChange } from './local-changes.ts';
import { type Settings, settingsSchema } from './settings.ts';

/** As much of the browser's `storage.local` as is used here. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const KEY = 'settings';

const parse = (stored: unknown): Settings => v.parse(settingsSchema, stored instanceof Object ? stored : {});

/** What the user chose, in the browser's own store. A value that no longer parses reads as its default. */
export function settingsStore(area: StorageArea) {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function read(): Promise<Settings> {
    return parse((await area.get(KEY))[KEY]);
  }

  return {
    read,

    /** Changes the settings and returns them. Changes are made one after another: none overwrites a simultaneous one. */
    update(change: (settings: Settings) => Settings): Promise<Settings> {
      const write = lastWrite.then(async () => {
        const settings = parse(change(await read()));
        await area.set({ [KEY]: settings });
        announceLocalChange();
        return settings;
      });
      lastWrite = write.catch(() => undefined);
      return write;
    },
  };
}

export type SettingsStore = ReturnType<typeof settingsStore>;
