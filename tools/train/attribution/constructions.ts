import type { Act } from '../../../detection/attribution/attribution.ts';
import type { GoldAttribution, GoldText } from './gold.ts';

const NAMES: Readonly<Record<string, string>> = { P: 'PER', O: 'ORG', L: 'LOC', N: 'NAT' };

interface Bracket {
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads sentences with marks in brackets, as the head of `constructions.txt` explains them: one text a line.
 * @throws {Error} naming the line, when brackets do not match or a content is missing.
 */
export function readConstructions(file: string): GoldText[] {
  return file.split('\n').flatMap((line, index): GoldText[] => {
    if (line.trim() === '' || line.startsWith('#')) return [];
    const { text, brackets } = unbracket(line, index + 1);
    const entities = brackets.flatMap(({ tag, start, end }) => {
      const type = NAMES[tag];
      return type === undefined ? [] : [{ start, end, type }];
    });
    const numbers = new Set(brackets.flatMap(({ tag }) => /^x(\d)/.exec(tag)?.[1] ?? []));
    return [
      {
        id: `construction ${index + 1}`,
        text,
        entities,
        attributions: [...numbers].map((n) => attributionOf(brackets, n)),
      },
    ];
  });
}

function unbracket(line: string, number: number): { text: string; brackets: Bracket[] } {
  const brackets: Bracket[] = [];
  const open: { tag: string; start: number }[] = [];
  let text = '';
  for (const piece of line.match(/\[\S+ |\]|[^[\]]+/g) ?? []) {
    if (piece === ']') {
      const opened = open.pop();
      if (opened === undefined) throw new Error(`Line ${number}: a bracket closes that was not opened.`);
      brackets.push({ ...opened, end: text.length });
    } else if (piece.startsWith('[')) open.push({ tag: piece.slice(1).trim(), start: text.length });
    else text += piece;
  }
  if (open.length > 0) throw new Error(`Line ${number}: a bracket is not closed.`);
  return { text, brackets };
}

function attributionOf(brackets: readonly Bracket[], number: string): GoldAttribution {
  const find = (letter: string) => brackets.find(({ tag }) => tag === letter + number);
  const contents = brackets.filter(({ tag }) => tag.startsWith(`x${number}`));
  const [, act = 'statement', check = ''] =
    contents.map(({ tag }) => /^x\d\/(\w+)(\+?)/.exec(tag)).find((m) => m !== null) ?? [];
  const [source, cue] = [find('s'), find('c')];
  return {
    source: source === undefined ? null : [source.start, source.end],
    cue: cue === undefined ? null : [cue.start, cue.end],
    content: [Math.min(...contents.map(({ start }) => start)), Math.max(...contents.map(({ end }) => end))],
    act: act as Act,
    check: check === '+',
  };
}
