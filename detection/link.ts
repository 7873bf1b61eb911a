import type { EntityIndex, EntityKind } from '../knowledge/entity.ts';
import type { AliasIndex, Candidate, Knowledge } from '../knowledge/knowledge.ts';
import { ArticleCountries } from './article-countries.ts';
import { holders } from './holding-places.ts';
import { introductionsOf } from './introductions.ts';
import { ROLES } from './lexicon/roles.ts';
import { describeCandidate, isPlain, type LinkSetting, type Proposal, surroundingsOf } from './link-features.ts';
import weights from './link-weights.json' with { type: 'json' };
import { chances, logOdds, rescale, weightsByName } from './logistic.ts';
import type { Name } from './name.ts';
import { sidesCalled } from './sides.ts';
import { spellings } from './spellings.ts';
import { sportOf } from './sport.ts';
import type { Tokens } from './tokens.ts';

/** Probability below which a name stays without an entry: a wrong link is worse than none. */
const LINK_THRESHOLD = 0.6;

/**
 * Platt's scale of the confidence, fitted on wire.train: the weights also learn from names whose entries the pack lacks, so
 * that they are less sure than right of those that it has.
 */
const CALIBRATION = [1.27, 0.26] as const;

const WEIGHTS = weightsByName(weights);

/** Kinds that one name may have in the text and in the pack: seats that act, leagues, commissions of inquiry. */
const KIN: Partial<Record<EntityKind, readonly EntityKind[]>> = {
  organisation: ['place', 'event'],
  place: ['organisation'],
  event: ['organisation'],
};

export interface Link {
  readonly entity: EntityIndex;
  /** Probability from 0 to 1 that the name means this entity. */
  readonly confidence: number;
}

/** The best entity for each name, or `undefined` where none is likely enough. In the order of the names. */
export function linkNames(tokens: Tokens, names: readonly Name[], knowledge: Knowledge): (Link | undefined)[] {
  const setting = linkSetting(tokens, names, knowledge);
  const longest = longestNames(names);
  const proposed = new Map<string, Proposal[]>();
  return names.map((name, index) => {
    const key = `${name.chain} ${name.type} ${name.text}`;
    const all = proposed.get(key) ?? proposalsFor(setting, index, longest);
    proposed.set(key, all);
    const proposals = holders(setting, index, all);
    const around = surroundingsOf(setting, index);
    const scores = proposals.map((proposal) => logOdds(describeCandidate(setting, index, around, proposal), WEIGHTS));
    let best: Link | undefined;
    chances(scores).forEach((confidence, i) => {
      const { entity } = proposals[i]!.candidate;
      if (confidence >= (best?.confidence ?? LINK_THRESHOLD)) best = { entity, confidence };
    });
    return best === undefined ? undefined : { ...best, confidence: rescale(best.confidence, CALIBRATION) };
  });
}

export function linkSetting(tokens: Tokens, names: readonly Name[], knowledge: Knowledge): LinkSetting {
  const countries = new ArticleCountries(names, knowledge);
  return {
    tokens,
    names,
    knowledge,
    countries,
    acronyms: acronymsOf(tokens, names),
    introductions: introductionsOf(tokens, names),
    report: sportOf(tokens),
  };
}

/** Number of a chain → its acronym, where the chain has a long form too. */
function acronymsOf(tokens: Tokens, names: readonly Name[]): ReadonlyMap<number, string> {
  const acronyms = new Map<number, string>();
  for (const { chain, type, words, text, first } of names) {
    if (type === 'organisation' && words.length === 1 && tokens.list[first]!.letters === 'upper')
      acronyms.set(chain, text);
  }
  return acronyms;
}

/** Index of the chain → its name with the most words. */
export function longestNames(names: readonly Name[]): ReadonlyMap<number, Name> {
  const longest = new Map<number, Name>();
  for (const name of names) {
    const known = longest.get(name.chain);
    if (known === undefined || name.words.length > known.words.length) longest.set(name.chain, name);
  }
  return longest;
}

/**
 * Everything that a name may mean. A lone surname or an acronym stands for the long form that the article gave: when the
 * pack does not know that one, it is nobody else either.
 */
export function proposalsFor(setting: LinkSetting, index: number, longest: ReadonlyMap<number, Name>): Proposal[] {
  const { knowledge } = setting;
  const name = setting.names[index]!;
  const full = longest.get(name.chain) ?? name;
  const isShort = full.words.length > name.words.length;
  const own = aliasOf(knowledge, name);
  const long = isShort ? aliasOf(knowledge, full) : undefined;
  const isAcronym = own !== undefined && knowledge.isAcronym(own);
  if (isShort && (name.type === 'person' || isAcronym))
    return long === undefined ? [] : proposalsOf(setting, name, long, true);
  const proposed = long === undefined ? [] : proposalsOf(setting, name, long, true);
  if (own !== undefined && proposed.length === 0) proposed.push(...proposalsOf(setting, name, own, false));
  return withSides(setting, name, proposed);
}

