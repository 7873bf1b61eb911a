import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { KIND_ROOTS } from './kinds.ts';

/** What to take of a dump. */
export interface DumpOptions {
  /** Languages whose labels and aliases are kept; the first one with a label names the entity. */
  readonly languages: readonly string[];
  /** Number of entities, those with most sitelinks first. */
  readonly size: number;
  /** Items with fewer sitelinks are never looked at again. */
  readonly leastSitelinks?: number;
  readonly signal?: AbortSignal;
  /** Called a few times a second with the share of the file that is read, 0 to 1, where DuckDB knows it. */
  readonly onProgress?: (share: number) => void;
}

/** One item of the dump, as far as the pack has use for it. */
export interface DumpItem {
  readonly id: string;
  readonly kind: string;
  readonly category: string;
  readonly sitelinks: number;
  readonly title: string | null;
  readonly description: string | null;
  /** Labels, the preferred one first, then aliases. */
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly isoCode: string | null;
  readonly countryCode: string | null;
  readonly population: number | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly founded: string | null;
  readonly capital: string | null;
  readonly headOfState: string | null;
  readonly headOfGovernment: string | null;
}

export interface DumpContent {
  readonly items: readonly DumpItem[];
  /** Lines that are neither items nor the brackets around them. */
  readonly brokenLines: number;
}

/** DuckDB may use this much memory before it writes to disk; the process as a whole stays below 2 GB. */
const MEMORY_LIMIT = '1100MB';
const LEAST_SITELINKS = 5;
const WATCH_MILLISECONDS = 250;
/** Longest line that a dump has had, with room to spare. */
const LINE_BYTES = 16_000_000;

/**
 * Reads a Wikidata dump (`latest-all.json`, plain or gzipped: a JSON array with one item a line), in one pass, leaving
 * out lines that are no JSON.
 * @throws the signal's reason when it is aborted; an error of DuckDB's when the file cannot be read
 */
export async function readDump(path: string, options: DumpOptions): Promise<DumpContent> {
  options.signal?.throwIfAborted();
  const instance = await DuckDBInstance.create(':memory:', { memory_limit: MEMORY_LIMIT, threads: '2' });
  const connection = await instance.connect();
  // An interrupt that comes between two statements is lost, so it is sent again until the read has ended.
  const watch = setInterval(() => {
    if (options.signal?.aborted === true) connection.interrupt();
    else reportProgress(connection, options);
  }, WATCH_MILLISECONDS);
  try {
    await connection.run('SET preserve_insertion_order = false; SET enable_progress_bar = true;');
    await connection.run('SET enable_progress_bar_print = false;');
    await connection.run(scanStatement(path, options));
    await connection.run(KIND_STATEMENT);
    const broken = await connection.runAndReadAll('SELECT count(*)::INTEGER AS broken FROM scanned WHERE id IS NULL');
    const result = await connection.runAndReadAll(selectStatement(options));
    options.onProgress?.(1);
    return {
      items: result.getRowObjectsJson() as unknown as DumpItem[],
      brokenLines: Number(broken.getRows()[0]?.[0] ?? 0),
    };
  } catch (error) {
    options.signal?.throwIfAborted();
    throw error;
  } finally {
    clearInterval(watch);
    connection.closeSync();
    instance.closeSync();
  }
}

function reportProgress(connection: DuckDBConnection, { onProgress }: DumpOptions): void {
  const { percentage } = connection.progress;
  if (percentage >= 0) onProgress?.(percentage / 100);
}

const ENTITY = '[{"mainsnak":{"datavalue":{"value":{"id":"VARCHAR"}}},"rank":"VARCHAR"}]';
/** Claims that are read, with the shape of their values. Items have empty lists where they have no claims at all. */
const CLAIMS = `{
  "P31": ${ENTITY}, "P279": ${ENTITY}, "P17": ${ENTITY}, "P36": ${ENTITY}, "P35": ${ENTITY}, "P6": ${ENTITY},
  "P297": [{"mainsnak":{"datavalue":{"value":"VARCHAR"}}}],
  "P1082": [{"mainsnak":{"datavalue":{"value":{"amount":"VARCHAR"}}}}],
  "P571": [{"mainsnak":{"datavalue":{"value":{"time":"VARCHAR"}}}}],
  "P1549": [{"mainsnak":{"datavalue":{"value":{"text":"VARCHAR","language":"VARCHAR"}}}}],
  "P625": [{"mainsnak":{"datavalue":{"value":{"latitude":"DOUBLE","longitude":"DOUBLE"}}}}]
}`;

