import type { EntityIndex } from '../knowledge/entity.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import type { ArticleCountries } from './article-countries.ts';
import { ORGANISATION_HEADS } from './lexicon/heads.ts';
import { HONORIFICS, ROLE_MODIFIERS, ROLES } from './lexicon/roles.ts';
import { FUNCTION_WORDS } from './lexicon/words.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import type { SportReport } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** What one text offers to judge a candidate by. */
export interface LinkSetting {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly countries: ArticleCountries;
  readonly knowledge: Knowledge;
  /** Number of a chain → the acronym that the article gives to its long form. */
  readonly acronyms: ReadonlyMap<number, string>;
  /** Number of a chain → the words that introduce somebody unheard of. */
  readonly introductions: ReadonlyMap<number, ReadonlySet<string>>;
  /** What the article has of a report on sport. */
  readonly report: SportReport | undefined;
}

/** How a candidate came up. */
export interface Proposal {
  readonly candidate: Candidate;
  /** Share of the candidate in the priors of the alias's candidates of a fitting kind, from 0 to 1. */
  readonly share: number;
  readonly rivals: number;
  readonly isCommon: boolean;
  readonly isAcronym: boolean;
  /** Share of the article's places that lie in the candidate's country, from 0 to 1. */
  readonly countryShare: number;
  /** No rival's country has as large a share. */
  readonly isAhead: boolean;
  /** No other country of the article has a larger share. */
  readonly isLeading: boolean;
  /** A rival's country has a larger share. */
  readonly isBehind: boolean;
  /** A club or team that goes by a part of its name, in a report on its sport. */
  readonly isSide: boolean;
  /** The alias is that of a longer name of the chain: a surname's full name, an acronym's long form. */
  readonly viaLongerName: boolean;
}

type On = (feature: string, value?: number) => void;

/** What stands around a name, whoever it means. */
export interface Surroundings {
  /** Country of the possessive or demonym right before: "Azerbaijan’s", "Russian". */
  readonly owner: EntityIndex | undefined;
  /** Countries that the place after a comma may lie in: "Georgetown, Guyana". */
  readonly container: readonly EntityIndex[];
  /** Countries of the other names in the sentence. */
  readonly beside: ReadonlySet<EntityIndex>;
}

export function surroundingsOf(setting: LinkSetting, index: number): Surroundings {
  return {
    owner: ownerOf(setting, index),
    container: containerOf(setting, index),
    beside: countriesBeside(setting, index),
  };
}

/** Describes one candidate for one name. `index` is the name's place in `setting.names`. */
export function describeCandidate(
  setting: LinkSetting,
  index: number,
  around: Surroundings,
  proposal: Proposal,
): Features {
  const { knowledge } = setting;
  const { entity } = proposal.candidate;
  const features = new Map<string, number>();
  const on: On = (feature, value = 1) => {
    features.set(feature, value);
  };
  describeAlias(setting, index, proposal, on);
  describeKind(setting, index, proposal, on);
  describeCountry(setting, index, around, proposal, on);
  if (knowledge.kindOf(entity) === 'place') describePlace(setting, around, proposal, on);
  describeCategory(setting, index, entity, proposal.rivals === 0, on);
  return features;
}

function describeAlias(setting: LinkSetting, index: number, proposal: Proposal, on: On): void {
  const { names, knowledge } = setting;
  const { entity, prior } = proposal.candidate;
  on('log prior', Math.log(prior + 0.01));
  on('share', proposal.share);
  if (proposal.rivals === 0) on(`only candidate ${knowledge.kindOf(entity)}`);
  if (proposal.isCommon) on('common word');
  if (proposal.isAcronym) on('acronym');
  if (proposal.viaLongerName) on('via longer name');
  if (proposal.isSide) on('side of the sport');
  describeAcronym(setting, names[index]!, entity, on);
  if (names[index]!.confidence > 0.8) on('sure name');
  on(`key ${knowledge.keyOf(entity).slice(0, 1)}`);
}

/** The acronym that the article itself gives: the entity's own, or one that the pack does not know for it. */
function describeAcronym({ acronyms, knowledge }: LinkSetting, name: Name, entity: EntityIndex, on: On): void {
  const acronym = acronyms.get(name.chain);
  if (acronym === undefined || name.words.length < 2) return;
  const alias = knowledge.findAlias(acronym);
  const isKnown = alias !== undefined && knowledge.candidates(alias).some((candidate) => candidate.entity === entity);
  on(isKnown ? 'acronym is its own' : 'acronym is not its own');
}

function describeKind({ tokens, names, knowledge }: LinkSetting, index: number, proposal: Proposal, on: On): void {
  const name = names[index]!;
  const { entity, use } = proposal.candidate;
  const kind = knowledge.kindOf(entity);
  if (name.type === kind || use === 'demonym') on(`agrees on ${kind}`);
  else on(`${kind} for ${name.type}`);
  if (name.type !== 'person') {
    if (name.words.length > 1) on(`several words ${name.type}`);
    return;
  }
  const isLone = name.words.length === 1 && !proposal.viaLongerName;
  if (!isLone) on('full person');
  else on(hasOfficeBefore(tokens, name) ? 'lone person in office' : 'lone person');
}

