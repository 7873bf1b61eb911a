import { type Comparison, compareClaims, type PreparedClaim, SAME_SUBJECT } from './compare-claims.ts';

export interface Likeness<Id> extends Comparison {
  readonly id: Id;
}

/** So many words must two claims share before they are compared, and this share of the shorter one's. */
const LEAST_SHARED = 2;
const LEAST_SHARE = 0.3;

/** Claims to find like ones among, by the words that they share. */
export class ClaimIndex<Id> {
  readonly #claims: { readonly id: Id; readonly claim: PreparedClaim; readonly keys: number }[] = [];
  /** Places in `#claims` by what is said in them. */
  readonly #places = new Map<string, number[]>();

  get size(): number {
    return this.#claims.length;
  }

  add(id: Id, claim: PreparedClaim): void {
    const keys = keysOf(claim);
    const place = this.#claims.push({ id, claim, keys: keys.size }) - 1;
    for (const key of keys) {
      const places = this.#places.get(key);
      if (places) places.push(place);
      else this.#places.set(key, [place]);
    }
  }

  /** The claims on the same subject as one, the likest first; those without a difference may be the same claim. */
  like(claim: PreparedClaim): Likeness<Id>[] {
    const shared = new Map<number, number>();
    const keys = keysOf(claim);
    for (const key of keys) {
      for (const place of this.#places.get(key) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
    }
    const found: Likeness<Id>[] = [];
    for (const [place, count] of shared) {
      const { id, claim: other, keys: its } = this.#claims[place]!;
      const shorter = Math.min(keys.size, its);
      if (count < Math.max(Math.min(LEAST_SHARED, shorter), LEAST_SHARE * shorter)) continue;
      const comparison = compareClaims(other, claim);
      if (comparison.likeness >= SAME_SUBJECT) found.push({ id, ...comparison });
    }
    return found.sort((a, b) => a.differences.length - b.differences.length || b.likeness - a.likeness);
  }
}

const keysOf = ({ read: { terms, numbers } }: PreparedClaim): Set<string> =>
  new Set([...terms.map(({ sense }) => sense), ...numbers.map(({ kind, value }) => `${kind} ${value}`)]);
