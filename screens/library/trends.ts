import type { EntityKey } from '../../knowledge/entity.ts';
import type { KeptReading } from '../../storage/readings.ts';

/** How an entity was met in a stretch of days. */
export interface Trend {
  readonly key: EntityKey;
  /** Articles of the stretch that name it. */
  readonly count: number;
  /** Articles of the stretch before, as long as this one. */
  readonly before: number;
  /** Day by day, the oldest first. */
  readonly days: readonly number[];
}

/** The day `back` days before `today`, both as `2026-03-01`. */
export function dayBefore(today: string, back: number): string {
  const day = new Date(`${today}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - back);
  return day.toISOString().slice(0, 10);
}

/** Who was met in the last `length` days, today included, those named by most articles first. */
export function trendsOf(readings: readonly KeptReading[], today: string, length: number): Trend[] {
  const days = Array.from({ length }, (_, index) => dayBefore(today, length - 1 - index));
  const place = new Map(days.map((day, index) => [day, index]));
  const start = days[0] as string;
  const earlier = dayBefore(today, 2 * length - 1);
  const trends = new Map<EntityKey, { count: number; before: number; days: number[] }>();
  for (const { key, day, count } of readings) {
    const trend = trends.get(key) ?? { count: 0, before: 0, days: days.map(() => 0) };
    trends.set(key, trend);
    const index = place.get(day);
    if (index !== undefined) {
      trend.count += count;
      trend.days[index] = (trend.days[index] ?? 0) + count;
    } else if (day >= earlier && day < start) trend.before += count;
  }
  return [...trends]
    .filter(([, { count }]) => count > 0)
    .map(([key, trend]) => ({ key, ...trend }))
    .toSorted((one, other) => other.count - one.count || other.before - one.before || one.key.localeCompare(other.key));
}
