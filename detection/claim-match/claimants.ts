const LITTLE = /^(?:the|a|an|of|for|and|mr|mrs|ms|dr|sir|president|prime|former|s)$/;
/** Words that many offices share: they tell claimants apart only where there is nothing else. */
const OFFICES =
  /^(?:union|ministry|minister|office|officer|agency|authority|court|council|commission|commissioner|association|party|league|group|department|spokesman|spokeswoman|spokesperson|leader|director|service|company|board|institute|federation|chief|head|state|government)$/;

const wordsOf = (claimant: string): string[] =>
  (
    claimant
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}]{2,}/gu) ?? []
  ).filter((word) => !LITTLE.test(word));

/** Whether two names can be of one claimant. Where nobody is named, nobody is another. */
export function isSameClaimant(a: string, b: string): boolean {
  const [ones, others] = [wordsOf(a), wordsOf(b)];
  if (ones.length === 0 || others.length === 0) return true;
  const own = (words: readonly string[]) => words.filter((word) => !OFFICES.test(word));
  const isBare = own(ones).length === 0 || own(others).length === 0;
  const shares = (x: readonly string[], y: readonly string[]) => x.some((word) => y.includes(word));
  const isShort = (long: readonly string[], short: string) => long.map((word) => word[0]).join('') === short;
  return (
    (isBare ? shares(ones, others) : shares(own(ones), own(others))) ||
    isShort(ones, others.join('')) ||
    isShort(others, ones.join(''))
  );
}
