import browser from 'webextension-polyfill';
import { isDenied } from '../page/denied-hosts.ts';
import { injectAllFrames } from './injection.ts';
import { readSettings } from './settings.ts';
import { excludedPatterns, hostOf, isGranted } from './site-list.ts';

/** In frames too: a story may stand in a frame of its site, and the patterns keep the gate out of all others. */
const GATE = { id: 'gate', js: ['gate.js'], runAt: 'document_idle' as const, allFrames: true };

export async function grantedPatterns(): Promise<string[]> {
  return ((await browser.permissions.getAll()).origins ?? []).filter((origin) => /^(?:\*|https?):/.test(origin));
}

/** Whether the gate may run at this address by itself. */
export async function mayReadUnasked(address: string): Promise<boolean> {
  const host = hostOf(address);
  if (!host || isDenied(host) || (await readSettings()).never.includes(host)) return false;
  return isGranted(address, await grantedPatterns());
}

/**
 * Makes the registered gate agree with the permissions and the settings. Idempotent: called on install, update, browser
 * start and after every change, because registrations vanish on update and stay listed after a revocation.
 */
export async function registerGate(): Promise<void> {
  const [matches, settings, registered] = await Promise.all([
    grantedPatterns(),
    readSettings(),
    browser.scripting.getRegisteredContentScripts({ ids: [GATE.id] }),
  ]);
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [GATE.id] });
    return;
  }
  const script = { ...GATE, matches, excludeMatches: excludedPatterns(settings.never) };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Open tabs get nothing from a registration: bring the gate to those that a new grant covers. */
export async function gateOpenTabs(patterns: readonly string[]): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id === undefined || !tab.url || tab.discarded) continue;
    if (isGranted(tab.url, patterns) && (await mayReadUnasked(tab.url))) await injectAllFrames(tab.id, 'gate');
  }
}
