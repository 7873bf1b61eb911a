/** One measured figure against its budget. */
export interface Figure {
  readonly name: string;
  readonly measured: number;
  readonly unit: string;
  /** The budget with its direction: "≤ 75", "≥ 70000". */
  readonly target: string;
  readonly ok: boolean;
}

export function atMost(name: string, measured: number, limit: number, unit: string): Figure {
  return { name, measured, unit, target: `≤ ${limit}`, ok: measured <= limit };
}

export function atLeast(name: string, measured: number, limit: number, unit: string): Figure {
  return { name, measured, unit, target: `≥ ${limit}`, ok: measured >= limit };
}

/** A figure without a budget. */
export function reported(name: string, measured: number, unit: string): Figure {
  return { name, measured, unit, target: 'reported', ok: true };
}

/** The middle one of several measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}

/** The value under which so large a share of several measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;
}
