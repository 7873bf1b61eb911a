/** Control characters and those that turn the direction of text around: no name or title needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g;

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  nbsp: ' ',
  quot: '"',
  '#39': "'",
  '#039': "'",
  '#34': '"',
  '#8217': '’',
  '#x27': "'",
};

/**
 * A value that a page states, as plain text of at most `limit` UTF-16 code units; the empty string for anything but text.
 * Sites escape their linked data as if it were HTML, so the commonest entities are decoded, once.
 */
export function statedText(value: unknown, limit = 2_000): string {
  if (typeof value !== 'string') return '';
  return value
    .slice(0, 4 * limit)
    .replace(/&(#?\w{2,5});/g, (entity, name: string) => ENTITIES[name.toLowerCase()] ?? entity)
    .replace(CONTROLS, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, limit);
}
