import browser from 'webextension-polyfill';
import { pageRequestSchemas, screenRequestSchemas } from '../messaging/messages.ts';
import { serve } from '../messaging/serve.ts';
import { identifyPage, identifyScreen, pageAnswers, screenAnswers } from './answers.ts';
import { purgeDeletedClaims } from './claims.ts';
import { purgeTrash } from './clips.ts';
import { noteFault } from './faults.ts';
import { purgeSnapshots } from './library.ts';
import { listenToTabsAndPermissions } from './navigation.ts';
import { gateOpenTabs, grantedPatterns, registerGate } from './registration.ts';
import { createMenus, listenToToolbar } from './toolbar.ts';

/**
 * Everything that the worker listens to. Called once, synchronously, when the worker starts: a listener that is added
 * later misses the event that woke the worker.
 */
export function startWorker(): void {
  const note = (type: string, error: unknown) => void noteFault(type, error);
  const servePage = serve('page', pageRequestSchemas, pageAnswers, identifyPage, note);
  const serveScreen = serve('screen', screenRequestSchemas, screenAnswers, identifyScreen, note);
  browser.runtime.onMessage.addListener(
    ((message: unknown, sender: browser.Runtime.MessageSender) =>
      servePage(message, sender) ?? serveScreen(message, sender)) as never,
  );

  listenToToolbar();
  listenToTabsAndPermissions();

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void createMenus();
    // Pages that were open before an update hold scripts of the old version, which have gone quiet.
    void registerGate().then(grantedPatterns).then(gateOpenTabs);
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => {
    void registerGate();
    void purgeTrash().then(purgeSnapshots);
    void purgeDeletedClaims();
  });
}
