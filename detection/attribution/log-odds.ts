/** No probability is taken to be nearer to 0 or 1 than this: it would outweigh all others. */
const SUREST = 0.001;

export const logistic = (score: number): number => 1 / (1 + Math.exp(-score));

export function logOdds(probability: number): number {
  const sure = Math.min(1 - SUREST, Math.max(SUREST, probability));
  return Math.log(sure / (1 - sure));
}
