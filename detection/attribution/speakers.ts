import type { Mention } from '../mention.ts';
import type { NounPhrase } from './noun-phrases.ts';
import type { Reading } from './reading.ts';
import { WordClass } from './word-class.ts';

const HE_OR_SHE: ReadonlySet<string> = new Set(['he', 'she']);
/** Those who speak for an institution, and what it speaks by. */
const VOICES: ReadonlySet<string> = new Set(
  'spokesman spokeswoman spokesperson spokespeople representative official officials statement report communique'.split(
    ' ',
  ),
);
/** Words of newspapers' names that are more often something else: "the post", "the times". */
const MEDIA: ReadonlySet<string> = new Set(
  'post times press star mail sun mirror record world independent report'.split(' '),
);
const MOST_LINES_BACK = 1;
/** Tokens before a pronoun among which persons are sought. */
const REACH = 600;

const isTitle = (kind: number): boolean => kind === WordClass.Noun || kind === WordClass.Name;

/** Which mention an actor is: the first of those that name it. */
const identityOf = (mentions: readonly Mention[], index: number): number => mentions[index]!.sameAs ?? index;

/**
 * Says which mention a source is. A name is its own mention; "he" or "she" is the one person named before in the paragraph,
 * or the one who spoke last; a role ("the ministry", "the president") is the one actor whose mentions bear that word.
 * Where two could be meant, none is said.
 */
export class SpeakerFinder {
  readonly #reading: Reading;
  readonly #mentions: readonly Mention[];
  /** Place in the tokens of each mention. */
  readonly #places: Int32Array;
  readonly #roles = new Map<string, Set<number>>();
  #latest: { readonly mention: number; readonly pronoun: string | undefined; readonly line: number } | undefined;

  constructor(reading: Reading, mentions: readonly Mention[]) {
    this.#reading = reading;
    this.#mentions = mentions;
    this.#places = new Int32Array(mentions.length).fill(-1);
    for (let i = reading.length - 1; i >= 0; i--) if (reading.named[i]! >= 0) this.#places[reading.named[i]!] = i;
    this.#gatherRoles();
  }

  /** Sources come in the order of the text. */
  find(source: NounPhrase): number | undefined {
    const { lower, passages, passage } = this.#reading;
    const line = passages[passage[source.first]!]!.line;
    const named = this.#namedIn(source);
    const word = lower[source.head]!;
    const isPronoun = HE_OR_SHE.has(word) && source.last - source.first === 1;
    const found = named ?? (isPronoun ? this.#person(source.first, line, word) : this.#role(source));
    if (found !== undefined) this.#latest = { mention: found, pronoun: isPronoun ? word : undefined, line };
    return found;
  }

  /** The mention that heads the phrase, or the institution for which somebody speaks: "a spokesman for the ministry". */
  #namedIn({ first, last, head }: NounPhrase): number | undefined {
    const { named, lower } = this.#reading;
    if (named[head]! >= 0) return named[head]!;
    if (!VOICES.has(lower[head]!)) return undefined;
    for (let i = last - 1; i >= first; i--)
      if (named[i]! >= 0 && this.#mentions[named[i]!]!.type === 'organisation') return named[i]!;
    return undefined;
  }

  /** The latest speaker, if nobody else was named since; or the one person whom the paragraph names. */
  #person(before: number, line: number, pronoun: string): number | undefined {
    const latest = this.#latest;
    const fits =
      latest !== undefined &&
      line - latest.line <= MOST_LINES_BACK &&
      this.#mentions[latest.mention]!.type === 'person' &&
      (latest.pronoun === undefined || latest.pronoun === pronoun);
    if (fits) {
      const others = this.#personsOf(line, before);
      others.delete(identityOf(this.#mentions, latest.mention));
      if (others.size === 0) return latest.mention;
    }
    const persons = this.#personsOf(line, before);
    return persons.size === 1 && latest?.pronoun !== pronoun ? [...persons][0] : undefined;
  }

  #personsOf(line: number, before: number): Set<number> {
    const { passages, passage, named } = this.#reading;
    const persons = new Set<number>();
    for (let i = before - 1; i >= Math.max(0, before - REACH); i--) {
      const at = passages[passage[i]!]!.line;
      if (at < line) break;
      if (at === line && named[i]! >= 0 && this.#mentions[named[i]!]!.type === 'person')
        persons.add(identityOf(this.#mentions, named[i]!));
    }
    return persons;
  }

  #role({ first, last }: NounPhrase): number | undefined {
    const { lower } = this.#reading;
    if (lower[first] !== 'the' || last - first < 2) return undefined;
    let bearers: ReadonlySet<number> | undefined;
    for (let i = first + 1; i < last; i++) {
      const bearing = this.#roles.get(lower[i]!);
      if (bearing === undefined || MEDIA.has(lower[i]!)) return undefined;
      const before = bearers;
      bearers = before === undefined ? bearing : new Set([...bearing].filter((mention) => before.has(mention)));
    }
    return bearers?.size === 1 ? [...bearers][0] : undefined;
  }

  /** Words of organisations' names, and titles that stand before persons' names, by who bears them. */
  #gatherRoles(): void {
    const { lower, kind, named } = this.#reading;
    this.#mentions.forEach(({ type }, m) => {
      const at = this.#places[m]!;
      if (at < 0) return;
      const add = (word: string): void => {
        const bearers = this.#roles.get(word) ?? new Set<number>();
        bearers.add(identityOf(this.#mentions, m));
        this.#roles.set(word, bearers);
      };
      if (type === 'organisation') for (let i = at; named[i] === m; i++) add(lower[i]!);
      if (type === 'person' && at > 0 && named[at - 1]! < 0 && isTitle(kind[at - 1]!)) add(lower[at - 1]!);
    });
  }
}
