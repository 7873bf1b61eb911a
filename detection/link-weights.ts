import type { LinkFeature } from './link-features.ts';
import type { Weights } from './logistic.ts';

/** Fitted on annotated newswire by `npm run calibrate`. */
export const LINK_WEIGHTS: Weights<LinkFeature> = {
  bias: -2,
  logPrior: 1,
  share: 2,
  onlyCandidate: 0.5,
  kindAgrees: 2,
  placeForOrganisation: -1,
  kindClashes: -3,
  generic: -2,
  genericOwned: 4,
  genericForeign: -4,
  common: -1,
  acronym: 0,
  severalWords: 1,
  lonePerson: -1,
  lonePersonInOffice: 0.5,
  fullPerson: 1,
  viaLongerName: 0.5,
  countryShare: 2,
  countryUnmentioned: -0.5,
  isCountry: 1,
  isCapital: 1,
  logPopulation: 1,
  unpopulated: 0,
  inContainer: 2,
  outsideContainer: -2,
  sure: 0.5,
  identified: 0.5,
};

/** Probability below which a name stays without an entry: a wrong link is worse than none. */
export const LINK_THRESHOLD = 0.6;
