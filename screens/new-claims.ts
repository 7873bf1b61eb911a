import type { Statement } from '../components/statements.ts';
import type { Appearance, NewClaim } from '../storage/claim.ts';
import type { Clip, ClipSource } from '../storage/clip.ts';

/** A claim with nothing said of it yet. */
export function emptyClaim(): NewClaim {
  return {
    id: crypto.randomUUID(),
    words: '',
    attributed: null,
    created: new Date().toISOString(),
    claim: '',
    claimant: '',
    firstSeen: { address: null, title: '', date: null },
    type: 'other',
    typeConfirmed: false,
    evidence: [],
    verdict: null,
    state: 'unstarted',
    assignee: '',
    tags: [],
    deleted: null,
  };
}

/** The words stay as the article has them; the plain sentence starts from them and is the person's to write. */
export function claimOfStatement(statement: Statement, source: ClipSource): NewClaim {
  const { words, sourceName, cueWords, form, act, modality, claimType, checkWorthy } = statement;
  return {
    ...emptyClaim(),
    words,
    attributed: { cue: cueWords, form, act, modality, checkWorthy },
    claim: asSentence(words),
    claimant: (sourceName ?? '').slice(0, 300),
    firstSeen: firstSeenIn(source),
    type: claimType,
  };
}

export function claimOfClip({ quote, source, tags }: Clip): NewClaim {
  return { ...emptyClaim(), words: quote, claim: asSentence(quote), firstSeen: firstSeenIn(source), tags };
}

/** Another page on which the same is claimed. */
export const appearanceOf = (words: string, source: ClipSource): Appearance => ({
  id: crypto.randomUUID(),
  words,
  ...firstSeenIn(source),
});

const firstSeenIn = ({ address, title, published }: ClipSource): Omit<Appearance, 'id' | 'words'> => ({
  address: address.replace(/#.*$/s, ''),
  title,
  date: published?.slice(0, 100) ?? null,
});

/** As many words as a plain sentence may have, on one line. */
const asSentence = (words: string): string => words.replace(/\s+/g, ' ').trim().slice(0, 2_000);
