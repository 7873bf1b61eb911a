import browser from 'webextension-polyfill';
import type { SiteStatus } from '../messaging/messages.ts';
import { commandPage } from '../messaging/screen-channel.ts';
import { grantedPatterns } from './registration.ts';
import { readSettings } from './settings.ts';
import { hostOf, isGranted } from './site-list.ts';

/** Hosts on which browsers let no extension run scripts. */
const STORE_HOSTS = ['chromewebstore.google.com', 'chrome.google.com', 'addons.mozilla.org'];

/** How a tab's page stands: what it is, and what we may do there. */
export async function siteStatus(tabId: number): Promise<SiteStatus> {
  const [tab, settings, granted] = await Promise.all([
    browser.tabs.get(tabId).catch(() => undefined),
    readSettings(),
    grantedPatterns(),
  ]);
  const address = tab?.url ?? '';
  const host = hostOf(address);
  const page = pageKind(address, host);
  if (host && settings.never.includes(host)) return { host, page, permission: 'never' };
  if (host && isGranted(address, granted)) return { host, page, permission: 'always' };
  const { ok: isRead } = await commandPage(tabId, 'describePage', {});
  return { host, page, permission: isRead ? 'this-page' : 'none' };
}

function pageKind(address: string, host: string | null): SiteStatus['page'] {
  if (address.startsWith('about:reader') || address.startsWith('read:')) return 'reader-view';
  // Without a grant the browser hides the address: the page may well be an ordinary one.
  if (!host) return address === '' ? 'web' : 'browser';
  if (STORE_HOSTS.includes(host)) return 'store';
  return /\.pdf(?:$|[?#])/i.test(address) ? 'pdf' : 'web';
}
