import { useState } from 'preact/hooks';
import browser from 'webextension-polyfill';
import { useLifetime } from './lifetime.ts';

/**
 * The tab that a panel speaks of: the one in front in its window, or `fixed`. `loads` counts the page's loads and
 * address changes, so that whoever asks about the page can ask again.
 */
export function useActiveTab(fixed?: number): { readonly tabId: number | undefined; readonly loads: number } {
  const [tab, setTab] = useState<{ tabId: number | undefined; loads: number }>({ tabId: fixed, loads: 0 });
  useLifetime(
    (signal) => {
      let windowId: number | undefined;
      const show = (tabId: number | undefined) => setTab((old) => ({ tabId, loads: old.loads + 1 }));
      const onActivated = (info: browser.Tabs.OnActivatedActiveInfoType) => {
        if (info.windowId === windowId) show(info.tabId);
      };
      const onUpdated = (tabId: number, change: browser.Tabs.OnUpdatedChangeInfoType) => {
        if (change.status !== 'complete' && change.url === undefined) return;
        setTab((old) => (old.tabId === tabId ? { tabId, loads: old.loads + 1 } : old));
      };
      browser.tabs.onUpdated.addListener(onUpdated);
      signal.addEventListener('abort', () => browser.tabs.onUpdated.removeListener(onUpdated), { once: true });
      if (fixed !== undefined) return;
      browser.tabs.onActivated.addListener(onActivated);
      signal.addEventListener('abort', () => browser.tabs.onActivated.removeListener(onActivated), { once: true });
      void browser.tabs.query({ active: true, currentWindow: true }).then(([front]) => {
        if (signal.aborted) return;
        windowId = front?.windowId;
        show(front?.id);
      });
    },
    [fixed],
  );
  return tab;
}

/** The tab named in the page's own address (`?tab=7`): the editor's, or a panel opened in a tab. */
export function tabOfAddress(search: string): number | undefined {
  const tab = Number.parseInt(new URLSearchParams(search).get('tab') ?? '', 10);
  return Number.isNaN(tab) ? undefined : tab;
}
