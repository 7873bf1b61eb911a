import type { EntityKey, EntityKind } from '../knowledge/entity.ts';
import { foldName, foldWords } from '../knowledge/fold.ts';
import type { EntityReference, Mention } from './mention.ts';

/** What a reader says of a name that was found. */
export type Verdict =
  /** It does not mean this entry. */
  | { readonly kind: 'not-this'; readonly key: EntityKey }
  | { readonly kind: 'is'; readonly key: EntityKey }
  /** It is no name at all. */
  | { readonly kind: 'not-a-name' };

export type CorrectionScope = 'article' | 'site';

export interface Correction {
  /** The name as the page wrote it; spellings that fold to the same are the same name. */
  readonly name: string;
  readonly scope: CorrectionScope;
  readonly verdict: Verdict;
}

/** The reference entry that a reader has chosen. */
export interface Meant {
  readonly entity: EntityReference;
  readonly kind: EntityKind;
}

/**
 * The mentions as the reader wants them. A verdict concerns every mention of the name, and those that shorten or lengthen
 * it and were taken for the same ("Hale" after "Edmund Hale"), but no other name of the same entry. What is said of an
 * article outweighs what is said of its site. An entry that `find` no longer knows changes nothing.
 */
export function applyCorrections(
  mentions: readonly Mention[],
  corrections: readonly Correction[],
  find: (key: EntityKey) => Meant | undefined,
): Mention[] {
  if (corrections.length === 0) return [...mentions];
  const byName = new Map<string, Correction>();
  for (const scope of ['site', 'article']) {
    for (const correction of corrections) {
      if (correction.scope === scope) byName.set(foldName(correction.name), correction);
    }
  }
  const direct = mentions.map((mention) => concerning(byName.get(foldName(mention.text)), mention));
  const identities: string[] = [];
  const kept: Mention[] = [];
  mentions.forEach((mention, at) => {
    const correction = direct[at] ?? inherited(mentions, direct, at);
    if (correction?.verdict.kind === 'not-a-name') return;
    const corrected = correction && correct(mention, correction, find);
    identities.push(
      corrected && !corrected.entity
        ? `apart ${rootOf(mention, at)} ${foldName(correction.name)}`
        : ((corrected ?? mention).entity?.key ?? `chain ${rootOf(mention, at)}`),
    );
    kept.push(corrected ?? mention);
  });
  return chained(kept, identities);
}

const rootOf = ({ sameAs }: Mention, at: number) => sameAs ?? at;

/** The correction, where it has something to say of this mention. */
function concerning(correction: Correction | undefined, { entity }: Mention): Correction | undefined {
  const verdict = correction?.verdict;
  return verdict?.kind === 'not-this' && verdict.key !== entity?.key ? undefined : correction;
}

/** What was said of a longer or shorter form of the name that the article uses for the same. */
function inherited(
  mentions: readonly Mention[],
  direct: readonly (Correction | undefined)[],
  at: number,
): Correction | undefined {
  const mention = mentions[at]!;
  const words = foldWords(mention.text);
  return direct.find((correction, other) => {
    if (!correction || correction.verdict.kind === 'not-a-name') return false;
    if (rootOf(mentions[other]!, other) !== rootOf(mention, at)) return false;
    const theirs = foldWords(mentions[other]!.text);
    return words.every((word) => theirs.includes(word)) || theirs.every((word) => words.includes(word));
  });
}

function correct(
  mention: Mention,
  { name, scope, verdict }: Correction,
  find: (key: EntityKey) => Meant | undefined,
): Mention | undefined {
  const { standsFor: _, sameAs: __, ...bare } = mention;
  if (verdict.kind !== 'is') return { ...bare, entity: null, corrected: { name, scope } };
  const meant = find(verdict.key);
  if (!meant) return undefined;
  // A people's name leads to its country and stays a people's name.
  const type = mention.type === 'nationality' && meant.kind === 'place' ? mention.type : meant.kind;
  return { ...bare, type, entity: meant.entity, confidence: 1, corrected: { name, scope } };
}

/** The same mentions with `sameAs` counted anew. */
function chained(mentions: readonly Mention[], identities: readonly string[]): Mention[] {
  const firsts = new Map<string, number>();
  return mentions.map(({ sameAs: _, ...mention }, at) => {
    const first = firsts.get(identities[at]!);
    if (first !== undefined) return { ...mention, sameAs: first };
    firsts.set(identities[at]!, at);
    return mention;
  });
}
