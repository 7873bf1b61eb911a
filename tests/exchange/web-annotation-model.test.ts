/** The model's own schemas and samples, run where a copy of the W3C's test suite lies beside the repository. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { annotationOf, readWebAnnotations, writeWebAnnotations } from '../../exchange/web-annotation.ts';
import { hostileClips, joined } from './hostile-clips.ts';

const SUITE = new URL('../../../shared/fixtures/w3c-web-annotation-tests/', import.meta.url);
const load = (path: string) => JSON.parse(readFileSync(new URL(path, SUITE), 'utf8')) as Record<string, unknown>;
const NOW = new Date('2026-04-01T00:00:00.000Z');

interface Assertion extends Record<string, unknown> {
  readonly id: string;
  readonly title: string;
  readonly assertionType?: string;
  readonly expectedResult?: 'valid' | 'invalid';
}

/** What a valid document must not break: the assertions of a test file of the suite. */
function mustsOf(file: string): Array<{ assertion: Assertion; validate: (value: unknown) => boolean }> {
  const ajv = new Ajv({ strict: false, allErrors: false });
  addFormats(ajv);
  for (const name of readdirSync(new URL('definitions/', SUITE)).filter((name) => name.endsWith('.json'))) {
    ajv.addSchema(load(`definitions/${name}`), name);
  }
  return (load(file).assertions as string[]).map((path) => {
    // Several assertions bear one id; none refers to another.
    const { id: _, ...schema } = load(path);
    return { assertion: load(path) as Assertion, validate: ajv.compile(schema) as (value: unknown) => boolean };
  });
}

/** Titles of the assertions that a document breaks. */
function brokenBy(file: string): (value: unknown) => string[] {
  const musts = mustsOf(file);
  return (value) =>
    musts
      .filter(({ assertion, validate }) => validate(value) !== ((assertion.expectedResult ?? 'valid') === 'valid'))
      .filter(({ assertion }) => assertion.assertionType !== 'may' && assertion.assertionType !== 'should')
      .map(({ assertion }) => assertion.title);
}

/** Milliseconds; the suite's schemas take long to compile. */
const PATIENCE = 60_000;

describe.skipIf(!existsSync(SUITE))('the W3C model', () => {
  test('finds nothing wrong with the annotations that we write', { timeout: PATIENCE }, () => {
    const broken = brokenBy('annotations/annotationMusts.test');
    const sample = load('tools/samples/correct/anno1.json');
    expect(broken(sample)).toEqual([]);
    // The check checks.
    expect(broken({ ...sample, target: 7 })).not.toEqual([]);
    for (const clip of hostileClips()) expect(broken(JSON.parse(JSON.stringify(annotationOf(clip))))).toEqual([]);
  });

  test('finds nothing wrong with the collection and its page', { timeout: PATIENCE }, () => {
    const collection = JSON.parse(joined(writeWebAnnotations(hostileClips(), 22))) as { first: object };
    const broken = brokenBy('collections/collectionMusts.test');
    expect(broken(collection)).toEqual([]);
    expect(broken({ ...collection, total: 'many' })).not.toEqual([]);
    const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', ...collection.first };
    expect(brokenBy('collections/pages/pageMusts.test')(page)).toEqual([]);
  });

  const samples = existsSync(SUITE) ? readdirSync(new URL('tools/samples/correct/', SUITE)) : [];

  test.each(samples)('its sample %s is read or passed over, never found wrong', (name) => {
    const reading = readWebAnnotations(JSON.stringify(load(`tools/samples/correct/${name}`)), NOW);
    if (reading.ok) expect(reading.clips.length + reading.leftOut.length).toBeGreaterThan(0);
    // A collection whose pages are elsewhere brings no annotations along.
    else expect(reading.problems).toEqual([{ at: 'file', message: 'The file holds no web annotations.' }]);
  });
});

const RECOGITO = new URL('../recogito-text-annotator/packages/text-annotator/test/annotations.w3c.json', SUITE);

test.skipIf(!existsSync(RECOGITO))('annotations of Recogito are read', () => {
  const reading = readWebAnnotations(readFileSync(RECOGITO, 'utf8'), NOW);
  expect(reading).toMatchObject({ ok: true, leftOut: [] });
  expect(reading.ok && reading.clips[0]).toMatchObject({
    quote: 'death in battle or by shipwreck',
    source: { address: 'https://www.gutenberg.org/files/1727/1727-h/1727-h.htm' },
  });
});
