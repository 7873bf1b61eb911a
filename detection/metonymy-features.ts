import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ArticlePowers } from './article-powers.ts';
import { type Row, rowAround } from './coordination.ts';
import { ROLES } from './lexicon/roles.ts';
import { ACTION_VERBS, LOCATIVES, SPEECH_VERBS, TARGET_VERBS } from './lexicon/words.ts';
import type { Link } from './link.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import { sideOfSport, sidesNamedAfter } from './sides.ts';
import type { SportReport } from './sport.ts';
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
/** Who is meant by the people of a seat: "officials in Jerusalem", "nobody in Brussels". */
const PEOPLE_OF_POWER =
  /^(officials?|authorities|governments?|administration|ministers|ministries|leaders|leadership|diplomats|rulers|lawmakers|mps|generals|politicians|policymakers|regulators|judges|courts?|parliament|cabinet|regime|junta|allies|friends|sources?|envoys?|patrons|masters|bosses|bureaucrats|hardliners|hawks|nobody|no-one|one|none|somebody|someone|anybody|anyone|everybody|everyone|those|power)$/;
/** Small words between a subject and its verb. */
const AUXILIARY =
  /^(also|has|had|have|will|would|may|might|could|should|must|did|does|do|is|was|are|were|never|not|still|now|then|itself|been|be|to)$/;
const EMPTY = /^(the|a|an|and|or|of|both)$/;

/** What one text offers to judge its places by; names are in the order of the text. */
export interface UseSetting {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly links: readonly (Link | undefined)[];
  readonly powers: ArticlePowers;
  readonly knowledge: Knowledge;
  /** What the article has of a report on sport. */
  readonly report: SportReport | undefined;
}

/** Tokens on either side in which numbers are counted: longer lines are tables of results. */
const NUMBERS_WITHIN = 40;

type On = (feature: string, value?: number) => void;

/** A name in its sentence. */
interface Position {
  readonly tokens: Tokens;
  readonly sentence: Sentence;
  readonly name: Name;
  /** The row of names around it, which shares one verb. */
  readonly row: Row;
  /** First token of the row, with its article. */
  readonly start: number;
  readonly hasArticle: boolean;
  readonly kind: string;
}

/** Describes a place, or a building that houses a power, as one that acts or is addressed. */
export function describePower(setting: UseSetting, index: number, entity: EntityIndex): Features {
  const features = new Map<string, number>();
  const on: On = (feature, value = 1) => features.set(feature, value);
  const position = positionOf(setting, index, entity);
  describeContext(setting, index, position, on);
  on(`category ${setting.knowledge.categoryOf(entity)}`);
  describeClause(position, on);
  describeOwned(setting, index, position, on);
  describeOthers(setting, index, entity, position, on);
  on('sporting', (setting.report?.share ?? 0) / 50);
  if (setting.report?.isPure) on('report on sport');
  return features;
}

/** Describes a place as a side of the sport that an article reports on. */
export function describeSide(
  setting: UseSetting,
  index: number,
  entity: EntityIndex | undefined,
  report: SportReport,
): Features {
  const features = new Map<string, number>();
  const on: On = (feature, value = 1) => features.set(`side ${feature}`, value);
  const position = positionOf(setting, index, entity);
  describeContext(setting, index, position, on);
  describeScore(position, on);
  const { key } = position.name;
  on(`of ${report.sport}`);
  on('sporting', report.share / 50);
  if (report.isPure) on('report on sport');
  if (sideOfSport(key, report.sport, setting.knowledge) !== undefined) on('named in this sport');
  else on(sidesNamedAfter(key, setting.knowledge).length > 0 ? 'named in another sport' : 'unnamed');
  on('mentions', Math.log(setting.powers.mentionsOf(position.name)));
  return features;
}

function positionOf({ tokens, names, knowledge }: UseSetting, index: number, entity?: EntityIndex): Position {
  const name = names[index]!;
  const sentence = tokens.sentences[tokens.list[name.first]!.sentence]!;
  const row = rowAround(tokens, names, index, sentence);
  const hasArticle = wordAt(tokens, sentence, row.first - 1) === 'the';
  const kind = entity === undefined ? 'unlinked' : kindOf(knowledge, entity);
  return { tokens, sentence, name, row, start: row.first - (hasArticle ? 1 : 0), hasArticle, kind };
}