function scanStatement(path: string, { languages, leastSitelinks = LEAST_SITELINKS }: DumpOptions): string {
  const named = (shape: string): string => `{${languages.map((code) => `"${code}": ${shape}`).join(', ')}}`;
  const structure = `{
    "id": "VARCHAR", "type": "VARCHAR",
    "labels": ${named('{"value":"VARCHAR"}')},
    "aliases": ${named('[{"value":"VARCHAR"}]')},
    "descriptions": ${named('{"value":"VARCHAR"}')},
    "claims": ${CLAIMS},
    "sitelinks": "JSON"
  }`;
  const labels = languages.map((code) => `item.labels."${code}".value`).join(', ');
  const aliases = languages
    .map((code) => `[alias.value FOR alias IN coalesce(item.aliases."${code}", [])]`)
    .join(' || ');
  return `
    CREATE TABLE scanned AS
    WITH line AS (
      SELECT rtrim(trim(text), ',') AS text
      FROM read_csv(${quoted(path)}, columns = {'text': 'VARCHAR'}, auto_detect = false, header = false,
        delim = e'\\x01', quote = '', escape = '', max_line_size = ${LINE_BYTES}, buffer_size = ${2 * LINE_BYTES}, ignore_errors = true)
    ),
    parsed AS (
      SELECT CASE WHEN json_valid(text) THEN json_transform(text::JSON, ${quoted(structure)}) END AS item
      FROM line WHERE text NOT IN ('[', ']', '')
    ),
    counted AS (
      SELECT item, coalesce(len(json_keys(item.sitelinks)), 0) AS sitelinks,
        coalesce(${itemsOf('P279')}, []) AS parents
      FROM parsed
    )
    SELECT item.id, sitelinks, parents,
      json_extract_string(item.sitelinks, '$.enwiki.title') AS title,
      list_filter([${labels}], name -> name IS NOT NULL) AS labels,
      ${aliases} AS aliases,
      coalesce(${languages.map((code) => `item.descriptions."${code}".value`).join(', ')}) AS description,
      coalesce(${itemsOf('P31')}, []) AS classes,
      ${itemsOf('P17')} AS countries,
      item.claims.P297[1].mainsnak.datavalue.value AS iso_code,
      list_max([try_cast(claim.mainsnak.datavalue.value.amount AS DOUBLE) FOR claim IN item.claims.P1082]) AS population,
      item.claims.P571[1].mainsnak.datavalue.value.time AS founded,
      [claim.mainsnak.datavalue.value.text FOR claim IN coalesce(item.claims.P1549, [])
        IF claim.mainsnak.datavalue.value.language = ${quoted(languages[0] ?? 'en')}] AS demonyms,
      item.claims.P625[1].mainsnak.datavalue.value.latitude AS latitude,
      item.claims.P625[1].mainsnak.datavalue.value.longitude AS longitude,
      ${preferred('P36')} AS capital, ${preferred('P35')} AS head_of_state, ${preferred('P6')} AS head_of_government
    FROM counted
    WHERE item IS NULL OR item.id IS NULL
      OR (item.type = 'item' AND (sitelinks >= ${leastSitelinks} OR len(parents) > 0))`;
}

/** The items that a claim names. */
function itemsOf(property: string): string {
  return `[claim.mainsnak.datavalue.value.id FOR claim IN item.claims.${property} IF claim.rank <> 'deprecated']`;
}

/** The item that the claim of the highest rank names: a past head of state is a claim of normal rank. */
function preferred(property: string): string {
  return `coalesce(
    [claim.mainsnak.datavalue.value.id FOR claim IN item.claims.${property} IF claim.rank = 'preferred'][1],
    CASE WHEN len(item.claims.${property}) = 1 THEN item.claims.${property}[1].mainsnak.datavalue.value.id END)`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Classes with the kind of the root that they descend from; of several the one that comes first in the list. */
const KIND_STATEMENT = `
  CREATE TABLE class_kind AS
  WITH RECURSIVE edge AS (SELECT id, unnest(parents) AS parent FROM scanned),
  descent(class, place) AS (
    VALUES ${KIND_ROOTS.map(({ root }, place) => `('${root}', ${place})`).join(', ')}
    UNION
    SELECT edge.id, descent.place FROM edge JOIN descent ON edge.parent = descent.class
  )
  SELECT class, min(place) AS place FROM descent GROUP BY class`;

function selectStatement({ size }: DumpOptions): string {
  const kinds = `[${KIND_ROOTS.map(({ kind }) => quoted(kind)).join(', ')}]`;
  return `
    WITH instance AS (SELECT id, unnest(classes) AS class FROM scanned),
    kind AS (
      SELECT instance.id, min(place) AS place, arg_min(instance.class, place) AS class
      FROM instance JOIN class_kind USING (class) GROUP BY instance.id
    ),
    country AS (SELECT id, iso_code FROM scanned WHERE iso_code IS NOT NULL),
    chosen AS (
      SELECT scanned.*, kind.place, kind.class FROM scanned JOIN kind USING (id)
      WHERE len(labels) > 0 ORDER BY sitelinks DESC, id LIMIT ${Math.floor(size)}
    )
    SELECT chosen.id, ${kinds}[place + 1] AS kind, coalesce(named.labels[1], '') AS category,
      chosen.sitelinks::INTEGER AS sitelinks, chosen.title, chosen.description,
      chosen.labels || chosen.aliases AS names, chosen.demonyms, chosen.iso_code AS isoCode,
      (SELECT min(country.iso_code) FROM country WHERE country.id = chosen.countries[1]) AS countryCode,
      chosen.population, chosen.latitude, chosen.longitude, chosen.founded,
      chosen.capital, chosen.head_of_state AS headOfState, chosen.head_of_government AS headOfGovernment
    FROM chosen LEFT JOIN scanned AS named ON named.id = chosen.class
    ORDER BY chosen.sitelinks DESC, chosen.id`;
}
