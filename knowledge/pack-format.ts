/**
 * The pack: one file that is used as it lies, by typed-array views, with no parse step.
 *
 * **Idea.** A worker that wakes has some 75 ms to answer its first page, so nothing may be built at start. Names are
 * found through a hash table of name *paths*: every alias, and every row of words that begins an alias, has one slot. A
 * slot holds 32 check bits of the path and one word of flags and offset; the slot's position gives the other bits of the
 * hash, so that a path that is not in the pack is taken for one that is about once in 10⁹ look-ups, without storing a
 * single folded name. The slot's number is the alias's number. The writer proves that no two paths of a pack collide.
 *
 * Entities are rows of parallel columns. Rows with a Wikidata id come first, in ascending order, so that the column of
 * ids is its own index; the others follow in the order of their keys. Titles have one sorted index. What can be derived
 * is not stored: a title equal to the label, a description that says "city in Azerbaijan", the facts that a column
 * already states (country, population, coordinates).
 *
 * **Layout.** Little-endian. A header of 32-bit words: magic `NGPK`, version, length of the file in bytes, checksum of
 * all words after it, build date as `yyyymmdd`, number of sections; then one pair (offset, length in bytes) for each
 * section of `SECTIONS`, in that order; then the sections, each aligned to 8 bytes.
 *
 * - Strings are UTF-8, each ended by a zero byte; a string is named by the offset of its first byte. The first is empty.
 * - An alias slot's value: bits 0–25 offset of its first candidate, bit 28 common word, bit 29 acronym, bit 30 longer
 *   aliases go on from here, bit 31 an alias ends here. Check bits 0 mark an empty slot. Collisions go to the next slot.
 * - A candidate: bits 0–20 entity, bits 21–22 use, bits 23–30 prior in 255ths, bit 31 last of its alias.
 * - Facts of entity `e` are the rows `factStarts[e]` to `factStarts[e + 1]`.
 *
 * **Measured** (`npm run bench -- --only knowledge`, 2 cores, Node 20): see the table that the command prints; the
 * alternatives that were tried for the same names: a plain `Map` of n-grams is 3–9 times slower to match and takes
 * 50–330 ms to build, one large regular expression takes 4–5 ms per 1,000 words.
 */

export const MAGIC = 0x4b50474e;
export const FORMAT_VERSION = 2;

/** Words of the header before the section table. */
export const HEADER_WORDS = 6;
export const CHECKSUM_WORD = 3;

export const SECTIONS = [
  'strings',
  'categories',
  'countries',
  'wikidata',
  'label',
  'key',
  'title',
  'description',
  'category',
  'country',
  'origin',
  'population',
  'coordinates',
  'titleOrder',
  'standsFor',
  'aliasCheck',
  'aliasValue',
  'candidates',
  'sources',
  'provenances',
  'factStarts',
  'factProperty',
  'factProvenance',
  'factValue',
  'factEntity',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const ALIAS_OFFSET_MASK = 0x03ff_ffff;
export const ALIAS_COMMON = 1 << 28;
export const ALIAS_ACRONYM = 1 << 29;
export const ALIAS_CONTINUES = 1 << 30;
export const ALIAS_ENDS = 1 << 31;

export const ENTITY_MASK = 0x1f_ffff;
export const USE_SHIFT = 21;
export const PRIOR_SHIFT = 23;
export const PRIOR_STEPS = 255;
export const CANDIDATE_LAST = 1 << 31;

/** In the column `title`: the title is the label itself. */
export const TITLE_IS_LABEL = 0xffff_ffff;

/** Coordinates are stored in hundredths of a degree; this latitude means "not known". */
export const NO_COORDINATE = 0x7fff;
export const COORDINATE_STEPS = 100;

/** Why a pack cannot be used. */
export type PackFault = 'not-a-pack' | 'other-format' | 'cut-short' | 'damaged' | 'too-large';

/** The pack cannot be used. The message is for developers; people are told of the fault in their language. */
export class PackError extends Error {
  override readonly name = 'PackError';

  constructor(
    readonly fault: PackFault,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Checksum of 32-bit words, in four lanes that a processor works at once (9 ms for 13 MB on a cold start, one lane takes
 * 13). Each step is a bijection of the lane's value and of the word, so that one damaged word always changes the result.
 */
export function checksumOf(words: Uint32Array): number {
  const signed = new Int32Array(words.buffer, words.byteOffset, words.length);
  const whole = signed.length - (signed.length % 4);
  let [one, two, three, four] = [1, 2, 3, 4];
  for (let index = 0; index < whole; index += 4) {
    one = step(one, signed[index]!);
    two = step(two, signed[index + 1]!);
    three = step(three, signed[index + 2]!);
    four = step(four, signed[index + 3]!);
  }
  for (let index = whole; index < signed.length; index += 1) one = step(one, signed[index]!);
  return step(step(step(one, two), three), four) >>> 0;
}

function step(sum: number, word: number): number {
  const mixed = Math.imul(sum ^ word, 0x01000193);
  return mixed ^ (mixed >>> 15);
}
