import type { AliasUse } from '../knowledge.ts';
import type { JoinedEntity } from './join.ts';
import { aliasFactor, RARE_FACTOR, unknownWeight } from './priors.ts';
import type { SeedAlias } from './seed-entity.ts';
import { variantsOf } from './spelling-variants.ts';

/** One alias of the pack, before it is packed. */
export interface PackAlias {
  readonly words: readonly string[];
  readonly isCommonWord: boolean;
  readonly isAcronym: boolean;
  /** Most probable first. `entity` is the row in the list that the index was made from. */
  readonly candidates: readonly PackCandidate[];
}

export interface PackCandidate {
  readonly entity: number;
  readonly use: AliasUse;
  readonly prior: number;
}

export interface AliasIndexResult {
  readonly aliases: readonly PackAlias[];
  /** Aliases that no longer name anything, with the reason. */
  readonly dropped: readonly { readonly alias: string; readonly reason: string }[];
}

/** Candidates below this prior are not worth their bytes. */
const LEAST_PRIOR = 0.003;
/** An alias of an entity of this weight is a name even where it is also a word: Turkey, China, Chad. */
const WELL_KNOWN = 800;
const MOST_WORDS = 12;

interface Claim {
  readonly entity: number;
  use: AliasUse;
  weight: number;
  isAcronym: boolean;
}

interface Spelling {
  readonly words: readonly string[];
  readonly claims: Map<number, Claim>;
}

/** Gathers the aliases of all entities, with variants, and shares the probability of each among those that claim it. */
export function indexAliases(
  entities: readonly JoinedEntity[],
  weights: readonly number[],
  isCommonWord: (name: string) => boolean,
): AliasIndexResult {
  const spellings = new Map<string, Spelling>();
  const dropped: { alias: string; reason: string }[] = [];
  entities.forEach((entity, row) => {
    for (const alias of aliasesOf(entity)) {
      for (const { words, isBare } of variantsOf(alias.text, entity.seed.kind, isCommonWord)) {
        const reason = reasonToDrop(words, alias, entity);
        const factor = isBare ? RARE_FACTOR : factorOf(alias, entity);
        if (reason !== undefined) dropped.push({ alias: alias.text, reason });
        else claim(spellings, words, row, alias, weights[row]! * factor);
      }
    }
  });
  const aliases = [...spellings.values()].map((spelling) => share(spelling, weights, isCommonWord, dropped));
  return { aliases: aliases.filter((alias) => alias.candidates.length > 0), dropped };
}

function aliasesOf(entity: JoinedEntity): SeedAlias[] {
  const own: SeedAlias[] = [{ text: entity.seed.label, use: 'name' }];
  const title = entity.wikipedia?.replace(/\s*\(.*\)$/, '') ?? '';
  const isKnown = title === '' || [...own, ...entity.aliases].some((alias) => alias.text === title);
  if (!isKnown) own.push({ text: title, use: needsOwner(entity, title) ? 'generic' : 'name' });
  return [...own, ...entity.aliases];
}

const INSTITUTION =
  /ministry|department|office|court|parliament|legislature|house|assembly|council|government|agency|service|commission|army|navy|force|police|guard|bank|cabinet|presidency/;

/** "Prosecutor General's Office (Azerbaijan)": what stands before the country in brackets is nobody's own name. */
function needsOwner(entity: JoinedEntity, title: string): boolean {
  return title !== entity.wikipedia && entity.seed.kind === 'organisation' && INSTITUTION.test(entity.seed.category);
}

function factorOf(alias: SeedAlias, entity: JoinedEntity): number {
  return alias.use === 'name' && alias.text === entity.seed.label ? 1 : aliasFactor(alias);
}

function reasonToDrop(words: readonly string[], alias: SeedAlias, entity: JoinedEntity): string | undefined {
  if (words.length === 0) return 'no letters';
  if (words.length > MOST_WORDS) return 'too many words';
  const letters = words.join('');
  if (letters.length < 2 && entity.rank !== 'facts') return 'a single letter';
  if (/^[\d,]+$/.test(letters)) return 'only digits';
  return letters.length < 4 && alias.rare === true ? 'short and rare' : undefined;
}

function claim(
  spellings: Map<string, Spelling>,
  words: readonly string[],
  entity: number,
  alias: SeedAlias,
  weight: number,
): void {
  const key = words.join(' ');
  const isAcronym = /^(?:\p{Lu}|(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&/-]+)$/u.test(alias.text);
  const spelling = spellings.get(key) ?? { words, claims: new Map<number, Claim>() };
  const known = spelling.claims.get(entity);
  if (known === undefined) spelling.claims.set(entity, { entity, use: alias.use, weight, isAcronym });
  else {
    known.isAcronym &&= isAcronym;
    known.weight = Math.max(known.weight, weight);
    if (alias.use === 'name') known.use = 'name';
  }
  spellings.set(key, spelling);
}

function share(
  spelling: Spelling,
  weights: readonly number[],
  isCommonWord: (name: string) => boolean,
  dropped: { alias: string; reason: string }[],
): PackAlias {
  const name = spelling.words.join(' ');
  const claims = [...spelling.claims.values()].sort(
    (one, other) => other.weight - one.weight || one.entity - other.entity,
  );
  const isWellKnown = claims.some((one) => one.use !== 'generic' && weights[one.entity]! >= WELL_KNOWN);
  const isWord = !isWellKnown && isCommonWord(name);
  const total = claims.reduce((sum, one) => sum + one.weight, unknownWeight(spelling.words.length, isWord));
  const candidates = claims
    .map(({ entity, use, weight }) => ({ entity, use, prior: weight / total }))
    .filter(({ prior, use }, index) => prior >= LEAST_PRIOR || use === 'generic' || (isWord && index === 0));
  if (candidates.length === 0) dropped.push({ alias: name, reason: 'no probable candidate' });
  return { words: spelling.words, isCommonWord: isWord, isAcronym: claims[0]?.isAcronym === true, candidates };
}
