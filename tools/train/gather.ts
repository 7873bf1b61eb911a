import { hashText } from '../../detection/tagger/hashing.ts';
import type { Reader } from '../../detection/tagger/reading.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { AliasIndex, Knowledge } from '../../knowledge/knowledge.ts';
import { asHeadlines, poolNames, poolPackNames, withOtherNames } from './augment.ts';
import { type Corpus, type GoldText, readCorpus, TRAINING } from './corpora.ts';
import { dropRare, Examples, lengthsOf } from './examples.ts';
import { alignGold } from './gold.ts';
import { LumpedWords } from './lumped-words.ts';
import type { Random } from './random.ts';

/** Shares of the lines that are seen once more, with other names in them, or set as headlines. */
const OTHER_NAMES = 0.3;
const HEADLINES = 0.15;
/**
 * Share of the aliases that a text is read without, as if the pack did not have them: the news of tomorrow has more unknown
 * names than the texts that the pack was made beside.
 */
const UNKNOWN_ALIASES = 0.15;
/** The same where names were swapped, half of them for names of the pack. */
const UNKNOWN_SWAPPED = 0.4;
/** Times that a small word must stand inside names to be taken for one that can. */
const LEAST_INNER = 2;
/** Times that a feature must be seen to get a weight. */
const LEAST_SEEN = 3;

/** Hashes of the small words that stand inside names, from the corpora that mark long names of parties and events. */
export function innerWords(folder: string): Int32Array {
  const counts = new Map<number, number>();
  for (const corpus of ['wire.train', 'crossner_politics.train']) {
    for (const { text, entities } of readCorpus(folder, corpus)) {
      const tokens = tokenise(text);
      for (const { first, last } of alignGold(tokens, entities)) {
        for (const { kind, letters, text: word } of tokens.list.slice(first, last)) {
          if (kind !== 'word' || letters !== 'lower') continue;
          const hash = hashText(word);
          counts.set(hash, (counts.get(hash) ?? 0) + 1);
        }
      }
    }
  }
  return Int32Array.from([...counts].filter(([, count]) => count >= LEAST_INNER).map(([hash]) => hash)).sort();
}

/** Reads the training corpora and their augmented copies into examples; rare features are dropped. */
export function gatherExamples(
  folder: string,
  reader: Reader,
  knowledge: Knowledge,
  bits: number,
  random: Random,
): Examples {
  const examples = new Examples(bits);
  const lumped = new LumpedWords(folder, knowledge);
  const add = (
    { text, entities }: GoldText,
    { marks }: Corpus,
    weight: number,
    place: number,
    unknown = UNKNOWN_ALIASES,
  ) => {
    const tokens = tokenise(text);
    const hidden = new Map<AliasIndex, boolean>();
    const matches = knowledge.matchAliases(text, tokens.list).filter(({ alias }) => {
      const isHidden = hidden.get(alias) ?? random() < unknown;
      hidden.set(alias, isHidden);
      return !isHidden;
    });
    const reading = reader.read(tokens, matches, knowledge);
    examples.add(reader, reading, alignGold(tokens, entities), marks, weight, place, lumped.of(tokens));
  };
  const corpora = TRAINING.map((corpus) => ({ corpus, texts: readCorpus(folder, corpus.name) }));
  for (const { corpus, texts } of corpora)
    for (const [place, text] of texts.entries()) add(text, corpus, corpus.weight, place);
  const tables = [[examples.tokens], [examples.starts.rows, examples.ends.rows, examples.spans.rows]];
  const lengths = tables.map(lengthsOf);
  const packed = poolPackNames(knowledge);
  for (const { corpus, texts } of corpora) {
    const pools = poolNames(texts);
    texts.forEach((text, place) => {
      add(withOtherNames(text, [pools, packed], OTHER_NAMES, random), corpus, 1, place, UNKNOWN_SWAPPED);
      add(asHeadlines(text, HEADLINES, random), corpus, 1, place);
    });
  }
  tables.forEach((lists, i) => {
    dropRare(lists, lengths[i]!, LEAST_SEEN, bits);
  });
  return examples;
}