/** A token's small letters; "<" before the sentence and ">" behind it. */
function wordAt(tokens: Tokens, { first, last }: Sentence, at: number): string {
  if (at < first) return '<';
  return at < last ? tokens.list[at]!.text.toLowerCase() : '>';
}

function kindOf(knowledge: Knowledge, entity: EntityIndex): string {
  if (knowledge.countryOf(entity) === entity) return 'country';
  if (knowledge.kindOf(entity) !== 'place') return 'seat';
  if (knowledge.standsForOf(entity) !== undefined) return 'capital';
  return /state|territory|republic|region|province/.test(knowledge.categoryOf(entity)) ? 'region' : 'city';
}

/** The words beside the row as they are, and where it stands. */
function describeContext({ names }: UseSetting, index: number, position: Position, on: On): void {
  const { tokens, sentence, name, row, start, kind } = position;
  const word = (at: number): string => wordAt(tokens, sentence, at);
  const [before, earlier] = [word(start - 1), word(start - 2)];
  const [after, later] = [word(row.last), word(row.last + 1)];
  on(kind);
  on(`typed ${name.type}`);
  on(`before ${before}`);
  on(`before ${before} ${kind}`);
  on(`before2 ${earlier}`);
  on(`before ${earlier} ${before}`);
  on(`after ${after}`);
  on(`after ${after} ${kind}`);
  on(`after2 ${later}`);
  on(`after ${after} ${later}`);
  on(`ending ${after.slice(-2)}`);
  on(`last ${contentWord(position, start - 1, -1)}`);
  on(`next ${contentWord(position, row.last, 1)}`);
  if (row.size > 1) {
    on('in a row');
    on(`own before ${word(name.first - 1)}`);
    on(`own after ${word(name.last)}`);
  }
  on(`set in ${sentence.setting}`);
  if (position.hasArticle) on('article');
  if (start === sentence.first) {
    on(sentence.lineStart ? 'opens line' : 'opens sentence');
    on(`opens ${after}`);
  }
  if (sentence.line === 0) on('headline');
  if (sentence.last - sentence.first <= 4) on('alone');
  if (isDateline(position)) on('dateline');
  if (LOCATIVES.has(before)) on('after locative');
  if (names[index + 1]?.first === row.last) on(`then ${names[index + 1]!.type}`);
  if (names[index - 1]?.last === start) on(`behind ${names[index - 1]!.type}`);
}

/** What is done by the row, or to it. */
function describeClause(position: Position, on: On): void {
  const { tokens, sentence, row, start } = position;
  const word = (at: number): string => wordAt(tokens, sentence, at);
  const [before, earlier, after] = [word(start - 1), word(start - 2), word(row.last)];
  if (TARGET_VERBS.has(before)) on('target');
  if (/^(to|with|on|between|against|from|of|for)$/.test(before) && DEALINGS.test(earlier)) on('dealings');
  if (before === 'and' && hasBetween(position)) on('between');
  if (/^(in|at|inside)$/.test(before)) {
    on(PEOPLE_OF_POWER.test(earlier) || isRole(earlier) ? 'people of power in' : 'merely in');
  }
  if (SPEECH_VERBS.has(after)) on('speaks');
  else if (ACTION_VERBS.has(after)) on('acts');
  else if (HAVE.test(after)) on('has');
  else if (BE.test(after)) on('is');
  else if (MODAL.test(after)) on('may');
  else if (tokens.list[row.last]?.letters === 'lower') on('before noun');
  describeVerb(position, on);
}

