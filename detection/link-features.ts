import type { EntityIndex } from '../knowledge/entity.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import type { ArticleCountries } from './article-countries.ts';
import { HONORIFICS, ROLES } from './lexicon/roles.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import type { Tokens } from './tokens.ts';

export const LINK_FEATURES = [
  'logPrior',
  'share',
  'onlyCandidate',
  'kindAgrees',
  'placeForOrganisation',
  'kindClashes',
  'generic',
  'genericOwned',
  'genericForeign',
  'common',
  'acronym',
  'severalWords',
  'lonePerson',
  'lonePersonInOffice',
  'fullPerson',
  'viaLongerName',
  'countryShare',
  'countryUnmentioned',
  'isCountry',
  'isCapital',
  'logPopulation',
  'unpopulated',
  'inContainer',
  'outsideContainer',
  'sure',
  'identified',
] as const;

export type LinkFeature = (typeof LINK_FEATURES)[number];

/** What one text offers to judge a candidate by. */
export interface LinkSetting {
  readonly tokens: Tokens;
  readonly names: readonly Name[];
  readonly countries: ArticleCountries;
  readonly knowledge: Knowledge;
}

/** How a candidate came up. */
export interface Proposal {
  readonly candidate: Candidate;
  /** Share of the candidate in the priors of the alias's candidates of a fitting kind, from 0 to 1. */
  readonly share: number;
  readonly rivals: number;
  readonly isCommon: boolean;
  readonly isAcronym: boolean;
  /** The alias is that of a longer name of the chain: a surname's full name, an acronym's long form. */
  readonly viaLongerName: boolean;
}

/** Describes one candidate for one name. `index` is the name's place in `setting.names`. */
export function describeCandidate(setting: LinkSetting, index: number, proposal: Proposal): Features<LinkFeature> {
  const { tokens, countries, knowledge } = setting;
  const name = setting.names[index]!;
  const { entity, prior, use } = proposal.candidate;
  const kind = knowledge.kindOf(entity);
  const category = knowledge.categoryOf(entity);
  const features: Features<LinkFeature> = { logPrior: Math.log(prior + 0.01), share: proposal.share };
  if (proposal.rivals === 0) features.onlyCandidate = 1;
  const agrees = name.type === kind || (name.type === 'nationality' && use === 'demonym');
  if (agrees) features.kindAgrees = 1;
  else if (name.type === 'organisation' && kind === 'place') features.placeForOrganisation = 1;
  else features.kindClashes = 1;
  if (proposal.isCommon) features.common = 1;
  if (proposal.isAcronym) features.acronym = 1;
  if (proposal.viaLongerName) features.viaLongerName = 1;
  if (name.confidence > 0.8) features.sure = 1;
  if (knowledge.keyOf(entity).startsWith('ng:') === false) features.identified = 1;
  if (name.type === 'person') {
    const lone = name.words.length === 1 && !proposal.viaLongerName;
    if (!lone) features.fullPerson = 1;
    else if (hasOfficeBefore(tokens, name)) features.lonePersonInOffice = 1;
    else features.lonePerson = 1;
  } else if (name.words.length > 1) {
    features.severalWords = 1;
  }
  const country = knowledge.countryOf(entity);
  if (country !== undefined) {
    const share = countries.shareOf(country, name.chain);
    features.countryShare = share;
    if (share === 0) features.countryUnmentioned = 1;
  }
  if (country === entity) features.isCountry = 1;
  else if (category.includes('capital')) features.isCapital = 1;
  if (kind === 'place') {
    const population = knowledge.populationOf(entity);
    if (population > 0) features.logPopulation = Math.log10(population) / 7;
    else features.unpopulated = 1;
  }
  if (use === 'generic') {
    features.generic = 1;
    const owner = ownerOf(setting, index);
    if (owner !== undefined) features[owner === country ? 'genericOwned' : 'genericForeign'] = 1;
  }
  if (kind === 'place' && country !== entity) {
    const container = containerOf(setting, index);
    if (container.length > 0) {
      features[container.some((each) => each === country) ? 'inContainer' : 'outsideContainer'] = 1;
    }
  }
  return features;
}

function hasOfficeBefore(tokens: Tokens, name: Name): boolean {
  const before = tokens.list[name.first - 1]?.text.toLowerCase() ?? '';
  return ROLES.has(before) || (HONORIFICS.has(before) && !/^(mr|mrs|ms|miss|dr)\.?$/.test(before));
}

/** The country of the possessive or demonym right before: "Azerbaijan’s", "Russian". */
function ownerOf(setting: LinkSetting, index: number): EntityIndex | undefined {
  const name = setting.names[index]!;
  const before = setting.names[index - 1];
  if (before === undefined || (before.type !== 'place' && before.type !== 'nationality')) return undefined;
  const gap = name.first - before.last;
  const possessive = gap === 1 && setting.tokens.list[before.last]?.kind === 'possessive';
  if (!possessive && gap !== 0) return undefined;
  return countryNamed(setting, before);
}

/** Countries of the place after a comma: "Georgetown, Guyana". */
function containerOf(setting: LinkSetting, index: number): EntityIndex[] {
  const name = setting.names[index]!;
  const after = setting.names[index + 1];
  if (after === undefined || after.type !== 'place' || after.first !== name.last + 1) return [];
  if (setting.tokens.list[name.last]!.text !== ',') return [];
  const alias = setting.knowledge.findAlias(after.text);
  if (alias === undefined) return [];
  return setting.knowledge
    .candidates(alias)
    .filter(({ prior }) => prior > 0.2)
    .map(({ entity }) => setting.knowledge.countryOf(entity))
    .filter((country) => country !== undefined);
}

function countryNamed(setting: LinkSetting, name: Name): EntityIndex | undefined {
  const alias = setting.knowledge.findAlias(name.text);
  const best = alias === undefined ? undefined : setting.knowledge.candidates(alias)[0];
  return best === undefined ? undefined : setting.knowledge.countryOf(best.entity);
}
