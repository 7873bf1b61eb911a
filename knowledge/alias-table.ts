import { checkBits, EMPTY_SLOT, extendCheck, extendHash, hashWord, slotOf, wordHash } from './alias-hash.ts';
import { scanWords } from './fold.ts';
import type { AliasIndex, AliasMatch, TextSpan } from './knowledge.ts';
import { ALIAS_CONTINUES, ALIAS_ENDS } from './pack-format.ts';

const NO_TOKEN = -1;
const LETTER_S = 0x73;
const COMMA = 0x2c;

/** Roles of a word: an alias may begin at it, may end at it, may go on over it. */
const MAY_BEGIN = 1;
const MAY_END = 2;
const JOINED = 4;

/**
 * Finds aliases in texts, over the two columns of the alias section (see `pack-format.ts`). The words of the last text
 * stay in scratch columns that only grow, so that a warm match allocates nothing but its results.
 */
export class AliasTable {
  readonly #check: Uint32Array;
  readonly #value: Uint32Array;
  #hash = new Int32Array(1024);
  #wordCheck = new Int32Array(1024);
  #token = new Int32Array(1024);
  #lastToken = new Int32Array(1024);
  /** Sum of the roles below. */
  #role = new Uint8Array(1024);
  #words = 0;

  constructor(check: Uint32Array, value: Uint32Array) {
    this.#check = check;
    this.#value = value;
  }

  /** Flags and candidate offset of an alias. */
  valueOf(alias: AliasIndex): number {
    return this.#value[alias] ?? 0;
  }

  match(text: string, tokens: readonly TextSpan[]): AliasMatch[] {
    const matches: AliasMatch[] = [];
    this.#readText(text, tokens);
    for (let first = 0; first < this.#words; first += 1) {
      if ((this.#role[first]! & MAY_BEGIN) !== 0) this.#matchFrom(first, matches);
    }
    return matches;
  }

  /** The slot of a whole name, read as one row of words; -1 when the pack has no such alias. */
  find(name: string): AliasIndex | -1 {
    let hash = 0;
    let check = 0;
    let count = 0;
    scanWords(name, 0, name.length, (letters, length) => {
      hashWord(letters, length);
      hash = extendHash(hash, wordHash[0]!);
      check = extendCheck(check, wordHash[1]!);
      count += 1;
    });
    if (count === 0) return -1;
    const slot = this.#slotOf(hash, check);
    if (slot !== -1 && (this.#value[slot]! & ALIAS_ENDS) !== 0) return slot;
    const the = /^the\s+/i.exec(name);
    return the === null ? -1 : this.find(name.slice(the[0].length));
  }

  #matchFrom(first: number, matches: AliasMatch[]): void {
    const found = matches.length;
    let hash = 0;
    let check = 0;
    for (let word = first; word < this.#words; word += 1) {
      const role = this.#role[word]!;
      if (word > first && (role & JOINED) === 0) break;
      hash = extendHash(hash, this.#hash[word]!);
      check = extendCheck(check, this.#wordCheck[word]!);
      const slot = this.#slotOf(hash, check);
      if (slot === -1) break;
      const value = this.#value[slot]!;
      if ((value & ALIAS_ENDS) !== 0 && (role & MAY_END) !== 0) {
        matches.push({ first: this.#token[first]!, last: this.#lastToken[word]! + 1, alias: slot });
      }
      if ((value & ALIAS_CONTINUES) === 0) break;
    }
    if (matches.length - found > 1) {
      const longestFirst = matches.splice(found).reverse();
      matches.push(...longestFirst);
    }
  }

  #slotOf(hash: number, check: number): number {
    const checks = this.#check;
    const wanted = checkBits(check);
    let slot = slotOf(hash, checks.length);
    for (let left = checks.length; left > 0; left -= 1) {
      const found = checks[slot]!;
      if (found === wanted) return slot;
      if (found === EMPTY_SLOT) return -1;
      slot = slot + 1 === checks.length ? 0 : slot + 1;
    }
    return -1;
  }

  /** Fills the scratch columns with the words of a text and their tokens. */
  #readText(text: string, tokens: readonly TextSpan[]): void {
    this.#words = 0;
    if (tokens.length === 0) return;
    let current = 0;
    let tokenOfLast = NO_TOKEN;
    scanWords(text, tokens[0]!.start, tokens[tokens.length - 1]!.end, (letters, length, start, end, joined) => {
      while (current < tokens.length && tokens[current]!.end <= start) current += 1;
      const inside = current < tokens.length && tokens[current]!.start <= start && letters[0] !== COMMA;
      const word = this.#words;
      if (word === this.#hash.length) this.#grow();
      hashWord(letters, length);
      this.#hash[word] = wordHash[0]!;
      this.#wordCheck[word] = wordHash[1]!;
      let role = joined ? JOINED : 0;
      if (inside) {
        let last = current;
        while (last + 1 < tokens.length && tokens[last]!.end < end) last += 1;
        this.#token[word] = current;
        this.#lastToken[word] = last;
        if (tokens[last]!.end >= end) role |= MAY_END;
        if (current !== tokenOfLast) role |= MAY_BEGIN;
        else if (length !== 1 || letters[0] !== LETTER_S) this.#role[word - 1]! &= ~MAY_END;
        tokenOfLast = last;
      }
      this.#role[word] = role;
      this.#words = word + 1;
    });
  }

  #grow(): void {
    const size = this.#hash.length * 2;
    const grown = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.#hash = grown(this.#hash, new Int32Array(size));
    this.#wordCheck = grown(this.#wordCheck, new Int32Array(size));
    this.#token = grown(this.#token, new Int32Array(size));
    this.#lastToken = grown(this.#lastToken, new Int32Array(size));
    this.#role = grown(this.#role, new Uint8Array(size));
  }
}
