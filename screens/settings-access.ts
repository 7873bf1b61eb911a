import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { onLocalChange } from '../storage/local-changes.ts';
import type { Settings } from '../storage/settings.ts';
import { settingsStore } from '../storage/settings-store.ts';
import { useLifetime } from './lifetime.ts';

const { read } = settingsStore(browser.storage.local);

/** The settings as they stand now, wherever they are changed; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useLifetime((signal) => {
    const load = () => {
      void read().then((now) => {
        if (!signal.aborted) setSettings(now);
      });
    };
    onLocalChange(load, signal);
    load();
  }, []);
  return settings;
}
