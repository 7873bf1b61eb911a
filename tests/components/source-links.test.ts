import { describe, expect, it } from 'vitest';
import { sourceLinks, webAddress } from '../../components/source-links.ts';
import type { Entity, Fact } from '../../knowledge/entity.ts';

const source = { name: 'Wikidata', licence: 'CC0' };
const fact = (property: Fact['property'], value: string): Fact => ({ property, value, source, asOf: '2026' });
const entity = (part: Partial<Entity>): Entity => ({
  key: 'ng:sample',
  kind: 'place',
  category: 'city',
  label: 'Sample',
  description: '',
  facts: [],
  ...part,
});
const addresses = (part: Partial<Entity>) => sourceLinks(entity(part)).map(({ address }) => address);

describe('sourceLinks', () => {
  it('links nothing for an entity without references', () => {
    expect(sourceLinks(entity({}))).toEqual([]);
  });

  it('writes titles so that no character of theirs breaks the address', () => {
    expect(addresses({ wikipedia: 'AC/DC: What? #1' })).toEqual([
      'https://en.wikipedia.org/wiki/AC%2FDC%3A_What%3F_%231',
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'not an address'])(
    'does not link the official site %s',
    (site) => {
      expect(addresses({ facts: [fact('site', site)] })).toEqual([]);
    },
  );

  it('takes an official site that is a bare host', () => {
    expect(addresses({ facts: [fact('site', 'lusa.example')] })).toEqual(['https://lusa.example/']);
  });

  it('reads coordinates south and west, and refuses what is none', () => {
    expect(addresses({ facts: [fact('coordinates', '-34.6, -58.4')] })).toEqual([
      'https://www.openstreetmap.org/?mlat=-34.6&mlon=-58.4#map=9/-34.6/-58.4',
    ]);
    expect(addresses({ facts: [fact('coordinates', '91, 10')] })).toEqual([]);
    expect(addresses({ facts: [fact('coordinates', 'somewhere')] })).toEqual([]);
  });
});

describe('webAddress', () => {
  it('keeps http and https only', () => {
    expect(webAddress('http://example.org')).toBe('http://example.org/');
    expect(webAddress('HTTPS://example.org/a')).toBe('https://example.org/a');
    expect(webAddress('ftp://example.org')).toBeUndefined();
    expect(webAddress(undefined)).toBeUndefined();
  });
});
