import { describe, expect, it } from 'vitest';
import { joinSeeds } from '../../knowledge/build/join.ts';
import { named, seed } from './small-pack.ts';

const person = seed({
  key: 'Q10',
  label: 'Ada Mist',
  kind: 'person',
  category: 'politician',
  wikidata: 'Q10',
  country: 'AT',
});

describe('joinSeeds', () => {
  it('joins by Wikidata id, and keeps what the first source says', () => {
    const { entities } = joinSeeds([
      { rank: 'facts', seeds: [{ ...person, description: 'head of government' }] },
      {
        rank: 'lists',
        seeds: [{ ...person, label: 'Ada B. Mist', description: 'minister', aliases: named('A. Mist') }],
      },
    ]);
    expect(entities).toHaveLength(1);
    expect(entities[0]!.description).toBe('head of government');
    expect(entities[0]!.aliases.map((alias) => alias.text)).toEqual(['Ada B. Mist', 'A. Mist']);
  });

  it('joins by title, and takes the id over from whoever knows it', () => {
    const { entities, find } = joinSeeds([
      { rank: 'facts', seeds: [seed({ key: 'en:Ys', label: 'Ys', wikipedia: 'Ys' })] },
      { rank: 'packages', seeds: [seed({ key: 'Q77', label: 'Ys', wikipedia: 'Ys', wikidata: 'Q77' })] },
    ]);
    expect(entities).toHaveLength(1);
    expect(entities[0]!.key).toBe('Q77');
    expect(find('en:Ys')).toBe(entities[0]);
  });

  it('keeps namesakes of two countries apart', () => {
    const { entities } = joinSeeds([
      { rank: 'lists', seeds: [seed({ key: 'ng:a', label: 'Ys', country: 'AA' })] },
      { rank: 'packages', seeds: [seed({ key: 'ng:b', label: 'Ys', country: 'BB', source: 'Other' })] },
    ]);
    expect(entities).toHaveLength(2);
  });

  it('notes where sources contradict each other', () => {
    const states = (value: string) => [{ property: 'founded' as const, value, source: 'Atlas', asOf: '2026' }];
    const { conflicts } = joinSeeds([
      { rank: 'facts', seeds: [{ ...person, facts: states('1900') }] },
      { rank: 'lists', seeds: [{ ...person, facts: states('1901') }] },
    ]);
    expect(conflicts).toEqual([{ entity: 'Ada Mist', what: 'founded', kept: '1900', dropped: '1901' }]);
  });

  it('does not end a term of today with the date at which an earlier one ended', () => {
    const fact = (property: 'role' | 'since' | 'until', value: string) => ({
      property,
      value,
      source: 'Atlas',
      asOf: '2026',
    });
    const { entities } = joinSeeds([
      { rank: 'facts', seeds: [{ ...person, facts: [fact('role', 'President of Atlantis')] }] },
      { rank: 'lists', seeds: [{ ...person, facts: [fact('role', 'President of Atlantis'), fact('until', '2021')] }] },
    ]);
    expect(entities[0]!.facts.map((stated) => stated.property)).toEqual(['role']);
  });

  it('lets a body that is named by pattern join the one that bears its name', () => {
    const ministry = seed({
      key: 'en:Ministry of Tides',
      label: 'Ministry of Tides',
      kind: 'organisation',
      category: 'ministry',
      country: 'AT',
      aliases: named('Atlantean Tide Ministry'),
    });
    const pattern = seed({
      key: 'ng:at-tide-ministry',
      label: 'Atlantean Tide Ministry',
      kind: 'organisation',
      category: 'tide ministry',
      country: 'AT',
      aliases: [...named('Tide Ministry of Atlantis'), { text: 'Tide Ministry', use: 'generic' }],
    });
    const { entities } = joinSeeds([
      { rank: 'facts', seeds: [ministry] },
      { rank: 'packages', joinsByAlias: true, seeds: [pattern] },
    ]);
    expect(entities).toHaveLength(1);
    expect(entities[0]!.aliases).toContainEqual({ text: 'Tide Ministry', use: 'generic' });
  });

  it('lets a source that fills gaps add nothing to what is known', () => {
    const { entities } = joinSeeds([
      { rank: 'packages', seeds: [seed({ key: 'ng:ys', label: 'Ys', country: 'AA' })] },
      {
        rank: 'packages',
        fillsGaps: true,
        seeds: [
          seed({ key: 'ng:other', label: 'Ys', aliases: named('Sunken City') }),
          seed({ key: 'ng:mu', label: 'Mu' }),
        ],
      },
    ]);
    expect(entities.map((entity) => entity.key)).toEqual(['ng:ys', 'ng:mu']);
    expect(entities[0]!.aliases).toEqual([]);
  });
});
