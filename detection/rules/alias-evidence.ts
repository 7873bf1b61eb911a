import { ENTITY_KINDS, type EntityKind } from '../../knowledge/entity.ts';
import type { AliasIndex, AliasMatch, Knowledge } from '../../knowledge/knowledge.ts';
import { GIVEN_NAMES } from '../lexicon/roles.ts';
import { FUNCTION_WORDS, NAME_PARTICLES } from '../lexicon/words.ts';
import type { Tokens } from '../tokens.ts';

/** What the pack says that an alias can be. */
export interface AliasEvidence {
  readonly first: number;
  readonly last: number;
  /** The likeliest kind. */
  readonly kind: EntityKind;
  /** Share of the alias's weight that the likeliest kind has, from 0 to 1. */
  readonly share: number;
  readonly weights: Readonly<Record<EntityKind, number>>;
  /** A word of the dictionary or an acronym written otherwise: it needs support from the text. */
  readonly weak: boolean;
  /** An adjective or a noun for a people. */
  readonly isDemonym: boolean;
}

/** Looks up, token by token, what the pack knows of the names in one text. */
export class AliasReading {
  readonly #byFirst = new Map<number, AliasEvidence[]>();

  constructor(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge) {
    const known = new Map<AliasIndex, Weighed>();
    for (const match of matches) {
      const first = tokens.list[match.first]!;
      if (!isWrittenAsName(tokens, match)) continue;
      let weighed = known.get(match.alias);
      if (weighed === undefined) {
        weighed = weigh(match.alias, knowledge);
        known.set(match.alias, weighed);
      }
      if (weighed.total === 0) continue;
      const { kind, share, weights, isDemonym } = weighed;
      const single = match.last - match.first === 1;
      const otherwise = weighed.isAcronym && single && first.letters !== 'upper' && first.letters !== 'mixed';
      const lone =
        single && weighed.kind === 'nationality' && !weighed.isDemonym && GIVEN_NAMES.has(first.text.toLowerCase());
      const weak = otherwise || lone || (single && weighed.isCommon);
      const evidence = { first: match.first, last: match.last, kind, share, weights, weak, isDemonym };
      const list = this.#byFirst.get(match.first);
      if (list === undefined) this.#byFirst.set(match.first, [evidence]);
      else list.push(evidence);
    }
  }

  /** The longest alias that starts at a token and ends at or before `limit`. */
  longest(first: number, limit: number): AliasEvidence | undefined {
    return this.#byFirst.get(first)?.find((evidence) => evidence.last <= limit);
  }

  /** The alias that spells exactly these tokens. */
  exact(first: number, last: number): AliasEvidence | undefined {
    return this.#byFirst.get(first)?.find((evidence) => evidence.last === last);
  }
}

/** Begins and ends with a capital, and has no small word of its own but function words and particles. */
function isWrittenAsName(tokens: Tokens, { first, last }: AliasMatch): boolean {
  const start = tokens.list[first]!;
  const end = tokens.list[last - 1]!;
  if (start.letters === 'lower' && start.text !== 'al') return false;
  if (end.letters === 'lower' || FUNCTION_WORDS.has(start.text.toLowerCase()))
    return start.letters === 'upper' && last - first === 1;
  for (let i = first + 1; i < last - 1; i++) {
    const { kind, letters, text } = tokens.list[i]!;
    if (kind === 'word' && letters === 'lower' && !FUNCTION_WORDS.has(text) && !NAME_PARTICLES.has(text)) return false;
  }
  return true;
}

interface Weighed {
  readonly kind: EntityKind;
  readonly share: number;
  readonly weights: Record<EntityKind, number>;
  readonly total: number;
  readonly isCommon: boolean;
  readonly isAcronym: boolean;
  readonly isDemonym: boolean;
}

function weigh(alias: AliasIndex, knowledge: Knowledge): Weighed {
  const weights: Record<EntityKind, number> = { person: 0, organisation: 0, place: 0, event: 0, nationality: 0 };
  let total = 0;
  for (const { entity, prior, use } of knowledge.candidates(alias)) {
    const kind = use === 'demonym' ? 'nationality' : use === 'generic' ? 'organisation' : knowledge.kindOf(entity);
    weights[kind] += prior;
    total += prior;
  }
  let kind: EntityKind = 'place';
  for (const each of ENTITY_KINDS) if (weights[each] > weights[kind]) kind = each;
  return {
    kind,
    share: total > 0 ? weights[kind] / total : 0,
    weights,
    total,
    isCommon: knowledge.isCommonWord(alias),
    isAcronym: knowledge.isAcronym(alias),
    isDemonym: weights.nationality > total / 2,
  };
}
