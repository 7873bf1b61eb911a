import browser from 'webextension-polyfill';
import { commandAllFrames } from '../messaging/screen-channel.ts';
import type { ReadingSettings } from '../storage/settings.ts';
import { settingsStore } from '../storage/settings-store.ts';

const store = settingsStore(browser.storage.local);

export const readSettings = store.read;
export const changeSettings = store.update;

export async function broadcastReadingSettings(settings: ReadingSettings): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) await commandAllFrames(tab.id, 'settingsChanged', { settings });
  }
}
