import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildDifferences } from '../../tools/check-builds.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgloss-builds-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function differences(shipped: Record<string, string>, tested: Record<string, string>): string[] {
  for (const [name, files] of Object.entries({ shipped, tested })) {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name, file)), { recursive: true });
      writeFileSync(join(root, name, file), text);
    }
  }
  return buildDifferences(join(root, 'shipped'), join(root, 'tested'));
}

const CLOSED = 'host.attachShadow({mode:`closed`})';
const OPEN = 'host.attachShadow({mode:`open`})';

describe('the comparison of the builds', () => {
  it('allows the one switch', () => {
    expect(differences({ 'card.js': CLOSED, 'a/gate.js': 'x' }, { 'card.js': OPEN, 'a/gate.js': 'x' })).toEqual([]);
  });

  it('wants the switch to do something', () => {
    expect(differences({ 'card.js': CLOSED }, { 'card.js': CLOSED })).toEqual([expect.stringContaining('the same')]);
  });

  it.each([
    ['other code beside the switch', { 'card.js': `${OPEN};test()` }],
    ['a changed file without the switch', { 'card.js': CLOSED.replace('host', 'other') }],
    ['a file too many', { 'card.js': OPEN, 'helper.js': '' }],
    ['a file too few', {}],
  ])('refuses %s', (_what, tested) => {
    mkdirSync(join(root, 'tested'));
    expect(differences({ 'card.js': CLOSED }, tested)).not.toEqual([]);
  });
});
