import { ENTITY_KINDS, FACT_PROPERTIES, type Source } from '../entity.ts';
import {
  CHECKSUM_WORD,
  COORDINATE_STEPS,
  checksumOf,
  FORMAT_VERSION,
  HEADER_WORDS,
  MAGIC,
  NO_COORDINATE,
  SECTIONS,
  type SectionName,
  TITLE_IS_LABEL,
} from '../pack-format.ts';
import { aliasColumns } from './alias-columns.ts';
import type { PackAlias } from './alias-index.ts';
import type { JoinedEntity } from './join.ts';

/** Everything that a pack holds. Rows of `entities` are in the order of the pack (see `orderEntities`). */
export interface PackContent {
  /** Newest date of the sources, `2026-09-18`. */
  readonly built: string;
  readonly entities: readonly JoinedEntity[];
  readonly aliases: readonly PackAlias[];
  readonly sources: ReadonlyMap<string, Source>;
  /** The row of the country with an ISO code. */
  readonly countryRow: (code: string) => number | undefined;
  /** The row of an entity that a fact names. */
  readonly rowOf: (key: string) => number | undefined;
}

/** The rows of a pack: those with a Wikidata id first, by id, then the others by key. */
export function orderEntities(entities: readonly JoinedEntity[]): JoinedEntity[] {
  return [...entities].sort((one, other) => {
    if (one.wikidata !== undefined && other.wikidata !== undefined) return idOf(one) - idOf(other);
    if (one.wikidata !== undefined) return -1;
    if (other.wikidata !== undefined) return 1;
    return one.key < other.key ? -1 : 1;
  });
}

function idOf(entity: JoinedEntity): number {
  return Number(entity.wikidata!.slice(1));
}

/** Writes a pack. The same content gives the same bytes. */
export function writePack(content: PackContent): ArrayBuffer {
  const strings = new Strings();
  const { sources, provenances, provenanceOf } = sourceTables(content, strings);
  const sections: Partial<Record<SectionName, ArrayBufferView>> = {
    ...entityColumns(content, strings, provenanceOf),
    ...factColumns(content, strings, provenanceOf),
    ...aliasColumns(content.aliases),
    sources,
    provenances,
  };
  sections.strings = strings.pack();
  return assemble(sections, content.built);
}

/** Strings in the order of first use, each once, by the offset of their first byte. */
class Strings {
  readonly #offsets = new Map<string, number>([['', 0]]);
  readonly #parts: Uint8Array[] = [Uint8Array.of(0)];
  #length = 1;

  offset(text: string): number {
    const known = this.#offsets.get(text);
    if (known !== undefined) return known;
    const offset = this.#length;
    const part = new TextEncoder().encode(`${text}\0`);
    this.#offsets.set(text, offset);
    this.#parts.push(part);
    this.#length += part.length;
    return offset;
  }

