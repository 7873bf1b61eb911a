/**
 * The visible text of a page with the way back to its nodes. White space is collapsed as the browser renders it, blocks
 * are separated by a blank line (`\n\n`), `<br>` by `\n`; soft hyphens and zero-width spaces are left out. All offsets are
 * UTF-16 code units.
 */
export interface PageText {
  readonly text: string;
  /** In the order of the text; they cover every character that has a node, the separators have none. */
  readonly segments: readonly TextSegment[];
  readonly blocks: readonly TextBlock[];
}

/** A run of characters that stands in one text node exactly as in the collected text. */
export interface TextSegment {
  readonly start: number;
  readonly length: number;
  readonly node: Text;
  readonly nodeStart: number;
}

export type BlockRole = 'headline' | 'standfirst' | 'byline' | 'heading' | 'caption' | 'paragraph' | 'list' | 'table';

export interface TextBlock {
  readonly start: number;
  readonly end: number;
  readonly role: BlockRole;
  readonly element: Element;
}
