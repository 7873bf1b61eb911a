import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestProblems } from '../../tools/check-manifest.ts';

const GOOD = {
  manifest_version: 3,
  permissions: ['activeTab', 'scripting', 'storage'],
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: { extension_pages: "script-src 'self'; object-src 'self'" },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsgloss-manifest-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function problemsOf(change: object): string[] {
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ ...GOOD, ...change }));
  return manifestProblems(folder);
}

describe('the manifest check', () => {
  it('lets the promised manifest pass', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ web_accessible_resources: [], host_permissions: [] })).toEqual([]);
  });

  it.each([
    ['hosts at installation', { host_permissions: ['https://example.org/*'] }],
    ['all addresses among the permissions', { permissions: ['<all_urls>'] }],
    ['a permission that nobody announced', { permissions: ['history'] }],
    ['a script that runs by itself', { content_scripts: [{ matches: ['<all_urls>'], js: ['a.js'] }] }],
    ['a file for pages', { web_accessible_resources: [{ resources: ['a.js'], matches: ['*://*/*'] }] }],
    ['pages that may send messages', { externally_connectable: { matches: ['*://*/*'] } }],
    ['a weakened policy', { content_security_policy: { extension_pages: "script-src 'self' 'unsafe-eval'" } }],
    ['a policy of others', { content_security_policy: { extension_pages: 'script-src https://example.org' } }],
  ])('refuses %s', (_what, change) => {
    expect(problemsOf(change)).not.toEqual([]);
  });
});
