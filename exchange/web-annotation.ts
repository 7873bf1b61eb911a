import * as v from 'valibot';
import { say } from '../language/words.ts';
import { CLIP_COLOURS, type Clip } from '../storage/clip.ts';
import { entityOfUri, uriOfEntity } from './entity-uri.ts';
import { readClip } from './foreign-clip.ts';
import { type ReadItem, type Reading, readAll, refused } from './reading.ts';
import { parseSafely } from './safe-json.ts';
import { stableId } from './stable-id.ts';

/**
 * The W3C Web Annotation model as JSON-LD: https://www.w3.org/TR/annotation-model/. The quote's colour travels as a
 * style class, and what is known of the article as terms of schema.org and Dublin Core, whose prefixes the model's own
 * context defines.
 */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const STYLE_CLASS = 'newsgloss-';

/** How the five colours of a mark look to a reader that has none of its own. */
const STYLESHEET = {
  type: 'CssStylesheet',
  value: CLIP_COLOURS.map((colour) => `.${STYLE_CLASS}${colour} { background: ${colour} }`).join(' '),
};

/** The model wants a URI (RFC 3986); addresses of the web may hold more. */
export const uriOf = (address: string) => address.replace(/[^\w\-.~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent);

function bodyOf({ note, tags, entities = [] }: Clip): object[] {
  return [
    ...(note ? [{ type: 'TextualBody', value: note, format: 'text/markdown', purpose: 'commenting' }] : []),
    ...tags.map((tag) => ({ type: 'TextualBody', value: tag, purpose: 'tagging' })),
    ...entities.map(({ key, label, kind }) => ({
      type: 'SpecificResource',
      source: uriOfEntity(key),
      purpose: 'identifying',
      'rdfs:label': label,
      ...(kind && { 'schema:additionalType': kind }),
    })),
  ];
}

export function annotationOf(clip: Clip): object {
  const { source } = clip;
  const body = bodyOf(clip);
  const uri = uriOf(source.address);
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${clip.id}`,
    type: 'Annotation',
    motivation: clip.note ? 'commenting' : 'highlighting',
    created: clip.created,
    modified: clip.updated,
    stylesheet: STYLESHEET,
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      source: uri,
      ...(uri !== source.address && { 'schema:url': source.address }),
      selector: clip.selectors,
      styleClass: STYLE_CLASS + clip.colour,
      'dcterms:title': source.title,
      ...(source.canonical !== undefined && { 'schema:mainEntityOfPage': source.canonical }),
      ...(source.site !== undefined && { 'schema:publisher': source.site }),
      ...(source.authors.length > 0 && { 'schema:author': source.authors }),
      ...(source.published !== undefined && { 'schema:datePublished': source.published }),
      ...(source.modified !== undefined && { 'schema:dateModified': source.modified }),
      ...(source.lang !== undefined && { 'schema:inLanguage': source.lang }),
      ...(clip.saidBy !== undefined && { 'dcterms:creator': clip.saidBy }),
      ...(clip.archive !== undefined && { 'schema:archivedAt': clip.archive }),
    },
  };
}

/** Clips as an AnnotationCollection with all annotations on its first page. `total` is their number. */
export function* writeWebAnnotations(clips: Iterable<Clip>, total: number): Generator<string> {
  const head = { '@context': CONTEXT, id: 'urn:newsgloss:clips', type: 'AnnotationCollection', label: 'Clips', total };
  const page = { id: 'urn:newsgloss:clips:1', type: 'AnnotationPage', startIndex: 0 };
  yield `${JSON.stringify(head).slice(0, -1)},"first":${JSON.stringify(page).slice(0, -1)},"items":[`;
  let separator = '\n';
  for (const clip of clips) {
    yield separator + JSON.stringify(annotationOf(clip));
    separator = ',\n';
  }
  yield '\n]}}\n';
}

const text = v.string();
const oneOrMore = <S extends v.GenericSchema>(schema: S) =>
  v.pipe(
    // The list first: to an object's schema a list is an object too.
    v.union([v.array(schema), schema]),
    v.transform((value): Array<v.InferOutput<S>> => (Array.isArray(value) ? value : [value])),
  );

const bodySchema = v.looseObject({
  type: v.optional(oneOrMore(text)),
  value: v.optional(text),
  purpose: v.optional(oneOrMore(text)),
});

const targetSchema = v.looseObject({
  source: v.union([text, v.looseObject({ id: text })]),
  selector: v.optional(oneOrMore(v.looseObject({ type: text }))),
  styleClass: v.optional(oneOrMore(text)),
});

const annotationSchema = v.looseObject({
  id: v.optional(text),
  type: oneOrMore(text),
  created: v.optional(text),
  modified: v.optional(text),
  bodyValue: v.optional(text),
  body: v.optional(oneOrMore(v.union([text, bodySchema]))),
  target: oneOrMore(v.union([text, v.looseObject({})])),
});

/** The annotations of a file: one, a list, a page, or a collection that brings its pages along. */
function annotationsIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value.flatMap((one) => annotationsIn(one) ?? [one]);
  if (typeof value !== 'object' || value === null || !('type' in value)) return null;
  const types = [value.type].flat();
  if (types.includes('Annotation')) return [value];
  if (types.includes('AnnotationPage') && 'items' in value) return [value.items].flat();
  if (types.includes('AnnotationCollection') && 'first' in value) return annotationsIn(value.first);
  return null;
}

/** Reads annotations of this or another tool. `now` stands in for dates that are not given. */
export function readWebAnnotations(file: string, now: Date): Reading {
  const parsed = parseSafely(file);
  if (!parsed.ok) return refused(say('import_file'), parsed.message);
  const annotations = annotationsIn(parsed.value);
  if (!annotations) return refused(say('import_file'), say('import_noAnnotations'));
  return readAll(
    annotations,
    (index) => say('import_item', { number: index + 1 }),
    (annotation) => readAnnotation(annotation, now),
  );
}

const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);

function readAnnotation(value: unknown, now: Date): ReadItem {
  const parsed = v.safeParse(annotationSchema, value);
  if (!parsed.success) return { kind: 'wrong', message: say('import_wrongAnnotation') };
  const annotation = parsed.output;
  const target = annotation.target.map((one) => v.safeParse(targetSchema, one)).find(({ success }) => success);
  if (!target?.success) return { kind: 'left-out', message: say('import_wholePage') };
  const { source, selector = [], styleClass = [], ...about } = target.output;
  const quote = selector.find(({ type }) => type === 'TextQuoteSelector');
  const exact = asText(quote?.exact);
  if (!exact) return { kind: 'left-out', message: say('import_noWords') };
  const bodies = (annotation.body ?? []).filter((body) => typeof body !== 'string');
  const purposed = (tagging: boolean) =>
    bodies.flatMap(({ value: said, purpose = [] }) => (said && purpose.includes('tagging') === tagging ? [said] : []));
  const address = asText(about['schema:url']) ?? (typeof source === 'string' ? source : source.id);
  return readClip(
    {
      id: /^urn:uuid:(.*)$/.exec(annotation.id ?? '')?.[1] ?? stableId(annotation.id ?? `${address}\n${exact}`),
      quote: exact,
      selectors: selector.filter(isKept).map((one) => (one === quote ? { prefix: '', suffix: '', ...one } : one)),
      source: {
        address,
        title: asText(about['dcterms:title']) ?? '',
        canonical: asText(about['schema:mainEntityOfPage']),
        site: asText(about['schema:publisher']),
        authors: [about['schema:author'] ?? []].flat(),
        published: asText(about['schema:datePublished']),
        modified: asText(about['schema:dateModified']),
        lang: asText(about['schema:inLanguage']),
      },
      colour: styleClass.find((name) => name.startsWith(STYLE_CLASS))?.slice(STYLE_CLASS.length),
      note: [...(annotation.bodyValue ? [annotation.bodyValue] : []), ...purposed(false)].join('\n\n'),
      tags: purposed(true),
      entities: bodies.flatMap(namedEntity),
      saidBy: asText(about['dcterms:creator']),
      archive: asText(about['schema:archivedAt']),
      created: annotation.created,
      updated: annotation.modified,
    },
    now,
  );
}

/** An actor or place that a body names, if it does so by an address of a reference. */
function namedEntity({ purpose = [], source, ...about }: v.InferOutput<typeof bodySchema>): object[] {
  const key = purpose.includes('identifying') && typeof source === 'string' ? entityOfUri(source) : undefined;
  const kind = asText(about['schema:additionalType']);
  return key === undefined ? [] : [{ key, label: asText(about['rdfs:label']) ?? '', ...(kind && { kind }) }];
}

/** Selectors that a clip keeps; other kinds, and ranges described otherwise than by XPath, are not missed. */
function isKept(selector: { readonly type: string; readonly [name: string]: unknown }): boolean {
  if (selector.type !== 'RangeSelector') return /^Text(?:Quote|Position)Selector$/.test(selector.type);
  const isPoint = (point: unknown) =>
    v.is(
      v.looseObject({
        type: v.literal('XPathSelector'),
        refinedBy: v.looseObject({ type: v.literal('TextPositionSelector') }),
      }),
      point,
    );
  return isPoint(selector.startSelector) && isPoint(selector.endSelector);
}
