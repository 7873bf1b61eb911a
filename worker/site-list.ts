import { DENIED_DOMAINS } from '../page/denied-hosts.ts';

/** Which hosts the gate runs on: those that the user granted, less those that the user named "never". */

/** The host of an http(s) address, without its port; `null` for every other scheme. */
export function hostOf(address: string | undefined): string | null {
  if (!address) return null;
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'http:' || protocol === 'https:' ? hostname : null;
  } catch {
    return null;
  }
}

/** The match patterns of all hosts that the gate must stay away from. Match patterns cannot name a label, see `isDenied`. */
export function excludedPatterns(never: readonly string[]): string[] {
  return [...new Set(never), ...DENIED_DOMAINS.map((domain) => `*.${domain}`)].map((host) => `*://${host}/*`);
}

/** Whether an address lies in one of the granted match patterns. */
export function isGranted(address: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => patternCovers(pattern, address));
}

/** Match patterns as in https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns, origins only. */
function patternCovers(pattern: string, address: string): boolean {
  const parts = /^(\*|https?):\/\/([^/]+)\//.exec(pattern);
  const host = hostOf(address);
  if (!parts || !host) return false;
  const [, scheme, hostPattern = ''] = parts;
  if (scheme !== '*' && !address.startsWith(`${scheme}://`)) return false;
  if (hostPattern === '*') return true;
  const withoutPort = hostPattern.replace(/:(?:\d+|\*)$/, '');
  if (withoutPort.startsWith('*.')) return host === withoutPort.slice(2) || host.endsWith(withoutPort.slice(1));
  return host === withoutPort;
}
