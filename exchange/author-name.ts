/** A person's name in parts, or a name that is kept whole. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly whole: string };

/** Words that stand in the names of newsrooms and agencies. */
const BODY =
  /\b(?:staff|news|press|agency|agencies|desk|editors?|editorial|team|correspondents?|reporters?|bureau|services?|wires?|writers?|times|post|media|network|radio|tv|online|redaktion|rédaction|redacción|redazione|agencia|agence|and|und|et|y|with|the)\b/iu;

/** A capitalised word or an initial. */
const NAME_WORD = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;
const PARTICLE = /^(?:van|von|der|den|de|del|della|di|da|dos|du|la|le|ten|ter|zu|al|el|bin|ibn|af|av)$/u;

/** In these languages two family names are usual, so three words do not say where the first one begins. */
const TWO_FAMILY_NAMES = /^(?:es|pt|ca|gl)\b/i;

/** In these the family name stands first. */
const FAMILY_FIRST = /^(?:zh|ja|ko|vi|hu)\b/i;

/**
 * A byline's name for citation styles that sort or shorten names. It is taken apart only where there is no doubt: Latin
 * letters, two to four words, no newsroom, a language that puts the family name last. Otherwise it stays whole, for a
 * name taken apart wrongly is a wrong author.
 */
export function authorName(name: string, lang = ''): AuthorName {
  const whole = name.replace(/\s+/g, ' ').trim();
  const comma = /^([^,]+), ([^,]+)$/.exec(whole);
  if (comma && !BODY.test(whole)) return { family: comma[1]!, given: comma[2]! };
  const words = whole.split(' ');
  const isClear =
    words.length >= 2 &&
    words.length <= (TWO_FAMILY_NAMES.test(lang) ? 2 : 4) &&
    /^[\p{Script=Latin}\p{M}\s'’.-]+$/u.test(whole) &&
    words.every((word) => NAME_WORD.test(word) || PARTICLE.test(word)) &&
    words.some((word) => /\p{Ll}/u.test(word) && !PARTICLE.test(word)) &&
    !FAMILY_FIRST.test(lang) &&
    !BODY.test(whole);
  if (!isClear) return { whole };
  let first = words.length - 1;
  while (first > 1 && PARTICLE.test(words[first - 1]!)) first--;
  if (words.slice(0, first).some((word) => PARTICLE.test(word))) return { whole };
  return { family: words.slice(first).join(' '), given: words.slice(0, first).join(' ') };
}
