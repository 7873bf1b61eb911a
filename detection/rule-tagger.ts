import type { AliasMatch, Knowledge } from '../knowledge/knowledge.ts';
import { AliasReading } from './rules/alias-evidence.ts';
import { furnitureLines } from './rules/furniture.ts';
import { tagHeadline } from './rules/headline.ts';
import { NameWords } from './rules/name-words.ts';
import { RunFinder } from './rules/runs.ts';
import { typeRun } from './rules/typing.ts';
import { rememberWords } from './rules/word-memory.ts';
import { WordReading } from './rules/word-reading.ts';
import type { TaggedSpan, Tagger } from './tagger.ts';
import type { Tokens } from './tokens.ts';

/**
 * Finds names by rules alone: runs of capital words, what the pack knows, titles, heads of institutions, prepositions.
 * Prose comes first; headlines and furniture, where capitals prove nothing, are marked only with names that the prose or
 * the pack vouches for.
 */
export const ruleTagger: Tagger = {
  tag(tokens: Tokens, matches: readonly AliasMatch[], knowledge: Knowledge): TaggedSpan[] {
    const aliases = new AliasReading(tokens, matches, knowledge);
    const words = new WordReading(tokens, aliases);
    const finder = new RunFinder(words, new NameWords(words, rememberWords(tokens)));
    const furniture = furnitureLines(tokens);
    const prose: TaggedSpan[] = [];
    const rest: TaggedSpan[] = [];
    const isProse = (sentence: Tokens['sentences'][number]) =>
      sentence.setting === 'prose' && !furniture.has(sentence.line);
    for (const sentence of tokens.sentences) {
      if (isProse(sentence)) for (const run of finder.runsOf(sentence)) prose.push(...typeRun(words, run));
    }
    for (const sentence of tokens.sentences) {
      if (!isProse(sentence)) rest.push(...tagHeadline(tokens, sentence, aliases, prose, furniture.has(sentence.line)));
    }
    return followNeighbours(
      tokens,
      [...prose, ...rest].sort((a, b) => a.first - b.first),
    );
  },
};

/** Below this, a name's type was a guess. */
const GUESS = 0.5;

/** In a row of names ("Tawila and Kutum", "Hope, Akua and Mercy") a guess follows the name before it. */
function followNeighbours(tokens: Tokens, spans: readonly TaggedSpan[]): TaggedSpan[] {
  const settled: TaggedSpan[] = [];
  for (const span of spans) {
    const before = settled.at(-1);
    const joint = tokens.list[span.first - 1]?.text;
    const inRow =
      before !== undefined && span.first - before.last === 1 && (joint === ',' || joint === 'and' || joint === 'or');
    const follows = inRow && span.confidence < GUESS && before.type !== 'nationality' && before.type !== 'event';
    settled.push(follows ? { ...span, type: before.type, confidence: Math.max(0.5, 0.8 * before.confidence) } : span);
  }
  return settled;
}
