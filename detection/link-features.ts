import type { EntityIndex } from '../knowledge/entity.ts';
import type { Candidate, Knowledge } from '../knowledge/knowledge.ts';
import type { ArticleCountries } from './article-countries.ts';
import { HONORIFICS, ROLES } from './lexicon/roles.ts';
import type { Features } from './logistic.ts';
import type { Name } from './name.ts';
import type { Tokens } from './tokens.ts';

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
export function describeCandidate(setting: LinkSetting, index: number, proposal: Proposal): Features {
  const { tokens, countries, knowledge } = setting;
  const name = setting.names[index]!;
  const { entity, prior, use } = proposal.candidate;
  const kind = knowledge.kindOf(entity);
  const category = knowledge.categoryOf(entity);
  const features = new Map([
    ['logPrior', Math.log(prior + 0.01)],
    ['share', proposal.share],
  ]);
  const on = (feature: string, value = 1): void => {
    features.set(feature, value);
  };
  if (proposal.rivals === 0) on('onlyCandidate');
  const agrees = name.type === kind || (name.type === 'nationality' && use === 'demonym');
  if (agrees) on('kindAgrees');
  else if (name.type === 'organisation' && kind === 'place') on('placeForOrganisation');
  else on('kindClashes');
  if (proposal.isCommon) on('common');
  if (proposal.isAcronym) on('acronym');
  if (proposal.viaLongerName) on('viaLongerName');
  if (name.confidence > 0.8) on('sure');
  if (knowledge.keyOf(entity).startsWith('ng:') === false) on('identified');
  if (name.type === 'person') {
    const lone = name.words.length === 1 && !proposal.viaLongerName;
    if (!lone) on('fullPerson');
    else if (hasOfficeBefore(tokens, name)) on('lonePersonInOffice');
    else on('lonePerson');
  } else if (name.words.length > 1) {
    on('severalWords');
  }
  const country = knowledge.countryOf(entity);
  if (country !== undefined) {
    const share = countries.shareOf(country, name.chain);
    on('countryShare', share);
    if (share === 0) on('countryUnmentioned');
  }
  if (country === entity) on('isCountry');
  else if (category.includes('capital')) on('isCapital');
  if (kind === 'place') {
    const population = knowledge.populationOf(entity);
    if (population > 0) on('logPopulation', Math.log10(population) / 7);
    else on('unpopulated');
  }
  if (use === 'generic') {
    on('generic');
    const owner = ownerOf(setting, index);
    if (owner !== undefined) on(owner === country ? 'genericOwned' : 'genericForeign');
  }
  if (kind === 'place' && country !== entity) {
    const container = containerOf(setting, index);
    if (container.length > 0) {
      on(container.some((each) => each === country) ? 'inContainer' : 'outsideContainer');
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
