import fc from 'fast-check';

/** Something that takes whatever comes: it must keep its promises for every input, and end in time. */
export interface Target {
  readonly name: string;
  /** What `npm test` runs: enough to notice a broken promise, few enough for a second. */
  readonly runs: number;
  /** The property over everything that may come. */
  readonly property: fc.IRawProperty<unknown, boolean>;
}

/**
 * A target from a generator and what must hold. `check` throws when a promise is broken; what it returns is not looked
 * at. Text that once broke one is listed in `tests/fuzz/found.json` and tried first.
 */
export function target<T>(
  name: string,
  runs: number,
  input: fc.Arbitrary<T>,
  check: (input: T) => void | Promise<void>,
): Target {
  return {
    name,
    runs,
    property: fc.asyncProperty(input, async (one) => check(one)) as fc.IRawProperty<unknown, boolean>,
  };
}

/** Throws when a promise is broken. */
export function must(holds: boolean, promise: string): asserts holds {
  if (!holds) throw new Error(`broken promise: ${promise}`);
}
