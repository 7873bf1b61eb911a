/**
 * Where the gate stays shut by itself, whatever was granted: no news is read there and much is private. The worker asks
 * too, since it decides whether the annotator may follow.
 */

/** Mail, messages, sign-in, money, health and code: the domains, with all of their hosts. */
export const DENIED_DOMAINS: readonly string[] = [
  'accounts.google.com',
  'appleid.apple.com',
  'barclays.co.uk',
  'bankofamerica.com',
  'capitalone.com',
  'chase.com',
  'citi.com',
  'commerzbank.de',
  'deutsche-bank.de',
  'github.com',
  'hsbc.com',
  'icloud.com',
  'live.com',
  'lloydsbank.com',
  'mail.google.com',
  'mail.proton.me',
  'e.mail.ru',
  'mail.yahoo.com',
  'messenger.com',
  'microsoftonline.com',
  'outlook.office.com',
  'outlook.office365.com',
  'paypal.com',
  'santander.com',
  'sberbank.ru',
  'sparkasse.de',
  'web.telegram.org',
  'web.whatsapp.com',
  'wellsfargo.com',
];

/** First labels of hosts that sign people in, hold their money, their health or their mail. */
const DENIED_LABELS =
  /^(?:login|signin|sso|auth|accounts?|id|secure|bank(?:ing)?|onlinebanking|ebanking|my|mail|webmail|patient|health|mychart|pay|checkout)\./;

/** Whether the gate stays shut on a host, as `location.hostname` has it. */
export function isDenied(host: string): boolean {
  return DENIED_LABELS.test(host) || DENIED_DOMAINS.some((domain) => `.${host}`.endsWith(`.${domain}`));
}
