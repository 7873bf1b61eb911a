interface Props {
  readonly text: string;
  /** What to mark; none marks nothing. */
  readonly words: readonly RegExp[];
}

/** A text with the words of a search marked in it. */
export function MarkedText({ text, words }: Props) {
  if (words.length === 0) return <>{text}</>;
  const any = new RegExp(words.map(({ source }) => source).join('|'), 'giu');
  const parts = [];
  let end = 0;
  for (const match of text.matchAll(any)) {
    parts.push(text.slice(end, match.index), <mark key={match.index}>{match[0]}</mark>);
    end = match.index + match[0].length;
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}
