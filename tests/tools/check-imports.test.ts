import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findViolations } from '../../tools/check-imports.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgloss-imports-'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Plants one file and returns what the check says of it. */
function violations(file: string, source: string): string[] {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), source);
  return findViolations(root);
}

describe('the import check', () => {
  it.each([
    ['a pure room that imports a neighbour', 'detection/x.ts', `import { save } from '../storage/clips.ts';`],
    ['a lazy import', 'page/x.ts', `const later = import('../storage/clips.ts');`],
    ['a re-export', 'anchoring/x.ts', `export * from '../page/collect.ts';`],
    ['an import type in an annotation', 'knowledge/x.ts', `let a: import('../detection/mention.ts').Mention;`],
    ['code where only types may pass', 'components/x.tsx', `import { clipSchema } from '../storage/clip.ts';`],
    ['a mixed import of types and code', 'components/x.tsx', `import { type A, b } from '../storage/clip.ts';`],
    ['a package of another room', 'page/x.ts', `import browser from 'webextension-polyfill';`],
    ['a builder inside the reader', 'knowledge/x.ts', `import { build } from './build/pack.ts';`],
    ['the network in the page', 'page/x.ts', `export const get = () => fetch('https://example.org');`],
    ['the network behind the global object', 'page/x.ts', `globalThis.fetch('https://example.org');`],
    ['the DOM in detection', 'detection/x.ts', `export const title = document.title;`],
  ])('refuses %s', (_what, file, source) => {
    expect(violations(file, source)).toEqual([expect.stringContaining(`${file}: `)]);
  });

  it.each([
    ['a room that it may use', 'detection/x.ts', `import { open } from '../knowledge/pack-reader.ts';`],
    ['its own files', 'anchoring/x.ts', `import { fold } from './fold.ts';`],
    ['types of any room in a view', 'components/x.tsx', `import type { Clip } from '../storage/clip.ts';`],
    ['the one file that two rooms share', 'worker/x.ts', `import { css } from '../page/highlight-css.ts';`],
    [
      'a local that is called like a global',
      'detection/x.ts',
      `export const of = (document: string) => document.length;`,
    ],
    ['a property that is called like a global', 'page/x.ts', `export const of = (box: { fetch: 1 }) => box.fetch;`],
    ['words in comments and strings', 'page/x.ts', `// fetch\nexport const a = "import '../storage/clip.ts'";`],
    ['anything in an entry point', 'entrypoints/x.ts', `import { save } from '../storage/clips.ts';`],
  ])('lets pass %s', (_what, file, source) => {
    expect(violations(file, source)).toEqual([]);
  });

  it('names the file, the room and the target', () => {
    expect(violations('detection/x.ts', `import '../storage/clips.ts';`)).toEqual([
      'detection/x.ts: detection must not import storage/clips.ts',
    ]);
  });
});
