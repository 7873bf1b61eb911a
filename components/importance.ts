import type { EntityKind } from '../knowledge/entity.ts';
import type { NameSummary } from '../messaging/messages.ts';

export interface NameGroup {
  readonly kind: EntityKind;
  readonly names: readonly NameSummary[];
}

/** In the order in which they are listed. */
export const KINDS: readonly EntityKind[] = ['person', 'organisation', 'place', 'event', 'nationality'];

/** News says first what matters most: a mention in the first fifth of an article counts twice. */
const LEAD = 0.2;

/** Higher is more important. `textLength` in UTF-16 code units, as the offsets. */
export function importance({ offsets }: NameSummary, textLength: number): number {
  return offsets.reduce((sum, offset) => sum + (offset < textLength * LEAD ? 2 : 1), 0);
}

/** A page's names by kind, the most important first; names and groups that the filter leaves empty are left out. */
export function groupNames(names: readonly NameSummary[], textLength: number, filter = ''): NameGroup[] {
  const wanted = filter.trim().toLowerCase();
  const kept = names.filter(({ label }) => label.toLowerCase().includes(wanted));
  return KINDS.map((kind) => ({
    kind,
    names: kept
      .filter(({ type }) => type === kind)
      .toSorted(
        (a, b) => importance(b, textLength) - importance(a, textLength) || (a.offsets[0] ?? 0) - (b.offsets[0] ?? 0),
      ),
  })).filter((group) => group.names.length > 0);
}
