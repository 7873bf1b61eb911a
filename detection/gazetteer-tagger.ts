import type { AliasMatch, Knowledge } from '../knowledge/knowledge.ts';
import { type AliasEvidence, AliasReading } from './rules/alias-evidence.ts';
import type { TaggedSpan, Tagger } from './tagger.ts';
import type { Token, Tokens } from './tokens.ts';

/** Share of one kind in an alias's weight, under which the alias alone does not say what it names. */
const SURE_SHARE = 0.8;
/** A single word is a place only from this size on: in every language some village is called like a common word. */
const KNOWN_CITY = 300_000;

/**
 * For texts in another language than English: only names that the pack holds, that are no dictionary words, and whose kind
 * is beyond doubt. Precise rather than complete.
 */
export const gazetteerTagger: Tagger = {
  tag(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge): TaggedSpan[] {
    const aliases = new AliasReading(tokens, matches, knowledge);
    const spans: TaggedSpan[] = [];
    for (let at = 0; at < tokens.list.length; at++) {
      const alias = aliases.longest(at, tokens.list.length);
      if (alias === undefined || alias.weak || alias.isDemonym || alias.share < SURE_SHARE) continue;
      if (alias.last - at === 1 && !isKnownAlone(tokens.list[at]!, alias, knowledge)) continue;
      spans.push({ first: at, last: alias.last, type: alias.kind, confidence: 0.8 });
      at = alias.last - 1;
    }
    return spans;
  },
};

/** A surname that belongs to one person, a country, a city of some size; never an organisation ("Zeit", "Welt"). */
function isKnownAlone(token: Token, { kind }: AliasEvidence, knowledge: Knowledge): boolean {
  if (token.letters === 'upper') return false;
  const alias = knowledge.findAlias(token.text);
  const best = alias === undefined ? undefined : knowledge.candidates(alias)[0]?.entity;
  if (best === undefined) return false;
  if (kind !== 'place') return kind === 'person';
  return knowledge.countryOf(best) === best || knowledge.populationOf(best) >= KNOWN_CITY;
}
