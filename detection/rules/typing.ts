import type { EntityKind } from '../../knowledge/entity.ts';
import { GROUPS } from '../lexicon/groups.ts';
import {
  EVENT_HEADS,
  EVENT_OPENERS,
  FEASTS,
  OF_HEADS,
  ORGANISATION_HEADS,
  ORGANISATION_NOUNS,
  PLACE_HEADS,
  PLACE_NOUNS,
  PLACE_OPENERS,
} from '../lexicon/heads.ts';
import { GIVEN_NAMES, HONORIFICS, ROLE_MODIFIERS, ROLES } from '../lexicon/roles.ts';
import { LOCATIVES, PLACE_PREPOSITIONS, SPEECH_VERBS } from '../lexicon/words.ts';
import type { TaggedSpan } from '../tagger.ts';
import type { Token, Tokens } from '../tokens.ts';
import type { AliasReading } from './alias-evidence.ts';
import type { Run } from './runs.ts';

const COMPASS = /^(north|south|east|west|northern|southern|eastern|western|upper|lower|central|greater|inner|outer)$/;

/** Cuts a run into names and gives each its type. */
export class RunTyper {
  readonly #tokens: Tokens;
  readonly #aliases: AliasReading;

  constructor(tokens: Tokens, aliases: AliasReading) {
    this.#tokens = tokens;
    this.#aliases = aliases;
  }

  spansOf(run: Run): TaggedSpan[] {
    const spans: TaggedSpan[] = [];
    this.#split(run.first, run.last, run.initial, spans);
    return spans.sort((a, b) => a.first - b.first);
  }

