/** Longer addresses are not kept. UTF-16 code units. */
const ADDRESS_LIMIT = 8_192;

/** An http(s) address in full, resolved against `base`; null for anything else. */
export function httpAddress(value: string, base: string): string | null {
  try {
    const { protocol, href } = new URL(value, base);
    return /^https?:$/.test(protocol) && href.length <= ADDRESS_LIMIT ? href : null;
  } catch {
    return null;
  }
}

/** Without the fragment, unless it is one by which a page finds its content (`#/story/1`, `#!story`). */
export function withoutFragment(address: string): string {
  const [page, fragment = ''] = address.split(/#(.*)/s);
  return /^[!/]/.test(fragment) ? address : (page ?? address);
}

/** Host names under which a site serves the same page to other readers. */
const EDITION = /^(?:www\d?|m|mobile|amp|edition)\./;

/** Whether two addresses belong to one site: canonical links also point to where an article was copied from. */
export function isSameSite(a: string, b: string): boolean {
  const [hostA, hostB] = [a, b].map((address) => new URL(address).hostname.replace(EDITION, '')) as [string, string];
  return hostA === hostB || hostA.endsWith(`.${hostB}`) || hostB.endsWith(`.${hostA}`);
}
