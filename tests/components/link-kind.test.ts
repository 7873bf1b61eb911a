import { describe, expect, it } from 'vitest';
import { groupLinks, linkKind } from '../../components/link-kind.ts';

describe('linkKind', () => {
  it.each([
    ['https://www.courier.example/other-story', 'own'],
    ['https://data.courier.example/a', 'own'],
    ['https://www.state.gov/briefing', 'official'],
    ['https://www.gov.uk/guidance', 'official'],
    ['https://www.gob.mx/sre', 'official'],
    ['https://www.consilium.europa.eu/en/', 'official'],
    ['https://www.reuters.com/world/', 'agency'],
    ['https://x.com/someone/status/1', 'social'],
    ['https://en.wikipedia.org/wiki/Baku', 'reference'],
    ['https://another-paper.example/story', 'other'],
    ['https://notreuters.com/', 'other'],
    ['https://reuters.com.example/', 'other'],
    ['https://gov.example.com/', 'other'],
  ])('%s is %s', (address, kind) => {
    expect(linkKind(address, 'www.courier.example')).toBe(kind);
  });
});

it('groupLinks leaves out the kinds that no link is of', () => {
  const link = { address: 'https://x.com/a', text: 'a post', start: 0, end: 6 };
  expect(groupLinks([link], 'courier.example')).toEqual([{ kind: 'social', links: [link] }]);
});