/** Prior of a side that goes by a part of its name. */
const SIDE_PRIOR = 0.5;

/** Adds the clubs and teams that a body may be in a report on their sport. */
function withSides({ knowledge, report }: LinkSetting, name: Name, proposed: readonly Proposal[]): Proposal[] {
  if (report === undefined || name.type !== 'organisation') return [...proposed];
  const sides = sidesCalled(name.key, report.sport, knowledge);
  const isSide = new Set(sides.map(({ entity }) => entity));
  const found = proposed.map((proposal) =>
    isSide.delete(proposal.candidate.entity) ? { ...proposal, isSide: true } : proposal,
  );
  for (const entity of isSide) {
    found.push({
      candidate: { entity, prior: SIDE_PRIOR / sides.length, use: 'name' },
      share: 0,
      countryShare: 0,
      isAhead: false,
      isBehind: false,
      isLeading: false,
      rivals: sides.length - 1,
      isCommon: false,
      isAcronym: false,
      isSide: true,
      viaLongerName: false,
    });
  }
  return found;
}

/** The alias of a name, or of another spelling of it. */
function aliasOf(knowledge: Knowledge, { text, type }: Name): AliasIndex | undefined {
  const alias = knowledge.findAlias(text);
  if (alias !== undefined) return alias;
  for (const spelling of spellings(text, type)) {
    const other = knowledge.findAlias(spelling);
    if (other !== undefined) return other;
  }
  return undefined;
}

function proposalsOf(setting: LinkSetting, name: Name, alias: AliasIndex, viaLongerName: boolean): Proposal[] {
  const { knowledge, countries } = setting;
  const isCommon = knowledge.isCommonWord(alias);
  const isAcronym = knowledge.isAcronym(alias);
  const candidates = knowledge
    .candidates(alias)
    .filter(
      (candidate) =>
        canMean(knowledge, name, candidate) &&
        !isElsewhere(setting, name, candidate) &&
        !isNamesake(setting, name, candidate),
    );
  const total = candidates.reduce((sum, { prior }) => sum + prior, 0);
  const rivals = candidates.length - 1;
  const places = candidates.map(({ entity }) => knowledge.countryOf(entity));
  const shares = places.map((country) => (country === undefined ? 0 : countries.shareOf(country, name.chain)));
  const best = Math.max(0, ...shares);
  const leading = countries.leadingShare(name.chain);
  const isAhead = best > 0 && new Set(places.filter((_, i) => shares[i] === best)).size === 1;
  return candidates.map((candidate, i) => ({
    candidate,
    share: total > 0 ? candidate.prior / total : 0,
    countryShare: shares[i]!,
    isAhead: isAhead && shares[i] === best,
    isBehind: shares[i]! < best,
    isLeading: shares[i]! > 0 && shares[i]! >= leading,
    rivals,
    isCommon,
    isAcronym,
    isSide: false,
    viaLongerName,
  }));
}

/** "High Court", "Electoral Commission": every country has one, so that of a country which the article never names is not meant. */
function isElsewhere({ knowledge, countries }: LinkSetting, name: Name, { entity, use }: Candidate): boolean {
  if (use !== 'generic' && !(name.type === 'organisation' && isPlain(name))) return false;
  const country = knowledge.countryOf(entity);
  return country !== undefined && countries.shareOf(country, name.chain) === 0;
}

/** Categories of persons whom articles introduce by any of their offices. */
const IN_OFFICE = /politician|head of|diplomat|officer|official|monarch|minister/;

/** "A plumber, Michael Jackson, was arrested": not the singer, whom nobody introduces so. */
function isNamesake({ knowledge, introductions }: LinkSetting, name: Name, { entity }: Candidate): boolean {
  const words = introductions.get(name.chain);
  if (words === undefined || name.type !== 'person') return false;
  const category = knowledge.categoryOf(entity);
  if (category.split(' ').some((word) => words.has(word))) return false;
  return !(IN_OFFICE.test(category) && [...words].some((word) => ROLES.has(word)));
}

/** A person is never a place. */
function canMean(knowledge: Knowledge, name: Name, { entity, use }: Candidate): boolean {
  const kind = knowledge.kindOf(entity);
  if (use === 'demonym') return name.type === 'nationality';
  if (name.type === kind) return true;
  return KIN[name.type]?.includes(kind) ?? false;
}
