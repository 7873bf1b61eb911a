/** How a claim is meant, beside what it is about: denied or not, certain or not, of what is or of what is to come. */
export interface Sense {
  /** Whether an odd number of words denies. */
  readonly isDenied: boolean;
  readonly isHedged: boolean;
  readonly isToCome: boolean;
}

const DENYING = /^(?:not|no|never|none|nobody|nothing|neither|without|nor|lack|lacks|lacked|unable)$/;
/** "Not only", "no fewer than", "no doubt" deny nothing. */
const AFTER_IDLE = /^(?:only|just|merely|least|fewer|less|more|doubt|matter)$/;
const FAILING = /^(?:fail|fails|failed|failing|refuse|refuses|refused|refusing)$/;
const HEDGES =
  /^(?:may|might|could|possibly|perhaps|maybe|probably|likely|allegedly|reportedly|apparently|supposedly|presumably|suspected|believed|thought|alleged)$/;
const TO_COME = /^(?:will|shall|would|'ll|plan|plans|planned|intend|intends|going|aims|due|set)$/;

/** `words` are in small letters. */
export function senseOfWords(words: readonly string[]): Sense {
  let denials = 0;
  let isHedged = false;
  let isToCome = false;
  words.forEach((word, at) => {
    const next = words[at + 1] ?? '';
    const isPaired = word === 'nor' && words.includes('neither');
    if (DENYING.test(word) && !isPaired && !AFTER_IDLE.test(next)) denials++;
    if (FAILING.test(word) && next === 'to') denials++;
    if (HEDGES.test(word) || (word === 'said' && next === 'to')) isHedged = true;
    // "Is to close", "are going to close", "set to close".
    const isPrepared = /^(?:will|shall|would|'ll)$/.test(word) || next === 'to';
    if (TO_COME.test(word) && isPrepared) isToCome = true;
    if (/^(?:is|are)$/.test(word) && /^(?:to|going)$/.test(next)) isToCome = true;
  });
  return { isDenied: denials % 2 === 1, isHedged, isToCome };
}
