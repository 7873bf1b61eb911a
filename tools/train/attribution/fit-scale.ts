/** A score in log-odds, and whether what it speaks for turned out right. */
export interface Judged {
  readonly score: number;
  readonly isRight: boolean;
}

const ROUNDS = 60;
/** Pull of the slope towards 1 and of the offset towards 0, in observations: few scores must not run away. */
const PULL = 1;
/** The longest step of a round. */
const LONGEST = 0.5;

/** Platt's scaling: slope and offset on the scores that make what was judged likeliest (damped Newton steps). */
export function fitScale(judged: readonly Judged[]): [slope: number, offset: number] {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let [g0, g1, h00, h01, h11] = [PULL * (slope - 1), PULL * offset, PULL, 0, PULL];
    for (const { score, isRight } of judged) {
      const p = 1 / (1 + Math.exp(-(slope * score + offset)));
      const error = p - (isRight ? 1 : 0);
      const spread = p * (1 - p);
      g0 += error * score;
      g1 += error;
      h00 += spread * score * score;
      h01 += spread * score;
      h11 += spread;
    }
    const determinant = h00 * h11 - h01 * h01;
    slope -= limited((h11 * g0 - h01 * g1) / determinant);
    offset -= limited((h00 * g1 - h01 * g0) / determinant);
  }
  return [slope, offset];
}

const limited = (step: number): number => Math.max(-LONGEST, Math.min(LONGEST, step));