function describeCountry(
  { names, knowledge }: LinkSetting,
  index: number,
  { owner, beside }: Surroundings,
  { candidate, rivals, countryShare, isAhead, isBehind, isLeading }: Proposal,
  on: On,
): void {
  const name = names[index]!;
  const country = knowledge.countryOf(candidate.entity);
  if (candidate.use === 'generic') on('generic');
  if (country === undefined) {
    on('of no country');
    return;
  }
  on('country share', Math.sqrt(countryShare));
  if (isAhead) on('country ahead');
  if (isBehind) on(countryShare === 0 ? 'country absent, rival named' : 'country behind');
  if (countryShare === 0) on(`elsewhere ${name.type}`);
  if (rivals > 0 && beside.size > 0) on(beside.has(country) ? 'country beside' : 'other country beside');
  if (owner !== undefined) on(owner === country ? `owned ${candidate.use}` : `foreign ${candidate.use}`);
  if (name.type === 'organisation' && isPlain(name))
    on(isLeading ? 'plain, of the leading country' : 'plain, of another country');
}

const INSTITUTIONS =
  /^(ministry|court|commission|parliament|senate|congress|assembly|police|army|navy|guard|office|department|authority|service|treasury|council|legislature|cabinet|prosecutor|ombudsman|tribunal)$/;

/** A name of which every country has one: "Supreme Court", "Electoral Commission", "Senate". */
export function isPlain({ words }: Name): boolean {
  return (
    words.some((word) => INSTITUTIONS.test(word)) &&
    words.every((word) => ORGANISATION_HEADS.has(word) || ROLE_MODIFIERS.has(word) || FUNCTION_WORDS.has(word))
  );
}

function describePlace({ knowledge }: LinkSetting, { container }: Surroundings, proposal: Proposal, on: On): void {
  const { entity } = proposal.candidate;
  const country = knowledge.countryOf(entity);
  if (country === entity) {
    on('country');
    return;
  }
  const population = knowledge.populationOf(entity);
  if (population > 0) on('log population', Math.log10(population) / 7);
  else if (proposal.rivals > 0) on('no population');
  if (container.length > 0)
    on(container.some((each) => each === country) ? 'in its container' : 'in another container');
}

/** Words of the candidate's category beside the name: "the Limpopo river", "Oyo state", "the daily La Capital". */
function describeCategory(
  { tokens, names, knowledge }: LinkSetting,
  index: number,
  entity: EntityIndex,
  isOnly: boolean,
  on: On,
): void {
  const { first, last, type } = names[index]!;
  const category = knowledge.categoryOf(entity);
  if (knowledge.kindOf(entity) === 'place' && !isOnly) on(`${category} among others`);
  if (tokens.list[first - 1]?.text === 'the' && type === 'place') on(`the ${category}`);
  const words = category.split(' ');
  for (let i = Math.max(0, first - 3); i < Math.min(tokens.list.length, last + 2); i++) {
    if (i >= first && i < last) continue;
    const small = tokens.list[i]!.text.toLowerCase();
    if (words.includes(small)) on('category said');
    else if (i === last && REGION_NOUNS.test(small))
      on(/region|state|province|district/.test(category) ? 'region said' : 'region said of another');
  }
}

const REGION_NOUNS = /^(province|region|state|governorate|oblast|county|district|department|prefecture|republic)$/;

function hasOfficeBefore(tokens: Tokens, name: Name): boolean {
  const before = tokens.list[name.first - 1]?.text.toLowerCase() ?? '';
  return ROLES.has(before) || (HONORIFICS.has(before) && !/^(mr|mrs|ms|miss|dr)\.?$/.test(before));
}

function ownerOf(setting: LinkSetting, index: number): EntityIndex | undefined {
  const name = setting.names[index]!;
  const before = setting.names[index - 1];
  if (before === undefined || (before.type !== 'place' && before.type !== 'nationality')) return undefined;
  const gap = name.first - before.last;
  const possessive = gap === 1 && setting.tokens.list[before.last]?.kind === 'possessive';
  if (!possessive && gap !== 0) return undefined;
  return setting.countries.namedBy(before.text);
}

/** Names on either side that are looked at; a sentence has seldom more. */
const NEIGHBOURS = 12;

function countriesBeside(setting: LinkSetting, index: number): Set<EntityIndex> {
  const { tokens, names } = setting;
  const name = names[index]!;
  const { sentence } = tokens.list[name.first]!;
  const countries = new Set<EntityIndex>();
  const from = Math.max(0, index - NEIGHBOURS);
  for (let i = from; i < Math.min(names.length, index + NEIGHBOURS + 1); i++) {
    const other = names[i]!;
    if (other.chain === name.chain || tokens.list[other.first]!.sentence !== sentence) continue;
    const country = setting.countries.namedBy(other.text);
    if (country !== undefined) countries.add(country);
  }
  return countries;
}

function containerOf(setting: LinkSetting, index: number): EntityIndex[] {
  const name = setting.names[index]!;
  const after = setting.names[index + 1];
  if (after === undefined || after.type !== 'place' || after.first !== name.last + 1) return [];
  const { list } = setting.tokens;
  if (list[name.last]!.text !== ',' || list[after.last]?.kind === 'word') return [];
  const alias = setting.knowledge.findAlias(after.text);
  if (alias === undefined) return [];
  return setting.knowledge
    .candidates(alias)
    .filter(({ prior }) => prior > 0.2)
    .map(({ entity }) => setting.knowledge.countryOf(entity))
    .filter((country) => country !== undefined);
}
