import { checkBits, EMPTY_SLOT, extendCheck, extendHash, hashWord, slotOf, wordHash } from '../alias-hash.ts';
import {
  ALIAS_ACRONYM,
  ALIAS_COMMON,
  ALIAS_CONTINUES,
  ALIAS_ENDS,
  ALIAS_OFFSET_MASK,
  CANDIDATE_LAST,
  ENTITY_MASK,
  PRIOR_SHIFT,
  PRIOR_STEPS,
  type SectionName,
  USE_SHIFT,
} from '../pack-format.ts';
import { ALIAS_USES } from '../pack-reader.ts';
import type { PackAlias } from './alias-index.ts';

/** Free slots for each taken one: three look-ups in five end at the first slot. */
const SLOTS_PER_PATH = 1.6;

interface Path {
  readonly hash: number;
  readonly check: number;
  alias?: PackAlias;
  continues: boolean;
}

/** The hash table of alias paths and the candidates of each alias. */
export function aliasColumns(aliases: readonly PackAlias[]): Partial<Record<SectionName, ArrayBufferView>> {
  const paths = pathsOf(aliases);
  const slots = Math.max(2, Math.ceil(paths.length * SLOTS_PER_PATH));
  const check = new Uint32Array(slots);
  const value = new Uint32Array(slots);
  const candidates: number[] = [];
  for (const path of paths) {
    let slot = slotOf(path.hash, slots);
    while (check[slot] !== EMPTY_SLOT) {
      if (check[slot] === checkBits(path.check)) throw new Error('two aliases of the pack have the same hash');
      slot = (slot + 1) % slots;
    }
    check[slot] = checkBits(path.check);
    value[slot] = packPath(path, candidates);
  }
  if (candidates.length > ALIAS_OFFSET_MASK) throw new Error('too many candidates for the format');
  return { aliasCheck: check, aliasValue: value, candidates: Uint32Array.from(candidates) };
}

/** Aliases and the rows of words that begin them, in a fixed order. */
function pathsOf(aliases: readonly PackAlias[]): Path[] {
  const paths = new Map<string, Path>();
  const sorted = aliases.map((alias) => ({ alias, key: alias.words.join(' ') }));
  sorted.sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const { alias } of sorted) {
    let hash = 0;
    let check = 0;
    let key = '';
    alias.words.forEach((word, index) => {
      const codes = codesOf(word);
      hashWord(codes, codes.length);
      hash = extendHash(hash, wordHash[0]!);
      check = extendCheck(check, wordHash[1]!);
      key += ` ${word}`;
      const path = paths.get(key) ?? { hash, check, continues: false };
      if (index === alias.words.length - 1) path.alias = alias;
      else path.continues = true;
      paths.set(key, path);
    });
  }
  return [...paths.values()];
}

function codesOf(word: string): Uint16Array {
  const codes = new Uint16Array(word.length);
  for (let index = 0; index < word.length; index += 1) codes[index] = word.charCodeAt(index);
  return codes;
}

function packPath(path: Path, candidates: number[]): number {
  const { alias } = path;
  let value = path.continues ? ALIAS_CONTINUES : 0;
  if (alias === undefined) return value;
  value |= ALIAS_ENDS | candidates.length;
  if (alias.isCommonWord) value |= ALIAS_COMMON;
  if (alias.isAcronym) value |= ALIAS_ACRONYM;
  alias.candidates.forEach(({ entity, use, prior }, index) => {
    if (entity > ENTITY_MASK) throw new Error('too many entities for the format');
    const steps = Math.min(PRIOR_STEPS, Math.floor(prior * PRIOR_STEPS));
    const last = index === alias.candidates.length - 1 ? CANDIDATE_LAST : 0;
    candidates.push((entity | (ALIAS_USES.indexOf(use) << USE_SHIFT) | (steps << PRIOR_SHIFT) | last) >>> 0);
  });
  return value;
}
