export interface Excerpt {
  readonly before: string;
  readonly name: string;
  readonly after: string;
}

/** Longest run of a sentence that stands on either side of the name, in UTF-16 code units. */
const REACH = 130;

/** A sentence cut at word borders so that the name stays in sight. Offsets are UTF-16 code units, end exclusive. */
export function excerpt(sentence: string, start: number, end: number): Excerpt {
  const before = sentence.slice(0, start);
  const after = sentence.slice(end);
  return {
    before: before.length > REACH ? `…${before.slice(-REACH).replace(/^\S*/, '')}` : before,
    name: sentence.slice(start, end),
    after: after.length > REACH ? `${after.slice(0, REACH).replace(/\S*$/, '')}…` : after,
  };
}
