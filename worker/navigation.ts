import browser from 'webextension-polyfill';
import { commandAllFrames, commandPage } from '../messaging/screen-channel.ts';
import { inject } from './injection.ts';
import { gateOpenTabs, mayReadUnasked, registerGate } from './registration.ts';
import { hostOf, isGranted } from './site-list.ts';

/** Follows addresses that change without a load (`history.pushState`), and permissions that come and go. */
export function listenToTabsAndPermissions(): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // A load brings its own gate; only a change of address within a document needs us.
    if (change.url && tab.status === 'complete') void followNavigation(tabId, change.url);
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    void registerGate().then(() => gateOpenTabs(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    void registerGate().then(() => stopRevokedTabs(origins));
  });
}

async function followNavigation(tabId: number, address: string): Promise<void> {
  const answer = await commandPage(tabId, 'navigated', { address });
  if (!answer.ok && (await mayReadUnasked(address))) await inject(tabId, 0, 'gate');
}

/**
 * After a revocation scripts stay in their pages and still hear us: tell them to leave. A tab whose address we can no
 * longer see is one that we may no longer read; one that a toolbar click opened to us still shows its address.
 */
async function stopRevokedTabs(revoked: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && (!tab.url || isGranted(tab.url, revoked))) await commandAllFrames(tab.id, 'stop', {});
  }
}

/** Tells the annotators of a host to leave, after "never here". */
export async function stopTabsOf(host: string): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && hostOf(tab.url) === host) await commandAllFrames(tab.id, 'stop', {});
  }
}
