import { describe, expect, it } from 'vitest';
import { findRuns } from '../../../detection/tagger/candidates.ts';
import { hashText } from '../../../detection/tagger/hashing.ts';
import { tokenise } from '../../../detection/tokenise.ts';
import { plainForms } from './plain-forms.ts';

const inner = new Set(['state', 'election'].map(hashText));

function candidates(text: string): string[] {
  const tokens = tokenise(text);
  return findRuns(tokens, plainForms(tokens), inner).flatMap(({ spans }) =>
    Array.from({ length: spans.length / 2 }, (_, c) =>
      text.slice(tokens.list[spans[2 * c]!]!.start, tokens.list[spans[2 * c + 1]! - 1]!.end),
    ),
  );
}

describe('the candidates of a text', () => {
  it('are stretches that begin and end as names do', () => {
    expect(candidates('we met the Bank of Kenya today')).toEqual(['Bank', 'Bank of Kenya', 'Kenya']);
  });

  it('take in the small half of a hyphenated name, and a particle before one', () => {
    expect(candidates('so Huang Kuo-chang left')).toContain('Huang Kuo-chang');
    expect(candidates('as Ursula von der Leyen said')).toEqual(
      expect.arrayContaining(['Ursula von der Leyen', 'von der Leyen']),
    );
    expect(candidates('when al-Burhan spoke')).toContain('al-Burhan');
  });

  it('take in the small words that end names', () => {
    expect(candidates('drivers from White Nile state were hurt')).toContain('White Nile state');
    expect(candidates('before the 2026 election they met')).toContain('2026 election');
  });

  it('may hold one comma, a possessive, or a whole quotation', () => {
    expect(candidates('in Macon, Ga. today')).toContain('Macon, Ga.');
    expect(candidates('the Prosecutor General’s Office said')).toContain('Prosecutor General’s Office');
    expect(candidates('near Joaquín “El Chapo” Guzmán today')).toContain('Joaquín “El Chapo” Guzmán');
    expect(candidates('near Joaquín “El Chapo” Guzmán today')).not.toContain('Joaquín “El Chapo');
  });

  it('never cross a sentence', () => {
    expect(candidates('He saw Kenya. Peru won.')).not.toContain('Kenya. Peru');
  });

  it('are none where nothing has a capital', () => {
    expect(candidates('it rained in 2026, and then it stopped')).toEqual([]);
  });

  it('end after very many, so that a text of nothing else is answered', () => {
    expect(candidates('we met Anna there. '.repeat(50_010))).toHaveLength(50_000);
  });
});
