import type { EntityIndex } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { ACTION_VERBS, LOCATIVES, SPEECH_VERBS, TARGET_VERBS } from './lexicon/words.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import type { Token, Tokens } from './tokens.ts';

export const METONYMY_FEATURES = [
  'capital',
  'country',
  'seat',
  'startsSentence',
  'dateline',
  'afterLocative',
  'afterFrom',
  'afterTo',
  'afterOf',
  'afterWith',
  'afterBy',
  'afterBetween',
  'afterOn',
  'afterFor',
  'afterThe',
  'afterThat',
  'afterComma',
  'afterAnd',
  'afterBracket',
  'afterTarget',
  'talksWith',
  'beforeSpeech',
  'beforeAction',
  'beforeHave',
  'beforeBe',
  'beforeModal',
  'beforePossessive',
  'beforePossessiveRole',
  'beforeComma',
  'beforeAnd',
  'beforeTo',
  'beforeEnd',
  'beforeNoun',
  'laterVerb',
  'besideActor',
  'alone',
] as const;

export type MetonymyFeature = (typeof METONYMY_FEATURES)[number];

/** Nouns of dealings between governments: "talks with Tehran", "a message to Moscow", "tensions between Baku and Moscow". */
const DEALINGS =
  /^(talks|ties|relations|tensions|deal|deals|agreement|accord|pact|treaty|dispute|row|rift|feud|alliance|cooperation|negotiations|message|letter|pressure|sanctions|warning|appeal|loan|loans|aid|support|permission|request|ambassador|envoy|hostility|trust|war|trade|dialogue|differences|quarrel|break|border|peace|ultimatum|demand|demands|concessions|signal|rebuke|gift|blow|embassy|loyal|loyalty|hostile|close|closer|opposed|grateful|according|allied|thaw)$/;

