/** Where each kind of entity key begins as an address. */
const STARTS: ReadonlyArray<readonly [key: string, uri: string]> = [
  ['Q', 'http://www.wikidata.org/entity/Q'],
  ['en:', 'https://en.wikipedia.org/wiki/'],
  ['ng:', 'urn:newsgloss:entity:'],
];

/** An entity's key as a URI (RFC 3986) that others know, where there is one. */
export function uriOfEntity(key: string): string {
  const [start, uri] = STARTS.find(([begins]) => key.startsWith(begins)) ?? STARTS[2]!;
  return uri + encodeURIComponent(key.slice(start.length));
}

/** The key that such a URI stands for; undefined for any other. */
export function entityOfUri(uri: string): string | undefined {
  const [key, start] = STARTS.find(([, begins]) => uri.startsWith(begins)) ?? [];
  if (key === undefined || start === undefined) return undefined;
  try {
    return key + decodeURIComponent(uri.slice(start.length));
  } catch {
    return undefined;
  }
}
