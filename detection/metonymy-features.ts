import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ArticlePowers } from './article-powers.ts';
import { ROLES } from './lexicon/roles.ts';
import { ACTION_VERBS, LOCATIVES, SPEECH_VERBS, TARGET_VERBS } from './lexicon/words.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import type { Sentence, Tokens } from './tokens.ts';

/** Nouns of dealings between governments: "talks with Tehran", "a message to Moscow", "tensions between Baku and Moscow". */
const DEALINGS =
  /^(talks|ties|relations|tensions|deal|deals|agreement|accord|pact|treaty|dispute|row|rift|feud|alliance|cooperation|negotiations|message|letter|pressure|sanctions|warning|appeal|loan|loans|aid|support|permission|request|ambassador|envoy|hostility|trust|war|trade|dialogue|differences|quarrel|break|border|peace|ultimatum|demand|demands|concessions|signal|rebuke|gift|blow|embassy|loyal|loyalty|hostile|close|closer|opposed|grateful|according|allied|thaw)$/;
const HAVE = /^(has|had|have|hasn[’']t|hadn[’']t|haven[’']t)$/;
const BE = /^(is|was|are|were|isn[’']t|wasn[’']t|aren[’']t|weren[’']t)$/;
const MODAL =
  /^(will|would|may|might|can|could|should|must|won[’']t|wouldn[’']t|cannot|can[’']t|couldn[’']t|did|does|do|didn[’']t|doesn[’']t|never|also|itself|still|now|then|again)$/;
/** What comes after the possessive of a government rather than of a place. */
const GOVERNMENT_NOUNS =
  /^(government|foreign|claim|claims|demand|demands|request|ambassador|envoy|envoys|position|policy|decision|refusal|offer|proposal|response|reply|hand|influence|allies|ally|interests|sovereignty|actions|stance|version|view|consent|approval|support|nuclear|recognition|troops|forces|invasion|sanctions|plan|plans|permission|veto|bid|ambitions|rejection|denial)$/;
const EMPTY = /^(the|a|an|and|or|of|both)$/;

/** What one text offers to judge its places by; names are in the order of the text. */
export interface UseSetting {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly powers: ArticlePowers;
  readonly knowledge: Knowledge;
  readonly isSport: boolean;
}

/**
 * Describes how the text uses a place, or a building that houses a power: its neighbours as words and as classes, the
 * other powers in the sentence, and the standing of its country in the article.
 */
export function describeUse(setting: UseSetting, index: number, entity: EntityIndex): Features {
  const { tokens, names, knowledge, isSport } = setting;
  const name = names[index]!;
  const sentence = tokens.sentences[tokens.list[name.first]!.sentence]!;
  const word = (at: number): string => wordAt(tokens, sentence, at);
  const features = new Map<string, number>();
  const on = (feature: string, value = 1): void => {
    features.set(isSport ? `sport ${feature}` : feature, value);
  };

  const kind = kindOfPower(knowledge, entity);
  on(kind);
  const hasArticle = word(name.first - 1) === 'the';
  const start = name.first - (hasArticle ? 1 : 0);
  const before = word(start - 1);
  const after = word(name.last);
  on(`before ${before}`);
  on(`before ${before} ${kind}`);
  on(`before2 ${word(start - 2)}`);
  on(`before ${word(start - 2)} ${before}`);
  on(`after ${after}`);
  on(`after ${after} ${kind}`);
  on(`after2 ${word(name.last + 1)}`);
  on(`after ${after} ${word(name.last + 1)}`);
  on(`ending ${after.slice(-2)}`);
  on(`last ${contentWord(setting, sentence, start - 1, -1)}`);
  on(`next ${contentWord(setting, sentence, name.last, 1)}`);
  on(`set in ${sentence.setting}`);
  if (hasArticle) on('article');
  if (start === sentence.first) on(sentence.lineStart ? 'opens line' : 'opens sentence');
  if (sentence.line === 0) on('headline');
  if (sentence.last - sentence.first <= 4) on('alone');
  if (isDateline(tokens, sentence, name)) on('dateline');
  if (LOCATIVES.has(before)) on('after locative');
  if (TARGET_VERBS.has(before)) on('target');
  if (/^(to|with|on|between|against|from|of|for)$/.test(before) && DEALINGS.test(word(start - 2))) on('dealings');
  if (before === 'and' && hasBetween(tokens, sentence, start)) on('between');
  if (isSport) describeScore(tokens, sentence, name, start, on);
  describeVerb(tokens, sentence, name, on);
  describeOthers(setting, sentence, index, entity, on);
  return features;
}

function wordAt(tokens: Tokens, { first, last }: Sentence, at: number): string {
  return at >= first && at < last ? tokens.list[at]!.text.toLowerCase() : '';
}

function kindOfPower(knowledge: Knowledge, entity: EntityIndex): 'country' | 'place' | 'seat' {
  if (knowledge.countryOf(entity) === entity) return 'country';
  return knowledge.kindOf(entity) === 'place' ? 'place' : 'seat';
}

/** The nearest small word with a meaning of its own, up to seven tokens away. */
function contentWord({ tokens }: UseSetting, sentence: Sentence, from: number, step: 1 | -1): string {
  for (let i = from; i >= sentence.first && i < sentence.last && Math.abs(i - from) < 7; i += step) {
    const { letters, text } = tokens.list[i]!;
    if (letters === 'lower' && !EMPTY.test(text)) return text;
  }
  return '';
}

function describeVerb(tokens: Tokens, sentence: Sentence, name: Name, on: (feature: string) => void): void {
  const after = wordAt(tokens, sentence, name.last);
  const token = tokens.list[name.last];
  if (SPEECH_VERBS.has(after)) on('speaks');
  else if (ACTION_VERBS.has(after)) on('acts');
  else if (HAVE.test(after)) on('has');
  else if (BE.test(after)) on('is');
  else if (MODAL.test(after)) on('may');
  else if (token?.kind === 'possessive')
    on(GOVERNMENT_NOUNS.test(wordAt(tokens, sentence, name.last + 1)) ? 'owns policy' : 'owns');
  else if (token?.letters === 'lower') on('before noun');
  if (after !== ',') return;
  for (let i = name.last + 1; i < Math.min(sentence.last, name.last + 9); i++) {
    const later = wordAt(tokens, sentence, i);
    if (SPEECH_VERBS.has(later) || ACTION_VERBS.has(later) || HAVE.test(later)) on('speaks later');
  }
}

/** What marks a side in a report on sport: scores beside it, its coach or striker, a row of a table. */
function describeScore(
  tokens: Tokens,
  sentence: Sentence,
  name: Name,
  start: number,
  on: (feature: string, value?: number) => void,
): void {
  const { list } = tokens;
  if (name.last < sentence.last && list[name.last]!.kind === 'number') on('number after');
  if (start > sentence.first && list[start - 1]!.kind === 'number') on('number before');
  if (ROLES.has(wordAt(tokens, sentence, name.last))) on('role after');
  let numbers = 0;
  for (let i = sentence.first; i < sentence.last; i++) if (list[i]!.kind === 'number') numbers++;
  on('numbers', numbers / (sentence.last - sentence.first));
}

/** Other powers in the sentence, foreign countries in the article, and the place's own country beside it. */
function describeOthers(
  { names, powers, knowledge }: UseSetting,
  { first, last }: Sentence,
  index: number,
  entity: EntityIndex,
  on: (feature: string, value?: number) => void,
): void {
  const country = knowledge.countryOf(entity);
  if (powers.namesMoreOf(country, entity)) on('country near');
  if (powers.hasPowerBeside(index, -1, country, first, last)) on('power before');
  if (powers.hasPowerBeside(index, 1, country, first, last)) on('power after');
  on('mentions', Math.log(powers.mentionsOf(names[index]!)));
  on('foreign countries', Math.log(1 + powers.foreignCountries(country)));
}

/** "BAKU, July 3 (Report) —" or "BAKU —". */
function isDateline(tokens: Tokens, sentence: Sentence, name: Name): boolean {
  if (!sentence.lineStart || name.first !== sentence.first) return false;
  for (let i = name.last; i < Math.min(sentence.last, name.last + 12); i++) {
    const { text, spaced } = tokens.list[i]!;
    if (text === '—' || text === '–' || (text === '-' && spaced)) return true;
  }
  return false;
}

function hasBetween(tokens: Tokens, sentence: Sentence, from: number): boolean {
  for (let i = from - 1; i >= Math.max(sentence.first, from - 6); i--)
    if (tokens.list[i]!.text === 'between') return true;
  return false;
}
