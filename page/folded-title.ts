/** White space and punctuation, by their ranges: only to compile `\p{L}` takes the browser a millisecond. */
const MARKS = /[\s!-/:-@[-`{-~\u0080-\u00bf\u060c\u061b\u061f\u2000-\u206f\u3000-\u303f\uff00-\uff0f]+/g;

/** A title by its letters and digits: pages repeat a headline with other quotation marks and spaces. */
export const foldedTitle = (text: string): string => text.toLowerCase().replace(MARKS, '');
