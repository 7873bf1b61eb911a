/** A run of characters that one text node and a block have in common. `at` counts in the block's text. */
interface Piece {
  readonly at: number;
  length: number;
  readonly node: Text;
  readonly nodeStart: number;
}

const SPACE = 32;
const isSpace = (unit: number) => unit === SPACE || unit === 10 || unit === 9 || unit === 13 || unit === 12;
/** Soft hyphen, zero-width space, word joiner, byte order mark: nobody sees them, and they split words for a reader of text. */
const isInvisible = (unit: number) => unit === 0xad || unit === 0x200b || unit === 0x2060 || unit === 0xfeff;

/** A block of text while it is being read: white space collapses as a browser collapses it. */
export class DraftBlock {
  text = '';
  readonly pieces: Piece[] = [];
  /** How many of its UTF-16 code units stand in links. */
  linked = 0;

  constructor(readonly element: Element) {}

  get endsInSpace(): boolean {
    const last = this.text.charCodeAt(this.text.length - 1);
    return this.text.length === 0 || last === SPACE || last === 10;
  }

  append(node: Text, inLink: boolean): void {
    const { data } = node;
    const before = this.text.length;
    let afterSpace = this.endsInSpace;
    let runStart = -1;
    const endRun = (at: number): void => {
      if (runStart >= 0 && at > runStart) {
        this.pieces.push({ at: this.text.length, length: at - runStart, node, nodeStart: runStart });
        this.text += data.slice(runStart, at);
      }
      runStart = -1;
    };
    for (let at = 0; at < data.length; at++) {
      const unit = data.charCodeAt(at);
      if (isSpace(unit) && (afterSpace || unit !== SPACE)) {
        endRun(at);
        if (!afterSpace) this.text += ' ';
        afterSpace = true;
      } else if (isInvisible(unit)) {
        endRun(at);
      } else {
        if (runStart < 0) runStart = at;
        afterSpace = unit === SPACE;
      }
    }
    endRun(data.length);
    if (inLink) this.linked += this.text.length - before;
  }

  breakLine(): void {
    this.#trimEnd();
    if (this.text !== '') this.text += '\n';
  }

  /** Takes white space off the end. False when nothing is left. */
  finish(): boolean {
    this.#trimEnd();
    return this.text !== '';
  }

  #trimEnd(): void {
    const trimmed = this.text.replace(/[ \n]+$/, '');
    if (trimmed.length === this.text.length) return;
    this.text = trimmed;
    for (let last = this.pieces.at(-1); last && last.at + last.length > trimmed.length; last = this.pieces.at(-1)) {
      if (last.at >= trimmed.length) this.pieces.pop();
      else last.length = trimmed.length - last.at;
    }
    this.linked = Math.min(this.linked, trimmed.length);
  }
}
