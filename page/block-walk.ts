import { ELEMENT_NODE, localName, nodeType, TEXT_NODE } from './clobber-proof.ts';
import { DraftBlock } from './draft-block.ts';
import { BLOCKS } from './element-names.ts';
import { firstShownChild, nextShownSibling } from './flat-tree.ts';

/** What a walk reads and what it passes by. */
export interface WalkRules {
  /** False leaves an element out with all that it holds. */
  enters(element: Element, name: string): boolean;
  /** True when an element that is inline by name stands on lines of its own. Asked only where words would run together. */
  breaks(element: Element): boolean;
}

/**
 * Reads the text below an element into blocks, depth first, touching nothing. It can pause between two nodes, so that a
 * giant page is read in slices.
 */
export class BlockWalk {
  readonly blocks: DraftBlock[] = [];
  readonly #rules: WalkRules;
  readonly #open: Element[] = [];
  readonly #openBlocks: Element[] = [];
  #links = 0;
  #next: Node | null;
  #block: DraftBlock | null = null;
  /** Inline elements that started or ended since the last text. */
  #borders: Element[] = [];

  constructor(top: Element, rules: WalkRules) {
    this.#rules = rules;
    this.#enter(top, localName(top));
    this.#next = firstShownChild(top);
  }

  /** Reads on until the end (true) or until `pause` answers true (false). */
  run(pause: () => boolean = () => false): boolean {
    for (let visited = 1; this.#open.length > 0; visited++) {
      if (this.#next) this.#visit(this.#next);
      else this.#leave();
      if (visited % 64 === 0 && pause()) return false;
    }
    this.#endBlock();
    return true;
  }

  #visit(node: Node): void {
    const type = nodeType(node);
    if (type === ELEMENT_NODE) {
      const element = node as Element;
      const name = localName(element);
      if (name === 'br') this.#breakLine();
      else if (this.#rules.enters(element, name)) {
        this.#enter(element, name);
        this.#next = firstShownChild(element);
        return;
      } else if (BLOCKS.has(name)) this.#endBlock();
    } else if (type === TEXT_NODE) this.#read(node as Text);
    this.#next = nextShownSibling(node);
  }

  #enter(element: Element, name: string): void {
    this.#open.push(element);
    if (BLOCKS.has(name)) {
      this.#endBlock();
      this.#openBlocks.push(element);
    } else this.#borders.push(element);
    if (name === 'a') this.#links++;
  }

  #leave(): void {
    const element = this.#open.pop() as Element;
    if (this.#openBlocks.at(-1) === element) {
      this.#endBlock();
      this.#openBlocks.pop();
    } else this.#borders.push(element);
    if (localName(element) === 'a') this.#links--;
    this.#next = this.#open.length > 0 ? nextShownSibling(element) : null;
  }

  #read(node: Text): void {
    const { data } = node;
    if (data === '') return;
    const glued = this.#block && !this.#block.endsInSpace && !/^\s/.test(data);
    if (glued && this.#borders.some((element) => this.#rules.breaks(element))) this.#endBlock();
    this.#borders = [];
    this.#block ??= new DraftBlock(this.#openBlocks.at(-1) ?? (this.#open[0] as Element));
    this.#block.append(node, this.#links > 0);
  }

  /** One `<br>` breaks the line, two in a row end the paragraph. */
  #breakLine(): void {
    if (this.#block?.endsInBreak) this.#endBlock();
    else this.#block?.breakLine();
  }

  #endBlock(): void {
    if (this.#block?.finish()) this.blocks.push(this.#block);
    this.#block = null;
    this.#borders = [];
  }
}