/** The verb of the row, behind a parenthesis between commas and behind auxiliaries. */
function describeVerb({ tokens, sentence, row }: Position, on: On): void {
  const word = (at: number): string => wordAt(tokens, sentence, at);
  let at = row.last;
  if (word(at) === ',') {
    if (/^(which|whose|who|where)$/.test(word(at + 1))) on(`relative ${word(at + 1)}`);
    for (let i = row.last + 1; i < Math.min(sentence.last, row.last + 12); i++) {
      const later = word(i);
      if (later === ',' && at === row.last) at = i + 1;
      if (i < row.last + 9 && (SPEECH_VERBS.has(later) || ACTION_VERBS.has(later) || HAVE.test(later)))
        on('speaks later');
    }
  }
  for (let i = at; i < Math.min(sentence.last, at + 4); i++) {
    const verb = word(i);
    if (AUXILIARY.test(verb)) continue;
    on(`verb ${verb}`);
    if (SPEECH_VERBS.has(verb) || ACTION_VERBS.has(verb)) on('verb of power');
    return;
  }
}

/** What follows a possessive: a policy, an office, a body of its own. */
function describeOwned({ names }: UseSetting, index: number, { tokens, sentence, row }: Position, on: On): void {
  if (tokens.list[row.last]?.kind !== 'possessive' || row.last >= sentence.last) return;
  on(GOVERNMENT_NOUNS.test(wordAt(tokens, sentence, row.last + 1)) ? 'owns policy' : 'owns');
  for (let i = row.last + 1; i < Math.min(sentence.last, row.last + 5); i++) {
    if (!isRole(wordAt(tokens, sentence, i))) continue;
    on('owns office');
    break;
  }
  const next = names[index + 1];
  if (next?.first === row.last + 1) on(`owns ${next.type}`);
}

const isRole = (word: string): boolean => ROLES.has(word) || ROLES.has(word.replace(/s$/, ''));

/** The nearest small word with a meaning of its own, up to seven tokens away. */
function contentWord({ tokens, sentence }: Position, from: number, step: 1 | -1): string {
  for (let i = from; i >= sentence.first && i < sentence.last && Math.abs(i - from) < 7; i += step) {
    const { letters, text } = tokens.list[i]!;
    if (letters === 'lower' && !EMPTY.test(text)) return text;
  }
  return '';
}

/** What marks a side in a report on sport: scores beside it, its coach or striker, a row of a table. */
function describeScore({ tokens, sentence, name, start }: Position, on: On): void {
  const { list } = tokens;
  if (name.last < sentence.last && list[name.last]!.kind === 'number') on('number after');
  if (start > sentence.first && list[start - 1]!.kind === 'number') on('number before');
  if (ROLES.has(wordAt(tokens, sentence, name.last))) on('role after');
  if (wordAt(tokens, sentence, start - 1) === 'of' && ROLES.has(wordAt(tokens, sentence, start - 2))) on('role of');
  const from = Math.max(sentence.first, name.first - NUMBERS_WITHIN);
  const to = Math.min(sentence.last, name.last + NUMBERS_WITHIN);
  let numbers = 0;
  for (let i = from; i < to; i++) if (list[i]!.kind === 'number') numbers++;
  on('numbers', numbers / (to - from));
}

/** Other powers in the sentence, foreign countries in the article, and the place's own country beside it. */
function describeOthers(
  { powers, knowledge }: UseSetting,
  index: number,
  entity: EntityIndex,
  { sentence: { first, last }, name }: Position,
  on: On,
): void {
  const country = knowledge.countryOf(entity);
  if (powers.namesMoreOf(country, entity)) on('country near');
  if (powers.hasPowerBeside(index, -1, country, first, last)) on('power before');
  if (powers.hasPowerBeside(index, 1, country, first, last)) on('power after');
  on('mentions', Math.log(powers.mentionsOf(name)));
  on('foreign countries', Math.log(1 + powers.foreignCountries(country)));
}

/** "BAKU, July 3 (Report) —" or "BAKU —". */
function isDateline({ tokens, sentence, name }: Position): boolean {
  if (!sentence.lineStart || name.first !== sentence.first) return false;
  for (let i = name.last; i < Math.min(sentence.last, name.last + 12); i++) {
    const { text, spaced } = tokens.list[i]!;
    if (text === '—' || text === '–' || (text === '-' && spaced)) return true;
  }
  return false;
}

function hasBetween({ tokens, sentence, start }: Position): boolean {
  for (let i = start - 1; i >= Math.max(sentence.first, start - 6); i--)
    if (tokens.list[i]!.text === 'between') return true;
  return false;
}
