import { FUNCTION_WORDS } from '../../detection/lexicon/words.ts';
import type { EntityKind } from '../../knowledge/entity.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { GoldName, GoldText } from './corpora.ts';
import type { Random } from './random.ts';

/** The names of a corpus by type, as they were written. */
export type NamePools = ReadonlyMap<string, readonly string[]>;

const TYPE_OF: Readonly<Partial<Record<EntityKind, string>>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  event: 'EVT',
};

/** The pack's names by type: those of all parts of the world, where a corpus has those of its own. */
export function poolPackNames(knowledge: Knowledge): NamePools {
  const pools = new Map<string, string[]>();
  for (let entity = 0; entity < knowledge.size; entity++) {
    const type = TYPE_OF[knowledge.kindOf(entity)];
    const label = knowledge.labelOf(entity);
    if (type === undefined || !/^\p{Lu}[^(),]*$/u.test(label)) continue;
    const pool = pools.get(type) ?? [];
    pools.set(type, pool);
    pool.push(label);
  }
  return pools;
}

export function poolNames(texts: readonly GoldText[]): NamePools {
  const pools = new Map<string, string[]>();
  for (const { text, entities } of texts) {
    for (const { start, end, type } of entities) {
      const pool = pools.get(type) ?? [];
      pools.set(type, pool);
      pool.push(text.slice(start, end));
    }
  }
  return pools;
}

interface Line {
  readonly text: string;
  readonly entities: readonly GoldName[];
}

/** The lines of a text that have names, each with its names' offsets in the line. */
function linesOf({ text, entities }: GoldText): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const inside = entities.filter((name) => name.start >= start && name.end <= end);
    if (inside.length > 0)
      lines.push({
        text: text.slice(start, end),
        entities: inside.map((name) => ({ start: name.start - start, end: name.end - start, type: name.type })),
      });
    start = end + 1;
  }
  return lines;
}

/**
 * Copies of a text's lines in which names are swapped for others of their type, from either of two pools, as a text of its
 * own.
 */
export function withOtherNames(
  source: GoldText,
  pools: readonly [NamePools, NamePools],
  share: number,
  random: Random,
): GoldText {
  let text = '';
  const entities: GoldName[] = [];
  for (const line of linesOf(source)) {
    if (random() >= share) continue;
    let at = 0;
    for (const name of [...line.entities].sort((a, b) => a.start - b.start)) {
      if (name.start < at) continue;
      text += line.text.slice(at, name.start);
      const drawn = random() < 0.5 ? 1 : 0;
      const pool = pools[drawn].get(name.type) ?? pools[1 - drawn]?.get(name.type);
      const isSwapped = pool !== undefined && name.type !== 'MISC' && random() < 0.6;
      const written = isSwapped ? pool[Math.floor(random() * pool.length)]! : line.text.slice(name.start, name.end);
      entities.push({ start: text.length, end: text.length + written.length, type: name.type });
      text += written;
      at = name.end;
    }
    text += `${line.text.slice(at)}\n`;
  }
  return { id: `${source.id}+names`, text, entities };
}

/** Longest line that is set as a headline, in UTF-16 code units. */
const LONGEST_HEADLINE = 140;

/** A line's first sentence, when it is short enough for a headline and no name reaches beyond it. */
function headlineOf({ text, entities }: Line): Line | undefined {
  const stop = text.search(/[.!?][”"’)]*\s/u);
  const end = stop < 0 ? text.length : stop;
  const inside = entities.filter((name) => name.end <= end);
  if (end > LONGEST_HEADLINE || inside.length === 0 || entities.some((name) => name.start < end && name.end > end))
    return undefined;
  return { text: text.slice(0, end), entities: inside };
}

/** First sentences of a text's lines in capitals or in title case, as headlines are set. */
export function asHeadlines(source: GoldText, share: number, random: Random): GoldText {
  let text = '';
  const entities: GoldName[] = [];
  for (const whole of linesOf(source)) {
    const line = headlineOf(whole);
    if (line === undefined || random() >= share) continue;
    const set = random() < 0.5 ? line.text.toUpperCase() : titleCase(line.text);
    if (set.length !== line.text.length) continue;
    for (const name of line.entities)
      entities.push({ start: name.start + text.length, end: name.end + text.length, type: name.type });
    text += `${set}\n`;
  }
  return { id: `${source.id}+headlines`, text, entities };
}

const titleCase = (line: string): string =>
  line.replace(/(?<![\p{L}\p{N}’'])\p{Ll}[\p{L}\p{M}]*/gu, (word) =>
    FUNCTION_WORDS.has(word) ? word : word[0]!.toUpperCase() + word.slice(1),
  );
