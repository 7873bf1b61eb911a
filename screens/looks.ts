import browser from 'webextension-polyfill';
import { onLocalChange } from '../storage/local-changes.ts';
import { settingsStore } from '../storage/settings-store.ts';

const { read } = settingsStore(browser.storage.local);

/** Gives a page of the extension the size of text and the stillness that the reader chose, now and whenever they change. */
export function wearLooks({ documentElement }: Document): void {
  const wear = async (): Promise<void> => {
    const { textSize, still } = (await read()).reading;
    documentElement.style.setProperty('--ng-text-scale', String(textSize / 100));
    documentElement.toggleAttribute('data-still', still);
  };
  onLocalChange(() => void wear());
  void wear();
}