const HAVE = /^(has|had|have|hasn’t|hadn’t|haven’t|hasn't|hadn't|haven't)$/;
const BE = /^(is|was|are|were|isn’t|wasn’t|aren’t|weren’t|isn't|wasn't)$/;
const MODAL =
  /^(will|would|may|might|can|could|should|must|won’t|wouldn’t|cannot|can’t|couldn’t|did|does|do|didn’t|doesn’t|never|also|itself|still|now|then|again)$/;
/** What comes after the possessive of a government rather than of a place. */
const GOVERNMENT_NOUNS =
  /^(government|foreign|claim|claims|demand|demands|request|ambassador|envoy|envoys|position|policy|decision|refusal|offer|proposal|response|reply|hand|influence|allies|ally|interests|sovereignty|actions|stance|version|view|consent|approval|support|nuclear|recognition|troops|forces|invasion|sanctions|plan|plans|permission|veto|bid|ambitions|rejection|denial)$/;

/** Describes how the text uses a place, or a building that houses a power. Names are in the order of the text. */
export function describeUse(
  tokens: Tokens,
  names: readonly Name[],
  index: number,
  entity: EntityIndex,
  knowledge: Knowledge,
): Features<MetonymyFeature> {
  const name = names[index]!;
  const sentence = tokens.sentences[tokens.list[name.first]!.sentence]!;
  const word = (at: number): string =>
    at >= sentence.first && at < sentence.last ? tokens.list[at]!.text.toLowerCase() : '';
  const features: Features<MetonymyFeature> = {};
  const on = (feature: MetonymyFeature): void => {
    features[feature] = 1;
  };

  if (knowledge.countryOf(entity) === entity) on('country');
  else if (knowledge.kindOf(entity) === 'place') on('capital');
  else on('seat');

  const start = name.first - (word(name.first - 1) === 'the' ? 1 : 0);
  if (start < name.first) on('afterThe');
  const before = word(start - 1);
  const after = word(name.last);
  if (start === sentence.first) on('startsSentence');
  if (start === sentence.first && isDateline(tokens, name)) on('dateline');
  if (LOCATIVES.has(before)) on('afterLocative');
  if (before === 'from') on('afterFrom');
  if (before === 'to') on('afterTo');
  if (before === 'of') on('afterOf');
  if (before === 'with') on('afterWith');
  if (before === 'by') on('afterBy');
  if (before === 'between') on('afterBetween');
  if (before === 'on') on('afterOn');
  if (before === 'for') on('afterFor');
  if (/^(that|which|if|whether|when|what|but|while|as|because|although|after|since|before|until|than)$/.test(before))
    on('afterThat');
  if (before === ',') on('afterComma');
  if (before === 'and' || before === 'or') on('afterAnd');
  if (before === '(') on('afterBracket');
  if (TARGET_VERBS.has(before)) on('afterTarget');
  if (/^(to|with|on|between|against|from|of|for)$/.test(before) && DEALINGS.test(word(start - 2))) on('talksWith');
  if (before === 'between' || (before === 'and' && hasBetween(tokens, start, sentence.first))) on('talksWith');

  if (SPEECH_VERBS.has(after)) on('beforeSpeech');
  else if (ACTION_VERBS.has(after)) on('beforeAction');
  else if (HAVE.test(after)) on('beforeHave');
  else if (BE.test(after)) on('beforeBe');
  else if (MODAL.test(after)) on('beforeModal');
  else if (tokens.list[name.last]?.kind === 'possessive')
    on(GOVERNMENT_NOUNS.test(word(name.last + 1)) ? 'beforePossessiveRole' : 'beforePossessive');
  else if (after === ',') on('beforeComma');
  else if (after === 'and' || after === 'or') on('beforeAnd');
  else if (after === 'to') on('beforeTo');
  else if (after === '' || /^[.;:?!)”"]$/.test(after)) on('beforeEnd');
  else if (tokens.list[name.last]?.letters === 'lower') on('beforeNoun');
  if (hasLaterVerb(tokens, name.last, sentence.last)) on('laterVerb');
  if (isBesideActor(tokens, names, index)) on('besideActor');
  if (sentence.last - sentence.first <= 4) on('alone');
  return features;
}

/** "BAKU, July 3 (Report) —" or "BAKU —". */
function isDateline(tokens: Tokens, name: Name): boolean {
  const sentence = tokens.sentences[tokens.list[name.first]!.sentence]!;
  if (!sentence.lineStart) return false;
  for (let i = name.last; i < Math.min(sentence.last, name.last + 12); i++) {
    const { text, spaced } = tokens.list[i]!;
    if (text === '—' || text === '–' || (text === '-' && spaced)) return true;
  }
  return false;
}

function hasBetween(tokens: Tokens, from: number, sentenceFirst: number): boolean {
  for (let i = from - 1; i >= Math.max(sentenceFirst, from - 6); i--)
    if (tokens.list[i]!.text === 'between') return true;
  return false;
}

/** "Baku, which accused …", "Moscow, meanwhile, is signalling". */
function hasLaterVerb(tokens: Tokens, from: number, to: number): boolean {
  if (tokens.list[from]?.text !== ',') return false;
  for (let i = from + 1; i < Math.min(to, from + 8); i++) {
    const token: Token = tokens.list[i]!;
    if (token.kind !== 'word') continue;
    const small = token.text.toLowerCase();
    if (SPEECH_VERBS.has(small) || ACTION_VERBS.has(small) || HAVE.test(small)) return true;
  }
  return false;
}

/** "Baku and Moscow": joined to another place by "and", with nothing but that between. */
function isBesideActor(tokens: Tokens, names: readonly Name[], index: number): boolean {
  const name = names[index]!;
  for (const other of [names[index - 1], names[index + 1]]) {
    if (other === undefined || other.type !== 'place') continue;
    const [left, right] = other.first < name.first ? [other, name] : [name, other];
    if (right.first - left.last === 1 && tokens.list[left.last]!.text === 'and') return true;
  }
  return false;
}
