import { say } from '../language/words.ts';

/** Above this a link is right often enough that a word of doubt would only cost the reader time. */
const SURE = 0.85;
const LIKELY = 0.6;

/** What a card says of its own certainty; nothing when it is sure. `confidence` runs from 0 to 1. */
export function confidenceWords(confidence: number): string | undefined {
  if (confidence >= SURE) return undefined;
  return say(confidence >= LIKELY ? 'card_probable' : 'card_guess');
}
