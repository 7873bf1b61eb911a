/** A run of characters that one text node and a block have in common. `at` counts in the block's text. */
interface Piece {
  readonly at: number;
  length: number;
  readonly node: Text;
  readonly nodeStart: number;
}

const SPACE = 32;
const LINE_FEED = 10;
const isSpace = (unit: number) => unit === SPACE || unit === LINE_FEED || unit === 9 || unit === 13 || unit === 12;
/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, and they split words for a reader of text. */
const isInvisible = (unit: number) => unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;

/**
 * A block of text while it is being read: white space collapses as a browser collapses it, so that no more than one unit
 * of it stands at the end. The text is kept in parts until it is finished: a string that is asked for its last unit after
 * each of ten thousand additions is copied as often.
 */
export class DraftBlock {
  text = '';
  readonly pieces: Piece[] = [];
  /** How many of its UTF-16 code units stand in links. */
  linked = 0;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(readonly element: Element) {}

  get endsInSpace(): boolean {
    const last = this.#last;
    return last === undefined || last === SPACE || last === LINE_FEED;
  }

  get endsInBreak(): boolean {
    return this.#last === LINE_FEED;
  }

  append(node: Text, inLink: boolean): void {
    const { data } = node;
    const before = this.#length;
    let afterSpace = this.endsInSpace;
    let runStart = -1;
    const endRun = (at: number): void => {
      if (runStart >= 0 && at > runStart) {
        this.pieces.push({ at: this.#length, length: at - runStart, node, nodeStart: runStart });
        this.#add(data.slice(runStart, at));
      }
      runStart = -1;
    };
    for (let at = 0; at < data.length; at++) {
      const unit = data.charCodeAt(at);
      if (isSpace(unit) && (afterSpace || unit !== SPACE)) {
        endRun(at);
        if (!afterSpace) this.#add(' ');
        afterSpace = true;
      } else if (isInvisible(unit)) {
        endRun(at);
      } else {
        if (runStart < 0) runStart = at;
        afterSpace = unit === SPACE;
      }
    }
    endRun(data.length);
    if (inLink) this.linked += this.#length - before;
  }

  breakLine(): void {
    this.#trimEnd();
    if (this.#length > 0) this.#add('\n');
  }

  /** Takes white space off the end and joins the text. False when nothing is left. */
  finish(): boolean {
    this.#trimEnd();
    this.text = this.#parts.join('');
    this.linked = Math.min(this.linked, this.#length);
    return this.#length > 0;
  }

  get #last(): number | undefined {
    const part = this.#parts.at(-1);
    return part?.charCodeAt(part.length - 1);
  }

  #add(part: string): void {
    this.#parts.push(part);
    this.#length += part.length;
  }

  #trimEnd(): void {
    if (this.#length === 0 || !this.endsInSpace) return;
    const part = (this.#parts.pop() ?? '').slice(0, -1);
    if (part !== '') this.#parts.push(part);
    this.#length--;
    const piece = this.pieces.at(-1);
    if (piece && piece.at + piece.length > this.#length) piece.length--;
    if (piece?.length === 0) this.pieces.pop();
  }
}
