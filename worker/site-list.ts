/** Which hosts the gate runs on: those that the user granted, less those that the user named "never". */

/** Hosts on which no news is read and much is private; the gate never runs there, whatever was granted. */
const DENIED = [
  'accounts.google.com',
  'appleid.apple.com',
  'login.microsoftonline.com',
  'login.live.com',
  'mail.google.com',
  'mail.yahoo.com',
  'mail.proton.me',
  'outlook.live.com',
  'outlook.office.com',
  'web.whatsapp.com',
  'web.telegram.org',
  'paypal.com',
  'www.paypal.com',
  'github.com',
];

/** First labels of hosts that sign people in, hold their money, their health or their mail. */
const DENIED_LABELS =
  /^(?:login|signin|sso|auth|accounts?|id|secure|bank(?:ing)?|onlinebanking|ebanking|my|mail|webmail|patient|health|mychart|pay|checkout)\./;

export function isDenied(host: string): boolean {
  return DENIED.includes(host) || DENIED_LABELS.test(host);
}

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

/** The match patterns that a grant for this host asks for. */
const patternsOf = (host: string): string[] => [`*://${host}/*`];

/** The match patterns of all hosts that the gate must stay away from. Match patterns cannot name a label, see `isDenied`. */
export function excludedPatterns(never: readonly string[]): string[] {
  return [...new Set([...never, ...DENIED])].flatMap(patternsOf);
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
