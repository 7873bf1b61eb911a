import type { Tokens } from '../tokens.ts';

/** A quotation. The marks stand at the tokens `open` and `close`; what is quoted stands between them. */
export interface Quotation {
  readonly open: number;
  /** Token of the closing mark, or one past the paragraph's last token where the next paragraph goes on with the quotation. */
  readonly close: number;
  /** How many quotations this one stands in. */
  readonly depth: number;
  /** The paragraph before ends in the same quotation. */
  readonly continues: boolean;
}

/** Closing marks by their opening mark. The straight marks and ” open as well as close, in one language or another. */
const CLOSING: Readonly<Record<string, string>> = {
  '“': '”"',
  '„': '“”‟"',
  '‟': '”"',
  '«': '»',
  '»': '«',
  '‹': '›',
  '‘': '’',
  '‚': '‘’',
  '"': '"”',
  "'": "'",
  '”': '”',
};
const DEEPEST = 6;

interface Opened {
  readonly at: number;
  readonly mark: string;
  readonly continues: boolean;
}

/** Finds the quotations of a text in every usual style, in the order of their opening marks. */
export function findQuotations({ list, sentences }: Tokens): Quotation[] {
  const found: Quotation[] = [];
  let opened: Opened[] = [];
  let lineFirst = 0;
  /** The mark of a quotation that the paragraph before left open. */
  let left: string | undefined;

  const closeLine = (last: number): void => {
    const open = opened[0];
    const goesOn = open !== undefined && opensLine(list[last]?.text, open.mark);
    if (goesOn) found.push({ open: open.at, close: last, depth: 0, continues: open.continues });
    left = goesOn ? open.mark : undefined;
    opened = [];
    lineFirst = last;
  };

  for (let i = 0; i < list.length; i++) {
    const token = list[i]!;
    if (i > 0 && sentences[token.sentence]!.line !== sentences[list[i - 1]!.sentence]!.line) closeLine(i);
    if (CLOSING[token.text] === undefined && token.text !== '›' && token.text !== '’') continue;
    const place = closes(opened, token.text, token.spaced);
    if (place >= 0) {
      const open = opened[place]!;
      if (i > open.at + 1) found.push({ open: open.at, close: i, depth: place, continues: open.continues });
      opened.length = place;
    } else if (mayOpen(token.text, token.spaced || i === lineFirst, list[i - 1]?.text) && opened.length < DEEPEST) {
      const next = list[i + 1];
      if (next === undefined || next.spaced) continue;
      opened.push({ at: i, mark: token.text, continues: i === lineFirst && left === token.text });
    }
  }
  return found.sort((a, b) => a.open - b.open || b.close - a.close);
}

/** Place in the stack of the quotation that a mark closes, or -1. A mark after a space closes nothing that ends so. */
function closes(opened: readonly Opened[], mark: string, spaced: boolean): number {
  for (let place = opened.length - 1; place >= 0; place--) {
    const closing = CLOSING[opened[place]!.mark]!;
    if (closing.includes(mark) && !(spaced && '"\'’”'.includes(mark))) return place;
  }
  return -1;
}

function mayOpen(mark: string, free: boolean, before: string | undefined): boolean {
  if (mark === '›' || mark === '’') return false;
  if ('“„‟«‹‚'.includes(mark)) return true;
  return free || (before !== undefined && '([{—–-“‘"«/:'.includes(before));
}

const opensLine = (first: string | undefined, mark: string): boolean => first === mark;
