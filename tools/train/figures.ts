import { pathToFileURL } from 'node:url';
import type { Tagger } from '../../detection/tagger.ts';
import { tokenise } from '../../detection/tokenise.ts';
import type { EntityKind } from '../../knowledge/entity.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { type GoldText, readCorpus } from './corpora.ts';

const TYPE_OF: Readonly<Record<EntityKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  event: 'EVT',
  nationality: 'NAT',
};

/** Share of right names among the found, share of found among the right, and their harmonic mean. */
interface Figure {
  readonly P: number;
  readonly R: number;
  readonly F1: number;
}

type Score = (gold: readonly GoldText[], found: readonly FoundText[]) => Readonly<Record<string, Figure>>;

export interface FoundName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly confidence: number;
}

export interface FoundText {
  readonly id: string;
  readonly entities: readonly FoundName[];
}

export function tagText(tagger: Tagger, { id, text }: GoldText, knowledge: Knowledge): FoundText {
  const tokens = tokenise(text);
  const spans = tagger.tag(tokens, knowledge.matchAliases(text, tokens.list), knowledge);
  return {
    id,
    entities: spans.map(({ first, last, type, confidence }) => ({
      start: tokens.list[first]!.start,
      end: tokens.list[last - 1]!.end,
      type: TYPE_OF[type],
      confidence,
    })),
  };
}

export interface SetFigures {
  readonly set: string;
  readonly figures: Readonly<Record<string, Figure>>;
}

/** Measures a tagger by the corpora's own yardstick, on sets that are each one corpus or several together. */
export async function measure(
  folder: string,
  tagger: Tagger,
  knowledge: Knowledge,
  sets: Readonly<Record<string, readonly string[]>>,
): Promise<SetFigures[]> {
  const { score } = (await import(pathToFileURL(`${folder}/score.mjs`).href)) as { score: Score };
  return Object.entries(sets).map(([set, names]) => {
    const gold = names.flatMap((name) => readCorpus(folder, name));
    return {
      set,
      figures: score(
        gold,
        gold.map((text) => tagText(tagger, text, knowledge)),
      ),
    };
  });
}

const COLUMNS = ['ALL', 'UNTYPED', 'PER', 'ORG', 'LOC', 'EVT', 'NAT'];

/** Exact F1 in per cent, as a table in Markdown. */
export function figuresTable(rows: readonly SetFigures[]): string {
  const cell = (figure: Figure | undefined) => (figure === undefined ? '–' : (100 * figure.F1).toFixed(1));
  return [
    `| set | ${COLUMNS.join(' | ')} |`,
    `|---|${COLUMNS.map(() => '---:').join('|')}|`,
    ...rows.map(({ set, figures }) => `| ${set} | ${COLUMNS.map((column) => cell(figures[column])).join(' | ')} |`),
  ].join('\n');
}
