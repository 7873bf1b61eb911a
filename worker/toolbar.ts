import browser from 'webextension-polyfill';
import { say } from '../language/words.ts';
import { commandPage } from '../messaging/screen-channel.ts';
import { draftSelection } from './drafts.ts';
import { inject } from './injection.ts';
import { openEditorWindow, openPanel } from './panel.ts';
import { readSettings } from './settings.ts';
import { hostOf } from './site-list.ts';

/** What the toolbar button, the context menu and the keyboard commands do. */

const CLIP_MENU = 'clip-selection';

export function listenToToolbar(): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id === undefined) return;
    void openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    void readNow(tab.id);
  });

  browser.contextMenus.onClicked.addListener((info, tab) => {
    if (info.menuItemId === CLIP_MENU && tab?.id !== undefined) void editSelection(tab);
  });

  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'clip-selection') void editSelection(tab);
    else if (command === 'open-panel') void openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT);
    else if (command === 'next-name') void stepName(tab.id, 'next');
    else if (command === 'previous-name') void stepName(tab.id, 'previous');
  });
}

/** Menus outlive the worker; they are made again on install and update only. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: CLIP_MENU,
    title: say('clips_menu'),
    contexts: ['selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** Annotates a tab because the user asked for it, whatever the gate would say; "never here" is respected all the same. */
export async function readNow(tabId: number): Promise<boolean> {
  const host = hostOf((await browser.tabs.get(tabId).catch(() => undefined))?.url);
  if (host && (await readSettings()).never.includes(host)) return false;
  return inject(tabId, 0, 'annotator');
}

async function editSelection(tab: browser.Tabs.Tab): Promise<void> {
  const opening = openPanel(tab.windowId ?? browser.windows.WINDOW_ID_CURRENT);
  const draft = await draftSelection(tab);
  if (draft && !(await opening)) await openEditorWindow(tab.id!);
}

async function stepName(tabId: number, direction: 'next' | 'previous'): Promise<void> {
  const answer = await commandPage(tabId, 'stepName', { direction });
  if (!answer.ok) await readNow(tabId);
}
