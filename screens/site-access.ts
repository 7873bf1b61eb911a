import browser from 'webextension-polyfill';
import { requestWorker } from '../messaging/screen-channel.ts';

/** The match pattern of one host, as an address names it. */
const patternOf = (host: string) => `*://${host}/*`;

/** The hosts of a site as a person names it: with and without `www.`. */
export function hostsOfSite(site: string): string[] {
  if (site.startsWith('www.')) return [site, site.slice(4)];
  return /\.[a-z][a-z0-9-]*$/.test(site) ? [site, `www.${site}`] : [site];
}

/** Asks the browser for hosts. Call it straight from a click: both browsers ask for the user's gesture. */
export async function allowHosts(hosts: readonly string[]): Promise<boolean> {
  const granted = await browser.permissions.request({ origins: hosts.map(patternOf) }).catch(() => false);
  if (granted) await requestWorker('sitesChanged', {});
  return granted;
}

/** Gives back every grant that covers this host. */
export async function forbidHost(host: string): Promise<boolean> {
  const granted = await grantedPatterns();
  const origins = granted.filter((pattern) => covers(pattern, host));
  const removed = origins.length > 0 && (await browser.permissions.remove({ origins }));
  await requestWorker('sitesChanged', {});
  return removed;
}

export async function grantedPatterns(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Those of the sites that no grant covers yet. */
export async function notYetAllowed(sites: readonly string[]): Promise<string[]> {
  const granted = await grantedPatterns();
  return sites.filter((host) => !granted.some((pattern) => covers(pattern, host)));
}

/** Host names of granted patterns, each once: `*://www.example.org/*` is `www.example.org`. */
export function hostsOfPatterns(patterns: readonly string[]): string[] {
  const hosts = patterns.map((pattern) => /^[^:]+:\/\/([^/:]+)/.exec(pattern)?.[1]);
  return [...new Set(hosts.filter((host) => host !== undefined))].sort();
}

function covers(pattern: string, host: string): boolean {
  const [named] = hostsOfPatterns([pattern]);
  if (named === undefined) return false;
  if (named === '*') return true;
  return named.startsWith('*.') ? host === named.slice(2) || host.endsWith(named.slice(1)) : host === named;
}
