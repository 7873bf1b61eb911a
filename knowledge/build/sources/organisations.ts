import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WikidataId } from '../../entity.ts';
import type { SeedEntity } from '../seed-entity.ts';

const require = createRequire(import.meta.url);
const SOURCE = 'name-suggestion-index 8.0.20260918';
const AS_OF = '2026-09-18';

interface Item {
  readonly locationSet?: { readonly include?: readonly unknown[] };
  readonly tags: Readonly<Record<string, string>>;
}

/** What Wikidata calls an item, in English, and how it describes it. */
export interface Described {
  readonly label?: string;
  readonly description?: string;
}

/** Words of a description that tell an organisation from the places and flags that the index also names. */
const ORGANISATION =
  /\b(?:company|corporation|conglomerate|bank|chain|retailer|agency|organi[sz]ation|ministry|police|university|broadcaster|network|operator|authority|party|union|brand|manufacturer|airline|railway|group|cooperative|service|department|society|church|association|foundation|institution|provider|subsidiary|utility|insurer|publisher|franchise|court|army|navy|force)\b/i;
/** Bodies that only their town writes about. */
const LOCAL =
  /school|fire department|fire district|fire service|librar|park district|municipal|bus network|child care|waste|academy trust|flag|borough|council|public transport concession|parish|distribution network|mobility|bicycle|county|bakery|dealer|\btown|\bcity of|commune|comune|water district|water utility|sewer|historical|museum|cinema|kindergarten|nursing|dialysis|funeral|parking|laundry|credit union|charging|datacenter|advertis|rental|laborator|bus company|bus operator|bus service|hospital|police zone|electric utility|heating/i;

/** Shops and eating places of one country are left out unless many read about them: their names are those of other things. */
const CHAIN =
  /chain|shop|store|retailer|restaurant|pizz|caf[eé]|pharmac|cloth|hotel|coffee|salon|fitness|jewel|furniture|optic/i;

/** Companies, banks, chains, agencies: what the index names with a Wikidata id and an English description. */
export function organisationSeeds(popular: ReadonlySet<string>): SeedEntity[] {
  const { nsi } = readIndex<{ nsi: Record<string, { items: readonly Item[] }> }>('json/nsi.min.json');
  const wikidata = readDescribed();
  const seeds = new Map<string, SeedEntity>();
  for (const [path, { items }] of Object.entries(nsi)) {
    const [tree = '', key = '', value = ''] = path.split('/');
    if (tree === 'flags') continue;
    for (const item of items) {
      const id = item.tags[`${tree === 'transit' ? 'network' : tree.slice(0, -1)}:wikidata`];
      const described = id === undefined ? undefined : wikidata[id];
      if (id === undefined || seeds.has(id) || described?.label === undefined) continue;
      const { label, description = '' } = described;
      if (!isLatin(label) || !ORGANISATION.test(description) || LOCAL.test(description)) continue;
      const { country } = countryOf(item);
      if (CHAIN.test(description) && country !== undefined && !popular.has(label.toLowerCase())) continue;
      seeds.set(id, {
        key: id as WikidataId,
        label,
        kind: 'organisation',
        category: categoryOf(key, value, description),
        description: description.replace(/\.$/, ''),
        wikidata: id as WikidataId,
        ...(country === undefined ? {} : { country }),
        aliases: shortNames(label).map((text) => ({ text, use: 'name' as const })),
        facts: [],
        source: SOURCE,
        asOf: AS_OF,
      });
    }
  }
  return [...seeds.values()];
}

let described: Readonly<Record<string, Described>> | undefined;

/** Labels and descriptions of the Wikidata items that the index refers to. */
export function readDescribed(): Readonly<Record<string, Described>> {
  described ??= readIndex<{ wikidata: Record<string, Described> }>('wikidata/wikidata.min.json').wikidata;
  return described;
}

/** A data file of the package, which exports its code only. */
function readIndex<Content>(file: string): Content {
  const code = dirname(require.resolve('name-suggestion-index'));
  return JSON.parse(readFileSync(join(code, '..', file), 'utf8')) as Content;
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\p{N}\p{P}\p{S}\p{M} ]+$/u.test(name) && /\p{Lu}/u.test(name);
}

/** The one country that an item is limited to. */
function countryOf(item: Item): { readonly country?: string } {
  const include = item.locationSet?.include ?? [];
  const [only] = include;
  return include.length === 1 && typeof only === 'string' && /^[a-z]{2}$/.test(only)
    ? { country: only.toUpperCase() }
    : {};
}

function categoryOf(key: string, value: string, description: string): string {
  const known = /\b(bank|airline|university|broadcaster|ministry|police|railway|insurer|trade union)\b/i.exec(
    description,
  )?.[1];
  if (known !== undefined) return known.toLowerCase();
  if (key === 'shop' || value === 'fast_food' || value === 'restaurant') return 'retail chain';
  if (/agency|authority/i.test(description)) return 'agency';
  return /organi[sz]ation|association|society|foundation/i.test(description) ? 'organisation' : 'company';
}

const LEGAL_FORM = /,? (?:Inc|Corp|Corporation|Ltd|Limited|plc|PLC|LLC|Co|S\.A|SA|AG|SE|N\.V|Company|Holdings?)\.?$/;

/** "Apple Inc." is also "Apple". */
export function shortNames(label: string): string[] {
  const short = label.replace(LEGAL_FORM, '').replace(LEGAL_FORM, '');
  return short !== label && short.length > 2 ? [short] : [];
}