  #token(index: number): Token {
    return this.#tokens.list[index]!;
  }

  #small(index: number): string {
    return this.#tokens.list[index]?.text.toLowerCase() ?? '';
  }

  #isTitle(index: number): boolean {
    const small = this.#small(index);
    return HONORIFICS.has(small) || ROLES.has(small);
  }

  #split(first: number, last: number, initial: boolean, spans: TaggedSpan[]): void {
    if (first >= last) return;
    const whole = this.#aliases.exact(first, last);
    const isOther = last - first === 1 && (this.#isTitle(first) || this.#isDemonym(first));
    if (whole !== undefined && !whole.weak && !isOther) {
      while (
        whole.kind === 'person' &&
        last - first > 2 &&
        this.#isTitle(first) &&
        !GIVEN_NAMES.has(this.#small(first))
      )
        first++;
      spans.push(this.#known(first, last, whole.kind, whole.share, whole.isDemonym));
      return;
    }
    const head = this.#headType(first, last);
    if (head === 'organisation' && this.#isDemonym(first) === false && this.#titleBefore(first, last) < 0) {
      spans.push({ first, last, type: head, confidence: 0.8 });
      return;
    }
    const title = this.#titleBefore(first, last);
    if (title >= 0) {
      let left = title;
      while (
        left > first &&
        (ROLE_MODIFIERS.has(this.#small(left - 1)) || this.#isTitle(left - 1) || this.#token(left - 1).text === '-')
      )
        left--;
      if (left > first) this.#split(first, left, initial, spans);
      if (title + 1 < last) this.#person(title + 1, last, spans);
      return;
    }
    if (head !== undefined) {
      const start = this.#isDemonym(first) && head !== 'organisation' && last - first === 2 ? first : first;
      spans.push({ first: start, last, type: head, confidence: 0.8 });
      return;
    }
    if (this.#isDemonym(first) && last - first > 1) {
      spans.push({ first, last: first + 1, type: 'nationality', confidence: 0.9 });
      this.#split(first + 1, last, false, spans);
      return;
    }
    this.#guess(first, last, initial, spans);
  }

  #isDemonym(index: number): boolean {
    const small = this.#small(index);
    if (GROUPS.has(small) && !GIVEN_NAMES.has(small)) return true;
    return this.#aliases.exact(index, index + 1)?.isDemonym === true;
  }

  /** The last title of a run, when the words after it are no institution ("Attorney General", "President Joe Biden"). */
  #titleBefore(first: number, last: number): number {
    for (let i = last - 1; i >= first; i--) {
      if (!this.#isTitle(i)) continue;
      if (this.#token(i).letters === 'lower') continue;
      if (i + 1 < last && this.#headType(i + 1, last) === 'organisation') continue;
      if (i + 1 < last && this.#token(i + 1).letters === 'lower') continue;
      const alias = this.#aliases.longest(i, last);
      if (alias !== undefined && alias.last > i + 1 && !alias.weak && alias.kind !== 'person') continue;
      if (i > first && i + 1 < last && GIVEN_NAMES.has(this.#small(i - 1)) && !HONORIFICS.has(this.#small(i))) continue;
      return i;
    }
    return -1;
  }

  /** Type by the word that heads the name: its last, or the one before "of". */
  #headType(first: number, last: number): EntityKind | undefined {
    if (last - first < 2) return undefined;
    const end = this.#small(last - 1);
    const of = this.#indexOf('of', first, last);
    if (of > first) {
      const head = this.#small(of - 1);
      if (EVENT_HEADS.has(head) && OF_HEADS.has(head)) return 'event';
      if (PLACE_HEADS.has(head) && OF_HEADS.has(head) && !/^(house|state|states)$/.test(head)) return 'place';
      if (ORGANISATION_HEADS.has(head) || OF_HEADS.has(head)) return 'organisation';
    }
    if (
      this.#token(first).letters !== 'lower' &&
      OF_HEADS.has(this.#small(first)) &&
      /^(for|on)$/.test(this.#small(first + 1))
    )
      return 'organisation';
    if (EVENT_HEADS.has(end)) return 'event';
    if (
      end === 'league' &&
      /^(champions|premier|super|europa|nations|conference|division|world|national|football)$/.test(
        this.#small(last - 2),
      )
    )
      return 'event';
    if (ORGANISATION_HEADS.has(end) && !(end === 'city' || end === 'center' || end === 'park')) return 'organisation';
    if (PLACE_HEADS.has(end)) return 'place';
    const start = this.#small(first);
    if (PLACE_OPENERS.has(start) || (COMPASS.test(start) && last - first === 2)) return 'place';
    if (EVENT_OPENERS.has(start)) return 'event';
    for (let i = first; i < last; i++) {
      const small = this.#small(i);
      if (i > first && ORGANISATION_HEADS.has(small) && /^(of|for|on)$/.test(this.#small(i + 1))) return 'organisation';
    }
    return undefined;
  }

  #indexOf(word: string, first: number, last: number): number {
    for (let i = first; i < last; i++) if (this.#token(i).text === word) return i;
    return -1;
  }

  #person(first: number, last: number, spans: TaggedSpan[]): void {
    const alias = this.#aliases.exact(first, last);
    const place = alias !== undefined && alias.kind === 'place' && alias.weights.person === 0 && last - first > 1;
    spans.push({ first, last, type: place ? 'place' : 'person', confidence: place ? 0.5 : 0.92 });
  }

  #known(first: number, last: number, kind: EntityKind, share: number, isDemonym: boolean): TaggedSpan {
    if (isDemonym) return { first, last, type: 'nationality', confidence: 0.93 };
    if (last - first === 1 && kind === 'place' && this.#isPersonHere(first, last))
      return { first, last, type: 'person', confidence: 0.6 };
    return { first, last, type: kind, confidence: 0.7 + 0.25 * share };
  }

  #isPersonHere(first: number, last: number): boolean {
    return this.#isTitle(first - 1) && this.#token(first - 1).letters === 'capital' && last > first;
  }

  /** A run without title, head or whole alias. */
  #guess(first: number, last: number, initial: boolean, spans: TaggedSpan[]): void {
    const count = last - first;
    const before = this.#small(first - 1);
    const after = this.#small(last);
    const alias = this.#aliases.longest(first, last);
    const support = PLACE_PREPOSITIONS.has(before);
    const given =
      GIVEN_NAMES.has(this.#small(first)) ||
      (this.#token(first).text.length === 2 && this.#token(first).text.endsWith('.'));
    if (count === 1) {
      const token = this.#token(first);
      if (token.text === 'X') {
        spans.push({ first, last, type: 'organisation', confidence: 0.7 });
        return;
      }
      if (token.text === 'West' && before === 'the') {
        spans.push({ first: first - 1, last, type: 'place', confidence: 0.7 });
        return;
      }
      if (FEASTS.has(this.#small(first))) {
        spans.push({ first, last, type: 'event', confidence: 0.8 });
        return;
      }
      if (this.#isDemonym(first)) {
        spans.push({ first, last, type: 'nationality', confidence: 0.85 });
        return;
      }
      if (alias !== undefined) {
        if (alias.isDemonym) spans.push({ first, last, type: 'nationality', confidence: 0.85 });
        else if (alias.weak && initial) return;
        else spans.push({ first, last, type: alias.kind, confidence: 0.55 });
        return;
      }
      if (this.#isTitle(first) || ROLE_MODIFIERS.has(this.#small(first)) || this.#endsCompound(first)) return;
      if (token.letters === 'upper') spans.push({ first, last, type: 'organisation', confidence: 0.6 });
      else if (PLACE_NOUNS.has(after) || LOCATIVES.has(before))
        spans.push({ first, last, type: 'place', confidence: 0.6 });
      else if (ORGANISATION_NOUNS.has(after) || token.letters === 'mixed')
        spans.push({ first, last, type: 'organisation', confidence: 0.5 });
      else if (SPEECH_VERBS.has(after) || given || this.#isTitle(first - 1))
        spans.push({ first, last, type: 'person', confidence: 0.6 });
      else if (before === 'the') spans.push({ first, last, type: 'organisation', confidence: 0.4 });
      else if (!initial || after === 'possessive')
        spans.push({ first, last, type: support ? 'place' : 'person', confidence: 0.35 });
      return;
    }
    const tail = alias === undefined || alias.last < last ? this.#tailAlias(first, last) : undefined;
    if (alias !== undefined && !alias.weak && alias.last < last && alias.kind === 'organisation') {
      spans.push({ first, last, type: 'organisation', confidence: 0.55 });
      return;
    }
    if (tail !== undefined && tail.kind === 'organisation' && alias?.kind === 'place') {
      spans.push({ first, last, type: 'organisation', confidence: 0.6 });
      return;
    }
    if (tail !== undefined && tail.kind === 'place' && tail.first === last - 1 && !given) {
      spans.push({ first, last, type: 'organisation', confidence: 0.6 });
      return;
    }
    const shouts = this.#token(first).letters === 'upper' || this.#token(last - 1).letters === 'upper';
    if (given && !shouts) spans.push({ first, last, type: 'person', confidence: 0.88 });
    else if (shouts && this.#tokens.sentences[this.#token(first).sentence]!.setting === 'prose')
      spans.push({ first, last, type: 'organisation', confidence: 0.5 });
    else if (before === 'the' && count > 1) spans.push({ first, last, type: 'organisation', confidence: 0.5 });
    else if (LOCATIVES.has(before)) spans.push({ first, last, type: 'place', confidence: 0.5 });
    else spans.push({ first, last, type: count > 4 ? 'organisation' : 'person', confidence: 0.6 });
  }

  /** "post-Soviet", "anti-Fascist": after a hyphen and a small word, only what the pack knows is a name. */
  #endsCompound(index: number): boolean {
    return (
      this.#tokens.list[index - 1]?.text === '-' &&
      this.#tokens.list[index - 2]?.letters === 'lower' &&
      !this.#token(index).spaced
    );
  }

  #tailAlias(first: number, last: number) {
    for (let i = first + 1; i < last; i++) {
      const alias = this.#aliases.exact(i, last);
      if (alias !== undefined && !alias.weak) return alias;
    }
    return undefined;
  }
}
