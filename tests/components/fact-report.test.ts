import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { reportAddress } from '../../components/fact-report.ts';
import type { Fact } from '../../knowledge/entity.ts';

const fact: Fact = {
  property: 'capital',
  value: 'Poseidonis & Co',
  entity: 'en:Poseidonis',
  source: { name: 'Atlas', licence: 'CC0 1.0', address: 'https://atlas.example/' },
  asOf: '2026-01',
};

describe('reportAddress', () => {
  it('opens a report where the project takes them', () => {
    const manifest = fileURLToPath(new URL('../../package.json', import.meta.url));
    const { bugs } = JSON.parse(readFileSync(manifest, 'utf8')) as { readonly bugs: string };
    expect(reportAddress({ key: 'Q1', label: 'Atlantis' }, [fact]).startsWith(`${bugs}/new?`)).toBe(true);
  });

  it('names the entity, each value, its source and its date, and nothing else', () => {
    const { searchParams } = new URL(reportAddress({ key: 'Q1', label: 'Atlantis' }, [fact, { ...fact, value: 'Ys' }]));
    expect([...searchParams.keys()]).toEqual(['title', 'body']);
    expect(searchParams.get('title')).toBe('Wrong fact: Atlantis, capital');
    expect(searchParams.get('body')?.split('\n').filter(Boolean)).toEqual([
      'Entity: Atlantis (Q1)',
      'Fact: capital = Poseidonis & Co (en:Poseidonis)',
      'Source: Atlas, https://atlas.example/, as of 2026-01',
      'Fact: capital = Ys (en:Poseidonis)',
      'Source: Atlas, https://atlas.example/, as of 2026-01',
      'What is right, and where it can be seen:',
    ]);
  });
});
