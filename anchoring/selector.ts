/**
 * Selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors).
 * Offsets are UTF-16 code units into the page's collected text (`page/collect`).
 */

/** https://www.w3.org/TR/annotation-model/#text-quote-selector */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** https://www.w3.org/TR/annotation-model/#text-position-selector */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

export interface XPathPoint {
  readonly type: 'XPathSelector';
  /** XPath of an element, from the document's root: `/html[1]/body[1]/article[1]/p[3]`. */
  readonly value: string;
  readonly refinedBy: {
    readonly type: 'TextPositionSelector';
    /** Offset into the element's text content; start and end are equal. */
    readonly start: number;
    readonly end: number;
  };
}

/** https://www.w3.org/TR/annotation-model/#range-selector */
export interface RangeSelector {
  readonly type: 'RangeSelector';
  readonly startSelector: XPathPoint;
  readonly endSelector: XPathPoint;
}

export type Selector = TextQuoteSelector | TextPositionSelector | RangeSelector;

/** What became of a quote on the page as it is now. `score` runs from 0 to 1. */
export type AttachOutcome =
  /** Found word for word. */
  | { readonly kind: 'anchored'; readonly start: number; readonly end: number; readonly score: number }
  /** Found, but the page's wording is no longer the quote's. */
  | {
      readonly kind: 'changed';
      readonly start: number;
      readonly end: number;
      readonly score: number;
      readonly found: string;
    }
  /** Places that may be it, likeliest first, and no way to tell which, or whether any: a person must choose. */
  | { readonly kind: 'ambiguous'; readonly places: ReadonlyArray<{ readonly start: number; readonly end: number }> }
  /** Not on the page any more. */
  | { readonly kind: 'orphan' };
