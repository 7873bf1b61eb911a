import { describe, expect, it } from 'vitest';
import { groupNames, importance } from '../../components/importance.ts';
import type { NameSummary } from '../../messaging/messages.ts';

const name = (label: string, type: NameSummary['type'], ...offsets: number[]): NameSummary => ({
  label,
  type,
  entity: null,
  mentions: offsets.map((_, index) => index),
  offsets,
});
const labels = (names: readonly NameSummary[], filter?: string) =>
  groupNames(names, 1000, filter).map((group) => [group.kind, ...group.names.map(({ label }) => label)]);

describe('importance', () => {
  it('counts mentions, those in the lead twice', () => {
    expect(importance(name('A', 'person', 10, 500, 900), 1000)).toBe(4);
  });
});

describe('groupNames', () => {
  it('groups by kind, the most important first, ties by who comes first', () => {
    const names = [
      name('Late', 'person', 800),
      name('Often', 'person', 600, 700, 900),
      name('Early', 'person', 5, 300),
      name('Town', 'place', 1),
    ];
    expect(labels(names)).toEqual([
      ['person', 'Early', 'Often', 'Late'],
      ['place', 'Town'],
    ]);
  });

  it('keeps what the filter finds in any case, and drops empty groups', () => {
    const names = [name('Ilham Aliyev', 'person', 1), name('Baku', 'place', 2)];
    expect(labels(names, ' ALIYEV ')).toEqual([['person', 'Ilham Aliyev']]);
    expect(labels(names, 'nobody')).toEqual([]);
  });
});
