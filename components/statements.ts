import type { Act, Attribution, ClaimType, Form, Modality, Span } from '../detection/attribution/attribution.ts';
import type { Mention } from '../detection/mention.ts';

/** An attributed statement as it is shown: with words in place of offsets. */
export interface Statement {
  /** Offset of its first word: no two statements of a text with the same cue share it. */
  readonly key: string;
  readonly words: string;
  /** The source as the text writes it; null where it names none. */
  readonly sourceWords: string | null;
  /** Who that is, as far as it is known; a name where the text says "he". */
  readonly sourceName: string | null;
  readonly cueWords: string | null;
  /** Who carries the statement, where it is told at second hand. */
  readonly via: string | null;
  readonly form: Form;
  readonly act: Act;
  readonly modality: Modality;
  readonly claimType: ClaimType;
  readonly checkWorthy: number;
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly [Span, ...Span[]];
}

/** Probability from which a statement is suggested for a check: more likely than not that a fact-checker takes it up. */
const CHECKABLE = 0.5;

export const isCheckable = ({ checkWorthy }: Pick<Statement, 'checkWorthy'>): boolean => checkWorthy >= CHECKABLE;

/** The statements of a text in its order. */
export function statementsOf(
  text: string,
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Statement[] {
  const wordsOf = (span: Span | null) => (span === null ? null : oneLine(text.slice(...span)));
  const nameOf = ({ source, speaker }: Attribution) => {
    const mention = speaker === undefined ? undefined : mentions[speaker];
    return mention ? nameOfMention(mention, mentions) : wordsOf(source);
  };
  return attributions.map((attribution) => {
    const { source, cue, content, via, form, act, modality, claimType, checkWorthy } = attribution;
    const carrier = via === undefined ? undefined : attributions[via];
    return {
      key: `${content[0][0]}:${cue?.[0] ?? ''}`,
      words: content.map((span) => oneLine(text.slice(...span))).join(' … '),
      sourceWords: wordsOf(source),
      sourceName: nameOf(attribution),
      cueWords: wordsOf(cue),
      via: carrier ? nameOf(carrier) : null,
      form,
      act,
      modality,
      claimType,
      checkWorthy,
      source,
      cue,
      content,
    };
  });
}

const oneLine = (words: string) => words.replace(/\s+/g, ' ');

/** The entry's name, or the longest that the text itself gives the same actor. */
function nameOfMention(mention: Mention, mentions: readonly Mention[]): string {
  if (mention.entity) return mention.entity.label;
  const first = identityOf(mentions.indexOf(mention), mentions);
  const own = mentions.filter((_, index) => identityOf(index, mentions) === first).map(({ text }) => oneLine(text));
  return own.reduce((longest, name) => (name.length > longest.length ? name : longest));
}

/** Index of the first mention of the same actor or place. */
const identityOf = (index: number, mentions: readonly Mention[]): number => mentions[index]?.sameAs ?? index;

/** Places, in the list of attributions, of what an actor said and of what others said of it. */
export interface Said {
  readonly by: readonly number[];
  readonly of: readonly number[];
}

/**
 * What is said by and of each actor or place of a text, by the index of its first mention. "Of" counts the statements in
 * whose content it is named, but for its own.
 */
export function saidByAndOf(
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
): ReadonlyMap<number, Said> {
  const said = new Map<number, { by: number[]; of: number[] }>();
  const entryOf = (actor: number) => {
    const known = said.get(actor) ?? { by: [], of: [] };
    said.set(actor, known);
    return known;
  };
  attributions.forEach(({ speaker, content }, index) => {
    const by = speaker === undefined ? null : identityOf(speaker, mentions);
    if (by !== null) entryOf(by).by.push(index);
    const named = mentions.flatMap(({ start, end }, mention) =>
      content.some(([from, to]) => start >= from && end <= to) ? [identityOf(mention, mentions)] : [],
    );
    for (const actor of new Set(named)) if (actor !== by) entryOf(actor).of.push(index);
  });
  return said;
}
