import type { Mention } from '../detection/mention.ts';
import type { NameSummary } from '../messaging/messages.ts';

/** The mentions of a text, gathered by who or what is named. */
export interface NameIndex {
  readonly names: readonly NameSummary[];
  /** For each mention, the index of its name. */
  readonly nameOf: readonly number[];
}

/** Mentions are of one name when they were linked to one entry, or when one repeats the other (`sameAs`). */
export function indexNames(mentions: readonly Mention[]): NameIndex {
  const groups = new Map<string, number[]>();
  mentions.forEach((mention, at) => {
    const key = mention.entity?.key ?? rootKey(mentions, at);
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  });
  const nameOf: number[] = [];
  const names = [...groups.values()].map((indices, name) => {
    for (const at of indices) nameOf[at] = name;
    return summarise(mentions, indices);
  });
  return { names, nameOf };
}

/** The key of the first mention that a mention repeats. */
function rootKey(mentions: readonly Mention[], at: number): string {
  const first = mentions[at]?.sameAs;
  if (first === undefined || first >= at) return `mention ${at}`;
  return mentions[first]?.entity?.key ?? rootKey(mentions, first);
}

function summarise(mentions: readonly Mention[], indices: readonly number[]): NameSummary {
  const all = indices.map((at) => mentions[at] as Mention);
  const longest = all.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const entity = all.find((mention) => mention.entity)?.entity ?? null;
  return {
    label: entity?.label ?? longest.text,
    type: typeOf(all),
    entity,
    mentions: indices,
    offsets: all.map(({ start }) => start),
  };
}

/** What most mentions are. A country and its people's name lead to one entry: the country is what is meant by it. */
function typeOf(all: readonly Mention[]): NameSummary['type'] {
  const votes = new Map<NameSummary['type'], number>();
  for (const { type } of all) if (type !== 'nationality') votes.set(type, (votes.get(type) ?? 0) + 1);
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? 'nationality';
}
