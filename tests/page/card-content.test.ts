import { describe, expect, it } from 'vitest';
import type { Mention } from '../../detection/mention.ts';
import type { EntityKind } from '../../knowledge/entity.ts';
import type { NameCandidate } from '../../messaging/messages.ts';
import { type AnnotatedText, cardView, entityView, type Heard, spellingsOf } from '../../page/card-content.ts';
import { indexNames } from '../../page/name-index.ts';
import { baku } from '../../tools/gallery/samples.ts';

const TEXT = 'Edmund Hale came to Avona. Hale left again.';

function annotated(mentions: readonly Partial<Mention>[]): AnnotatedText {
  const full = mentions.map(
    (mention): Mention => ({
      start: TEXT.indexOf(mention.text ?? ''),
      end: TEXT.indexOf(mention.text ?? '') + (mention.text?.length ?? 0),
      text: '',
      type: 'place',
      entity: null,
      confidence: 0.9,
      ...mention,
    }),
  );
  return { pageText: { text: TEXT, segments: [], blocks: [] }, mentions: full, index: indexNames(full) };
}

const candidate = (key: NameCandidate['key'], kind: EntityKind): NameCandidate => ({
  key,
  kind,
  label: key,
  description: kind,
});
const view = (mention: Partial<Mention>, heard: Partial<Heard> = {}) =>
  cardView(annotated([{ text: 'Avona', ...mention }]), 0, 'news.example', { reference: 'none', ...heard });

describe('the card of a name without an entry', () => {
  it('offers what the name may mean', () => {
    const candidates = [candidate('Q1', 'place'), candidate('Q2', 'organisation')];
    expect(view({}, { candidates })).toMatchObject({ state: 'ambiguous', candidates });
  });

  it('offers a person no places, and says that there is no entry', () => {
    const shown = view({ type: 'person' }, { candidates: [candidate('Q1', 'place')] });
    expect(shown.state).toBe('unknown');
    expect(shown.correction?.candidates).toHaveLength(1);
  });

  it('offers nothing once the reader has spoken', () => {
    const corrected = { name: 'Avona', scope: 'site' } as const;
    const shown = view({ corrected }, { candidates: [candidate('Q1', 'place')] });
    expect(shown.state).toBe('unknown');
    expect(shown.correction?.made).toBe('site');
  });
});

it('does not offer the entry that is shown as another one', () => {
  const entity = { key: 'Q1', label: 'Avona' } as const;
  const shown = view(
    { entity },
    { reference: 'awaited', candidates: [candidate('Q1', 'place'), candidate('Q2', 'place')] },
  );
  expect(shown.correction?.candidates.map(({ key }) => key)).toEqual(['Q2']);
});

it('looks for a surname by the full name first, and for a linked name by its own words', () => {
  const person = { type: 'person', text: 'Edmund Hale' } as const;
  expect(spellingsOf(annotated([person, { ...person, text: 'Hale', sameAs: 0 }]), 1)).toEqual(['Edmund Hale', 'Hale']);
  expect(spellingsOf(annotated([{ text: 'Avona', entity: { key: 'Q1', label: 'Republic of Avona' } }]), 0)).toEqual([
    'Avona',
  ]);
});

describe('the card of an entry that was opened inside another', () => {
  const text = annotated([{ text: 'Avona', entity: { key: 'Q9248', label: 'Baku' } }]);
  const inside = { key: 'Q9248', label: 'the capital' } as const;

  it('shows the entry, and where the article names it', () => {
    const shown = entityView(text, inside, { reference: { ok: true, value: baku } });
    expect(shown).toMatchObject({ state: 'ready', label: 'Baku', type: 'place' });
    expect(shown.inArticle.sentences.map(({ mention }) => mention)).toEqual([0]);
    expect(shown.correction).toBeUndefined();
  });

  it('has the words that led there until the entry is known, and after a failure', () => {
    expect(entityView(text, inside, { reference: 'awaited' })).toMatchObject({
      state: 'loading',
      label: 'the capital',
    });
    const error = { code: 'unreachable', message: 'Nobody answers.' } as const;
    expect(entityView(text, inside, { reference: { ok: false, error } })).toMatchObject({ state: 'error' });
  });
});
