import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { packageLicences } from '../../tools/package/notices.ts';
import { filesBelow, zip } from '../../tools/package/zip.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'newsgloss-package-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(folder: string, names: readonly string[], when: Date): string {
  for (const name of names) {
    const path = join(root, folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, `text of ${name}`);
    utimesSync(path, when, when);
  }
  return join(root, folder);
}

describe('a zip', () => {
  it('has the same bytes whenever, wherever and in whatever order its files were written', () => {
    const one = write('one', ['manifest.json', 'a/b.js', 'z.html'], new Date('2020-01-01T00:00:00Z'));
    const other = write('another place', ['z.html', 'a/b.js', 'manifest.json'], new Date('2026-07-01T13:14:15Z'));
    const zone = process.env.TZ;
    const bytes = zip(filesBelow(one));
    process.env.TZ = 'Pacific/Auckland';
    const again = zip(filesBelow(other));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(bytes, again)).toBe(0);
    expect(Object.keys(unzipSync(bytes))).toEqual(['a/b.js', 'manifest.json', 'z.html']);
  });
});

describe('the notices', () => {
  it('have the licence text of every package in the extension, and of those that they bring', () => {
    const text = packageLicences('.');
    for (const name of ['preact', 'dexie', 'valibot', 'fflate']) expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    expect(text.match(/Permission is hereby granted|Apache License/g)?.length).toBeGreaterThan(5);
  });

  it('are refused when a package is not there', () => {
    writeFileSync(join(root, 'package.json'), JSON.stringify({ version: '1.0.0', dependencies: { nowhere: '1.0.0' } }));
    expect(() => packageLicences(root)).toThrow('nowhere is not installed');
  });
});
