import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
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
    const onChanged = (_: unknown, area: string) => {
      if (area === 'local') load();
    };
    browser.storage.onChanged.addListener(onChanged);
    signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(onChanged), { once: true });
    load();
  }, []);
  return settings;
}