  pack(): Uint8Array {
    const bytes = new Uint8Array(this.#length);
    let offset = 0;
    for (const part of this.#parts) {
      bytes.set(part, offset);
      offset += part.length;
    }
    return bytes;
  }
}

type ProvenanceOf = (source: string, asOf: string) => number;

function sourceTables(
  content: PackContent,
  strings: Strings,
): { sources: Uint32Array; provenances: Uint32Array; provenanceOf: ProvenanceOf } {
  const names = [...content.sources.keys()];
  const sources = new Uint32Array(names.length * 3);
  names.forEach((name, row) => {
    const source = content.sources.get(name)!;
    sources.set(
      [strings.offset(source.name), strings.offset(source.licence), strings.offset(source.address ?? '')],
      row * 3,
    );
  });
  const rows = new Map<string, number>();
  for (const { origin, facts } of content.entities) {
    for (const { source, asOf } of [origin, ...facts]) {
      const key = `${source}\t${asOf}`;
      if (!content.sources.has(source)) throw new Error(`source "${source}" has no entry in sources.tsv`);
      if (!rows.has(key)) rows.set(key, rows.size);
    }
  }
  const provenances = new Uint32Array(rows.size * 2);
  for (const [key, row] of rows) {
    const [source = '', asOf = ''] = key.split('\t');
    provenances.set([names.indexOf(source), strings.offset(asOf)], row * 2);
  }
  return { sources, provenances, provenanceOf: (source, asOf) => rows.get(`${source}\t${asOf}`)! };
}

function entityColumns(
  content: PackContent,
  strings: Strings,
  provenanceOf: ProvenanceOf,
): Partial<Record<SectionName, ArrayBufferView>> {
  const { entities } = content;
  const identified = entities.filter((entity) => entity.wikidata !== undefined).length;
  const column = (value: (entity: JoinedEntity, row: number) => number): Uint32Array =>
    Uint32Array.from(entities, value);
  const categories = new Map<string, number>();
  const category = Uint16Array.from(entities, ({ seed }) => {
    const key = `${ENTITY_KINDS.indexOf(seed.kind)}\t${seed.category}`;
    if (!categories.has(key)) categories.set(key, categories.size);
    return categories.get(key)!;
  });
  const countries: number[] = [];
  const country = Uint16Array.from(entities, (entity) => {
    const row = entity.country === undefined ? undefined : content.countryRow(entity.country);
    if (row === undefined) return 0;
    if (!countries.includes(row)) countries.push(row);
    return countries.indexOf(row) + 1;
  });
  const coordinates = new Int16Array(entities.length * 2);
  entities.forEach(({ coordinates: point }, row) => {
    coordinates[row * 2] = point === undefined ? NO_COORDINATE : Math.round(point.latitude * COORDINATE_STEPS);
    coordinates[row * 2 + 1] = point === undefined ? 0 : Math.round(point.longitude * COORDINATE_STEPS);
  });
  const titled = entities
    .map((entity, row) => ({ title: entity.wikipedia ?? '', row }))
    .filter(({ title }) => title !== '');
  titled.sort((one, other) => (one.title < other.title ? -1 : 1));
  return {
    wikidata: Uint32Array.from(entities.slice(0, identified), idOf),
    label: column(({ seed }) => strings.offset(seed.label)),
    key: column((entity) =>
      entity.wikidata !== undefined || entity.key === `en:${entity.wikipedia}` ? 0 : strings.offset(entity.key),
    ),
    title: column((entity) =>
      entity.wikipedia === entity.seed.label ? TITLE_IS_LABEL : strings.offset(entity.wikipedia ?? ''),
    ),
    description: column((entity) => strings.offset(entity.description ?? '')),
    category,
    categories: Uint32Array.from(
      [...categories.keys()].flatMap((key) => {
        const [kind = '0', name = ''] = key.split('\t');
        return [Number(kind), strings.offset(name)];
      }),
    ),
    country,
    countries: Uint32Array.from(countries),
    origin: Uint16Array.from(entities, ({ origin }) => provenanceOf(origin.source, origin.asOf)),
    population: column((entity) => entity.population ?? 0),
    coordinates,
    titleOrder: Uint32Array.from(titled, ({ row }) => row),
    standsFor: Uint32Array.from(
      entities.flatMap((entity, row) =>
        entity.standsFor === undefined ? [] : [row, strings.offset(entity.standsFor)],
      ),
    ),
  };
}

function factColumns(
  content: PackContent,
  strings: Strings,
  provenanceOf: ProvenanceOf,
): Partial<Record<SectionName, ArrayBufferView>> {
  const { entities } = content;
  const facts = entities.flatMap((entity) => entity.facts);
  const starts = new Uint32Array(entities.length + 1);
  entities.forEach((entity, row) => {
    starts[row + 1] = starts[row]! + entity.facts.length;
  });
  const named = facts.map((fact) => (fact.valueKey === undefined ? undefined : content.rowOf(fact.valueKey)));
  return {
    factStarts: starts,
    factProperty: Uint8Array.from(facts, (fact) => FACT_PROPERTIES.indexOf(fact.property)),
    factProvenance: Uint16Array.from(facts, (fact) => provenanceOf(fact.source, fact.asOf)),
    factValue: Uint32Array.from(facts, (fact, row) => {
      const target = named[row];
      return target !== undefined && entities[target]!.seed.label === fact.value ? 0 : strings.offset(fact.value);
    }),
    factEntity: Uint32Array.from(named, (row) => (row === undefined ? 0 : row + 1)),
  };
}

function assemble(sections: Partial<Record<SectionName, ArrayBufferView>>, built: string): ArrayBuffer {
  const aligned = (offset: number): number => Math.ceil(offset / 8) * 8;
  let length = aligned((HEADER_WORDS + SECTIONS.length * 2) * 4);
  const table: number[] = [];
  for (const name of SECTIONS) {
    const bytes = sections[name]?.byteLength ?? 0;
    table.push(length, bytes);
    length = aligned(length + bytes);
  }
  const buffer = new ArrayBuffer(length);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, FORMAT_VERSION, length, 0, Number(built.replaceAll('-', '')), SECTIONS.length, ...table]);
  SECTIONS.forEach((name, index) => {
    const view = sections[name];
    if (view === undefined) return;
    new Uint8Array(buffer, table[index * 2], view.byteLength).set(
      new Uint8Array(view.buffer, view.byteOffset, view.byteLength),
    );
  });
  words[CHECKSUM_WORD] = checksumOf(words.subarray(CHECKSUM_WORD + 1));
  return buffer;
}
