import { describe, expect, it } from 'vitest';
import { excludedPatterns, hostOf, isGranted } from '../../worker/site-list.ts';

describe('isGranted', () => {
  it.each([
    ['https://news.example.org/story', '*://news.example.org/*', true],
    ['http://news.example.org/story', 'https://news.example.org/*', false],
    ['https://example.org/', '*://*.example.org/*', true],
    ['https://www.example.org/', '*://*.example.org/*', true],
    ['https://badexample.org/', '*://*.example.org/*', false],
    ['https://example.org.evil.net/', '*://example.org/*', false],
    ['https://anything.net/', '*://*/*', true],
    ['https://anything.net/', 'https://*/*', true],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1/*', true],
    ['about:blank', '*://*/*', false],
    ['not an address', '*://*/*', false],
  ])('%s under %s: %s', (address, pattern, granted) => {
    expect(isGranted(address, [pattern])).toBe(granted);
  });
});

it('hostOf knows http and https only, and drops the port', () => {
  expect(hostOf('https://News.Example.org:8443/x')).toBe('news.example.org');
  for (const address of ['about:blank', 'file:///a', 'chrome://settings', '', undefined])
    expect(hostOf(address)).toBeNull();
});

it('excludedPatterns names every never-host once', () => {
  const patterns = excludedPatterns(['a.example', 'a.example']);
  expect(patterns.filter((pattern) => pattern === '*://a.example/*')).toHaveLength(1);
});
