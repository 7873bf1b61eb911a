import type { LinkFeature } from './link-features.ts';
import type { Weights } from './logistic.ts';

/** Fitted on annotated newswire (wire.train) by `npm run calibrate`; not to be edited by hand. */
export const LINK_WEIGHTS: Weights<LinkFeature> = {
  bias: -0.978,
  logPrior: 1.11,
  share: -0.195,
  onlyCandidate: 0.604,
  kindAgrees: -0.923,
  placeForOrganisation: -1.119,
  kindClashes: -2.301,
  generic: -0.086,
  genericOwned: 3.402,
  genericForeign: -0.989,
  common: -0.55,
  acronym: 0.539,
  severalWords: 0.452,
  lonePerson: 0.438,
  lonePersonInOffice: 0.706,
  fullPerson: -0.574,
  viaLongerName: 0.683,
  countryShare: 0.303,
  countryUnmentioned: -1.275,
  isCountry: 1.462,
  isCapital: 1.78,
  logPopulation: 1.003,
  unpopulated: -0.047,
  inContainer: -0.457,
  outsideContainer: 0.291,
  sure: -0.482,
  identified: 2.725,
};
