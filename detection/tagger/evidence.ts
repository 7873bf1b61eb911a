import { ENTITY_KINDS } from '../../knowledge/entity.ts';
import type { AliasIndex, AliasMatch, Knowledge } from '../../knowledge/knowledge.ts';
import { hashText, pair } from './hashing.ts';

export const KINDS = ENTITY_KINDS.length;
const NATIONALITY = ENTITY_KINDS.indexOf('nationality');

/** What the pack says an alias can be. */
export interface AliasEvidence {
  readonly alias: AliasIndex;
  /** Summed priors by kind, in the order of `ENTITY_KINDS`; a demonym counts as a nationality. */
  readonly kinds: Float32Array;
  /** The likeliest kind and a second one that is nearly as likely, with the alias's own flags, as one number. */
  readonly signature: number;
  /** Hash of the likeliest entity's category: "city", "football club". */
  readonly category: number;
  readonly isCommonWord: boolean;
}

/** The pack's aliases in one text, by token. */
export interface Evidence {
  /** The alias that spells exactly the tokens `first` to `last` (exclusive). */
  exact(first: number, last: number): AliasEvidence | undefined;
  /** The longest alias over a token. */
  covering(token: number): AliasEvidence | undefined;
  /** First and exclusive last token of that alias; only where `covering` finds one. */
  coverFirst(token: number): number;
  coverLast(token: number): number;
}

const SPAN = 64;

function judge(alias: AliasIndex, knowledge: Knowledge): AliasEvidence {
  const kinds = new Float32Array(KINDS);
  let best = -1;
  let mostLikely = 0;
  let isGeneric = false;
  for (const { entity, prior, use } of knowledge.candidates(alias)) {
    kinds[use === 'demonym' ? NATIONALITY : ENTITY_KINDS.indexOf(knowledge.kindOf(entity))]! += prior;
    if (use === 'generic') isGeneric = true;
    if (prior > mostLikely) {
      mostLikely = prior;
      best = entity;
    }
  }
  const order = [...kinds.keys()].sort((a, b) => kinds[b]! - kinds[a]!);
  const [first = 0, second = 0] = order;
  const isMixed = kinds[second]! > 0.2 * kinds[first]!;
  const isCommonWord = knowledge.isCommonWord(alias);
  const flags = (isCommonWord ? 1 : 0) + (knowledge.isAcronym(alias) ? 2 : 0) + (isGeneric ? 4 : 0);
  return {
    alias,
    kinds,
    signature: 1 + first + 8 * (isMixed ? 1 + second : 0) + 64 * flags,
    category: best < 0 ? 0 : hashText(knowledge.categoryOf(best)),
    isCommonWord,
  };
}

/** Lays the matches over the tokens. What an alias can be is kept in `known` from text to text. */
export function gatherEvidence(
  count: number,
  matches: readonly AliasMatch[],
  knowledge: Knowledge,
  known: Map<AliasIndex, AliasEvidence>,
): Evidence {
  const first = new Int32Array(count);
  const last = new Int32Array(count);
  const over: (AliasEvidence | undefined)[] = new Array(count);
  const byPlace = new Map<number, AliasEvidence>();
  for (const match of matches) {
    let evidence = known.get(match.alias);
    if (evidence === undefined) {
      evidence = judge(match.alias, knowledge);
      known.set(match.alias, evidence);
    }
    const length = match.last - match.first;
    if (length >= SPAN) continue;
    byPlace.set(match.first * SPAN + length, evidence);
    for (let i = match.first; i < match.last; i++) {
      if (length <= last[i]! - first[i]!) continue;
      first[i] = match.first;
      last[i] = match.last;
      over[i] = evidence;
    }
  }
  return {
    exact: (from, to) => (to - from < SPAN ? byPlace.get(from * SPAN + to - from) : undefined),
    covering: (token) => over[token],
    coverFirst: (token) => first[token]!,
    coverLast: (token) => last[token]!,
  };
}

/** Kind, rough weight and flags of an alias as a feature; 0 where there is none. */
export const signatureOf = (evidence: AliasEvidence | undefined): number => evidence?.signature ?? 0;

/** Joins the signatures of two places. */
export const signaturePair = (a: AliasEvidence | undefined, b: AliasEvidence | undefined): number =>
  pair(signatureOf(a), signatureOf(b));
