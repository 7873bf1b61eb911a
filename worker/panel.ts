import browser from 'webextension-polyfill';

/** `chrome.sidePanel`, which webextension-polyfill does not type. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/**
 * Opens the side panel (Chromium) or the sidebar (Firefox). Must be called before any `await` of a click, menu or command
 * handler: both browsers ask for the user's gesture. False where the browser refuses.
 */
export function openPanel(windowId: number): Promise<boolean> {
  const sidePanel = (globalThis as { chrome?: { sidePanel?: SidePanel } }).chrome?.sidePanel;
  const opening = import.meta.env.FIREFOX ? browser.sidebarAction.open() : sidePanel?.open({ windowId });
  return (opening ?? Promise.reject(new Error('no panel'))).then(
    () => true,
    () => false,
  );
}

/** The editor in a small window of its own, for when no panel can be opened: one window for each tab. */
export async function openEditorWindow(tabId: number): Promise<void> {
  const url = browser.runtime.getURL(`/editor.html?tab=${tabId}`);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ url, type: 'popup', width: 440, height: 640 });
}
