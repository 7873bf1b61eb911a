import { beforeEach, describe, expect, it, vi } from 'vitest';
import { allowHosts, forbidHost, hostsOfPatterns, hostsOfSite, notYetAllowed } from '../../screens/site-access.ts';
import { reset, world } from './browser.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

beforeEach(reset);

describe('hostsOfSite', () => {
  it.each([
    ['example.org', ['example.org', 'www.example.org']],
    ['www.example.org', ['www.example.org', 'example.org']],
    ['127.0.0.1', ['127.0.0.1']],
    ['localhost', ['localhost']],
  ])('of %s are %j', (site, hosts) => {
    expect(hostsOfSite(site)).toEqual(hosts);
  });
});

it('lists hosts of patterns once each', () => {
  expect(hostsOfPatterns(['*://b.example/*', 'https://a.example/*', 'http://a.example/*'])).toEqual([
    'a.example',
    'b.example',
  ]);
});

it('takes back a host with every grant that covers it', async () => {
  await allowHosts(['news.example', 'other.example']);
  world.origins.add('https://*.news.example/*');
  expect(await forbidHost('news.example')).toBe(true);
  expect([...world.origins]).toEqual(['*://other.example/*']);
  expect(await forbidHost('news.example')).toBe(false);
});

it('knows which sites are still to be asked for', async () => {
  await allowHosts(['a.example']);
  expect(await notYetAllowed(['a.example', 'b.example'])).toEqual(['b.example']);
  world.origins.add('*://*/*');
  expect(await notYetAllowed(['a.example', 'b.example'])).toEqual([]);
});
