import { FUNCTION_WORDS } from '../../detection/lexicon/words.ts';
import { hashText } from '../../detection/tagger/hashing.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { Token, Tokens } from '../../detection/tokens.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { readCorpus } from './corpora.ts';
import { alignGold, type MayBe } from './gold.ts';

/** Endings of words that name peoples, faiths and parties. */
const DEMONYM_ENDING = /(?:[ai]ans?|ese|ish|ists?|ites?|crats?|[^aeiou]i)$/u;
/** Times that a word must end names of events to be taken for one that tells an event. */
const LEAST_EVENTS = 2;

/** Small words before and behind the name of a language, which is no name here. */
const BEFORE_LANGUAGE: ReadonlySet<string> = new Set(
  'in into speak speaks spoke spoken speaking fluent learn learned learnt learning teach teaches taught'.split(' '),
);
const BEHIND_LANGUAGE: ReadonlySet<string> = new Set(
  'language languages word words speaking speaker speakers translation translations alphabet grammar dialect dialects'.split(
    ' ',
  ),
);

function isLanguage(list: readonly Token[], first: number, last: number): boolean {
  const before = list[first - 1];
  const behind = list[last]?.text === '-' ? list[last + 1] : list[last];
  if (behind !== undefined && BEHIND_LANGUAGE.has(behind.text)) return true;
  if (before?.text === '(' && behind?.text === ':') return true;
  const standsAlone = behind === undefined || behind.kind !== 'word' || FUNCTION_WORDS.has(behind.text);
  return standsAlone && before !== undefined && BEFORE_LANGUAGE.has(before.text);
}

/**
 * What a name can be that a corpus lumps together with books, genes and prizes, or does not mark at all: a nationality by
 * the pack's demonyms and peoples, the nationalities of wire.train, or its ending; an event by the last words of events in wire.train.
 */
export class LumpedWords {
  readonly #nationalities = new Set<string>();
  readonly #eventEnds = new Set<number>();
  readonly #knowledge: Knowledge;

  constructor(folder: string, knowledge: Knowledge) {
    this.#knowledge = knowledge;
    const ends = new Map<number, number>();
    for (const { text, entities } of readCorpus(folder, 'wire.train')) {
      for (const { start, end, type } of entities) if (type === 'NAT') this.#nationalities.add(text.slice(start, end));
      const tokens = tokenise(text);
      const events = entities.filter(({ type }) => type === 'EVT');
      for (const { last } of alignGold(tokens, events)) {
        const hash = hashText(tokens.list[last - 1]!.text.toLowerCase());
        ends.set(hash, (ends.get(hash) ?? 0) + 1);
      }
    }
    for (const [hash, count] of ends) if (count >= LEAST_EVENTS) this.#eventEnds.add(hash);
  }

  of(tokens: Tokens): MayBe {
    const { text, list } = tokens;
    const peoples = new Set<string>();
    for (const { alias, first, last } of this.#knowledge.matchAliases(text, list)) {
      const isPeople = this.#knowledge
        .candidates(alias)
        .some(({ use, entity }) => use === 'demonym' || this.#knowledge.kindOf(entity) === 'nationality');
      if (isPeople) peoples.add(`${first}:${last}`);
    }
    return {
      nationality: (first, last) =>
        !isLanguage(list, first, last) &&
        (peoples.has(`${first}:${last}`) ||
          this.#nationalities.has(text.slice(list[first]!.start, list[last - 1]!.end)) ||
          (last - first === 1 && DEMONYM_ENDING.test(list[first]!.text))),
      event: (last) => {
        const word = list[last - 1]!;
        return word.kind === 'number' || this.#eventEnds.has(hashText(word.text.toLowerCase()));
      },
    };
  }
}
