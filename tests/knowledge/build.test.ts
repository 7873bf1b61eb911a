import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildPack } from '../../knowledge/build/build-pack.ts';
import { renderSources, updateNotice } from '../../knowledge/build/notice.ts';
import { renderReport } from '../../knowledge/build/report.ts';
import { readSources } from '../../knowledge/build/source-list.ts';
import { ATLANTIS, packOf, seed } from './small-pack.ts';

const path = (file: string): string => fileURLToPath(new URL(`../../${file}`, import.meta.url));

describe('the builder', () => {
  it('gives the same bytes for the same sources, which are those that are shipped', { timeout: 180_000 }, () => {
    const built = buildPack(path('knowledge'));
    const shipped = readFileSync(path('public/pack.bin'));
    expect(Buffer.compare(Buffer.from(built.bytes), shipped)).toBe(0);
    const report = renderReport(built);
    expect(report).toContain(`${built.entities.length} entities`);
    expect(report).toContain('## Conflicts');
  });

  it('refuses a fact whose source has no entry', () => {
    expect(() => packOf([ATLANTIS, seed({ key: 'ng:ys', label: 'Ys', source: 'Hearsay' })])).toThrow('Hearsay');
  });
});

describe('the list of sources', () => {
  const sources = readSources(path('knowledge/sources.tsv'));

  it('states a licence and what was taken for every source', () => {
    for (const { name, licence, taken } of sources.values()) {
      if (name === 'unsourced') continue;
      expect(licence, name).not.toBe('');
      expect(taken, name).not.toBe('');
    }
  });

  it('is what NOTICE credits', () => {
    const notice = readFileSync(path('NOTICE'), 'utf8');
    expect(notice).toContain(renderSources(sources.values()));
    expect(updateNotice(notice, sources.values())).toBe(notice);
  });

  it('names the versions of the packages that are installed', () => {
    const { devDependencies } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as {
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    for (const name of sources.keys()) {
      const [, bare, version] = /([a-z0-9.-]+) (\d+\.\d+\.\d+)\)?$/.exec(name) ?? [];
      if (bare === undefined) continue;
      const installed = Object.entries(devDependencies).find(([dependency]) => dependency.split('/').at(-1) === bare);
      expect(installed?.[1], name).toBe(version);
    }
  });
});
