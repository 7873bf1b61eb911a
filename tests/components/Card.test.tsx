// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Card } from '../../components/Card.tsx';
import type { CardActions, CardView } from '../../components/card-view.ts';
import type { Attribution } from '../../detection/attribution/attribution.ts';
import type { Mention } from '../../detection/mention.ts';
import { baku, cardViews } from '../../tools/gallery/samples.ts';

afterEach(cleanup);

const actions = () =>
  ({
    onClose: vi.fn(),
    onShowMention: vi.fn(),
    onCorrect: vi.fn(),
    onUndoCorrection: vi.fn(),
    onRetry: vi.fn(),
    onOpen: vi.fn(),
    onBack: vi.fn(),
    onPin: vi.fn(),
    onMove: vi.fn(),
    onCopy: vi.fn(() => true),
  }) satisfies CardActions;

function open(title: string, changes: Partial<CardView> = {}) {
  const heard = actions();
  render(<Card view={{ ...cardViews[title], ...changes } as CardView} actions={heard} />);
  return heard;
}

describe('a card with a reference entry', () => {
  it('names entity, category, description and what the place stands for', () => {
    open('a place that stands for its government');
    const card = screen.getByRole('dialog', { name: 'Baku' });
    expect(card.textContent).toContain('capital city');
    expect(card.textContent).toContain('capital and largest city of Azerbaijan');
    expect(card.querySelector('.ng-stands-for')?.textContent).toBe('Here: Government of Azerbaijan');
    const english = [...card.querySelectorAll('.ng-card-head [lang=en]')].map((text) => text.textContent);
    expect(english).toEqual(['capital city', 'capital and largest city of Azerbaijan', 'Government of Azerbaijan']);
  });

  it('gives every fact a letter whose note tells source, licence and date', () => {
    open('a place that stands for its government');
    const facts = document.querySelector('.ng-facts')!;
    const letters = [...facts.querySelectorAll('dd')].map((fact) => fact.querySelector('sup')?.textContent);
    const notes = [...document.querySelectorAll('.ng-notes li')].map((note) => note.textContent);
    expect(letters).toEqual(['a', 'b', 'a', 'b']);
    expect(notes).toEqual(['a GeoNames, CC BY 4.0, as of 2025', 'b Wikidata, CC0, as of 17 May 2026']);
  });

  it('says of a fact entered by hand that no source is named', () => {
    const source = { name: 'unsourced', licence: '' };
    open('a people', {
      entity: { ...baku, facts: [{ property: 'country', value: 'Azerbaijan', source, asOf: '2026-11-25' }] },
    });
    expect(screen.getByText(/no source named/).textContent).toBe(
      'a entered by hand, no source named, as of 25 Nov 2026',
    );
  });

  it('does not repeat a category as its description', () => {
    open('a people', { entity: { ...baku, category: 'country', description: 'country' } });
    expect(screen.getAllByText('country')).toHaveLength(1);
  });

  it('opens sources in tabs that learn nothing of the page', () => {
    open('a place that stands for its government');
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => link.textContent)).toEqual(['Wikipedia', 'Wikidata', 'Official site', 'Map']);
    for (const link of screen.getAllByRole('link')) {
      expect(link.getAttribute('rel')).toBe('noopener noreferrer');
      expect(link.getAttribute('href')).toMatch(/^https?:\/\//);
    }
  });

  it('says in words that a link is in doubt, and nothing when it is not', () => {
    open('many facts, old offices, a link in doubt');
    expect(screen.getByText('Probably meant, not certain')).toBeTruthy();
    cleanup();
    open('many facts, old offices, a link in doubt', { confidence: 0.95 });
    expect(screen.queryByText('Probably meant, not certain')).toBeNull();
  });

  it('shows five lines of facts and keeps the others behind one press', () => {
    open('many facts, old offices, a link in doubt');
    const rest = screen.getByText('5 more facts').closest('details');
    expect(rest?.open).toBe(false);
    expect([...(rest?.querySelectorAll('dt') ?? [])].map((term) => term.textContent)).toEqual([
      'Area',
      'Languages',
      'Currency',
      'Neighbours',
      'Founded',
    ]);
    expect(rest?.textContent).toContain('Russia, Georgia, Armenia, Iran, Turkey');
  });
});

describe('the mentions in the article', () => {
  it('show the sentence at hand with the name marked and the count', () => {
    open('a place that stands for its government');
    expect(screen.getByText('1 of 4')).toBeTruthy();
    expect(document.querySelector('blockquote mark')?.textContent).toBe('Baku');
  });

  it('lead to the neighbours, and at an end the step does nothing but keeps its place', () => {
    const { onShowMention } = open('a place that stands for its government');
    fireEvent.click(screen.getByRole('button', { name: 'Next mention' }));
    expect(onShowMention).toHaveBeenCalledExactlyOnceWith(3);
    const previous = screen.getByRole('button', { name: 'Previous mention' });
    fireEvent.click(previous);
    expect(onShowMention).toHaveBeenCalledOnce();
    expect(previous.getAttribute('aria-disabled')).toBe('true');
  });

  it('lead from the list to each of them and tell which one is current', () => {
    const { onShowMention } = open('a long sentence, cut around the name');
    const buttons = within(screen.getByRole('list')).getAllByRole('button');
    expect(buttons.map((button) => button.getAttribute('aria-current'))).toEqual(['false', 'false', 'true', 'false']);
    fireEvent.click(buttons[3]!);
    expect(onShowMention).toHaveBeenCalledExactlyOnceWith(9);
  });
});

describe('a card without a reference entry', () => {
  it('says that it only knows this article, and offers no sources', () => {
    open('no reference entry');
    expect(screen.getByText(/^No reference entry/)).toBeTruthy();
    expect(screen.queryByRole('navigation')).toBeNull();
  });

  it('offers the entries that fit and tells which one was chosen', () => {
    const { onCorrect } = open('several entries fit');
    fireEvent.click(screen.getByRole('button', { name: /state of the United States/ }));
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ kind: 'is', key: 'Q1428' }, 'article');
  });

  it('is busy while it loads', () => {
    open('loading');
    expect(screen.getByRole('dialog').getAttribute('aria-busy')).toBe('true');
    expect(screen.getByRole('status', { name: 'Looking it up' })).toBeTruthy();
  });

  it('offers another try after an error', () => {
    const { onRetry } = open('error');
    expect(screen.getByRole('alert').textContent).toContain('The reference could not be read');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledOnce();
  });
});

describe('a correction', () => {
  function doubt(title: string, changes: Partial<CardView> = {}) {
    const heard = open(title, changes);
    fireEvent.click(screen.getByRole('button', { name: 'Not right?' }));
    return heard;
  }
  const right = 'a name that the reader may put right';

  it('is out of the way until the reader doubts', () => {
    open(right);
    expect(screen.queryByRole('button', { name: 'Not Baku' })).toBeNull();
    const button = screen.getByRole('button', { name: 'Not right?' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    fireEvent.click(button);
    expect(button.getAttribute('aria-expanded')).toBe('true');
    fireEvent.click(button);
    expect(screen.queryByRole('button', { name: 'Not Baku' })).toBeNull();
  });

  it('says for this article what the entry is not, what it is, or that there is no name', () => {
    const { onCorrect } = doubt(right);
    fireEvent.click(screen.getByRole('button', { name: 'Not Baku' }));
    fireEvent.click(screen.getByRole('button', { name: '“Baku” is not a name' }));
    fireEvent.click(screen.getByRole('button', { name: /^Baku Gavan/ }));
    expect(onCorrect.mock.calls).toEqual([
      [{ kind: 'not-this', key: 'Q9248' }, 'article'],
      [{ kind: 'not-a-name' }, 'article'],
      [{ kind: 'is', key: 'en:Baku Gavan' }, 'article'],
    ]);
  });

  it('reaches over the whole site when the reader says so', () => {
    const { onCorrect } = doubt(right);
    fireEvent.click(screen.getByRole('checkbox', { name: /^Always on news.example/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Not Baku' }));
    expect(onCorrect).toHaveBeenCalledExactlyOnceWith({ kind: 'not-this', key: 'Q9248' }, 'site');
  });

  it('can be taken back, and then only that is offered', () => {
    const { onUndoCorrection } = open('a name that the reader has put right');
    expect(screen.getByText(/As you said, on this site/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Not right?' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUndoCorrection).toHaveBeenCalledOnce();
  });

  it('that was not kept says why', () => {
    open(right, { correction: { name: 'Baku', site: 'news.example', candidates: [], failure: 'The disk is full.' } });
    expect(screen.getByRole('alert').textContent).toBe('The disk is full.');
  });

  it('of a name without an entry has no entry to refuse', () => {
    doubt('no reference entry', { correction: { name: 'Leyla Hasanzade', site: 'news.example', candidates: [] } });
    expect(screen.queryByRole('button', { name: /^Not (?!right)/ })).toBeNull();
    expect(screen.getByRole('button', { name: /is not a name/ })).toBeTruthy();
  });
});

it('shows where a place lies, with its point', () => {
  const paths = { land: 'M0 0L9 9Z', focus: 'M1 1L2 2Z', borders: '', disputed: '' };
  open('a place that stands for its government', {
    map: { width: 326, height: 150, ...paths, point: { x: 30, y: 40 } },
  });
  const drawn = screen.getByRole('img', { name: 'Map: where Baku is' });
  expect(drawn.querySelector('circle')?.getAttribute('cx')).toBe('30');
  expect(drawn.querySelector('.ng-map-focus')?.getAttribute('d')).toBe('M1 1L2 2Z');
});

describe('depth', () => {
  it('opens the entry that a fact names, but not its own once more', () => {
    const facts = baku.facts.map((fact) =>
      fact.property === 'country' ? { ...fact, entity: 'Q227' as const } : { ...fact, entity: baku.key },
    );
    const { onOpen } = open('a place that stands for its government', { entity: { ...baku, facts } });
    fireEvent.click(screen.getByRole('button', { name: 'Azerbaijan' }));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('Q227', 'Azerbaijan');
    expect(screen.queryByRole('button', { name: 'Government of Azerbaijan' })).toBeNull();
  });

  it('leads back to what was shown before', () => {
    const { onBack } = open('a people', { back: 'Baku' });
    fireEvent.click(screen.getByRole('button', { name: 'Back to Baku' }));
    expect(onBack).toHaveBeenCalledOnce();
    cleanup();
    open('a people');
    expect(screen.queryByRole('button', { name: /^Back/ })).toBeNull();
  });

  it('is kept open, and then moved by the arrow keys', () => {
    const { onPin } = open('a people');
    expect(screen.queryByRole('button', { name: /^Move/ })).toBeNull();
    const pin = screen.getByRole('button', { name: 'Keep this card open' });
    expect(pin.getAttribute('aria-pressed')).toBe('false');
    fireEvent.click(pin);
    expect(onPin).toHaveBeenCalledOnce();
    cleanup();

    const { onMove } = open('a people', { isPinned: true });
    const move = screen.getByRole('button', { name: /^Move/ });
    for (const key of ['ArrowLeft', 'ArrowDown', 'a']) fireEvent.keyDown(move, { key });
    expect(onMove.mock.calls).toEqual([
      [-24, 0],
      [0, 24],
    ]);
  });

  it('copies a fact with what it is of and where it is from, and says whether it could', () => {
    const { onCopy } = open('a place that stands for its government');
    const copy = screen.getByRole('button', { name: 'Copy with source: Population' });
    fireEvent.click(copy);
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(
      'Baku: Population 2,303,100 (GeoNames, CC BY 4.0, as of 2025, https://www.geonames.org/)',
    );
    expect(copy.getAttribute('aria-label')).toBe('Copied');
    onCopy.mockReturnValue(false);
    fireEvent.click(copy);
    expect(copy.getAttribute('aria-label')).toBe('The browser refused');
  });
});

describe('closing', () => {
  it('follows the button and Escape, and Escape reaches nothing behind the card', () => {
    const { onClose } = open('no reference entry');
    const behind = vi.fn();
    document.body.addEventListener('keydown', behind);
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' });
    expect(onClose).toHaveBeenCalledTimes(2);
    expect(behind).not.toHaveBeenCalled();
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'a' });
    expect(behind).toHaveBeenCalledOnce();
    document.body.removeEventListener('keydown', behind);
  });
});

it('shows hostile text as text', () => {
  open('no reference entry', { label: '<img src=x onerror=alert(1)>' });
  expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('<img src=x onerror=alert(1)>');
  expect(document.querySelector('img')).toBeNull();
});

describe('what the article has others say', () => {
  const text = 'Ingrid Solheim said Baku had lied. Solheim denied it. Some hold that Baku, the capital, won.';
  const span = (words: string, from = 0): [number, number] => {
    const start = text.indexOf(words, from);
    return [start, start + words.length];
  };
  const mention = (words: string, type: Mention['type'], from = 0): Mention => {
    const [start, end] = span(words, from);
    return { start, end, text: words, type, entity: null, confidence: 1 };
  };
  const mentions = [
    mention('Ingrid Solheim', 'person'),
    mention('Baku', 'place'),
    { ...mention('Solheim', 'person', 30), sameAs: 0 },
    { ...mention('Baku', 'place', 40), sameAs: 1 },
  ];
  const attribution = (content: [number, number], more: Partial<Attribution> = {}): Attribution => ({
    source: span('Ingrid Solheim'),
    speaker: 0,
    cue: span('said'),
    content: [content],
    form: 'indirect',
    act: 'allegation',
    modality: 'alleged',
    claimType: 'other',
    checkWorthy: 0.4,
    confidence: 0.9,
    ...more,
  });
  const { speaker: _, ...unnamed } = attribution(span('Baku, the capital, won'), { source: null });
  const openSaid = (at: number, attributions: readonly Attribution[]) => {
    const onShowText = vi.fn();
    const said = { text, found: { isEnglish: true, mentions, attributions }, mention: at };
    render(<Card view={{ ...cardViews['a people'], said } as CardView} actions={{ ...actions(), onShowText }} />);
    return onShowText;
  };

  it('stands on the card with its source, its act and its modality, and leads to its place', () => {
    const onShowText = openSaid(3, [attribution(span('Baku had lied')), unnamed]);
    expect(screen.queryByRole('region', { name: 'Said by' })).toBeNull();
    const list = within(screen.getByRole('region', { name: 'Said of' }));
    expect(list.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      'Baku had liedIngrid Solheim · Allegation · alleged only',
      'Baku, the capital, wonNo source named · Allegation · alleged only',
    ]);
    fireEvent.click(list.getAllByRole('button')[0]!);
    expect(onShowText).toHaveBeenCalledWith(...span('Baku had lied'));
  });

  it('is told of its speaker, whichever of its mentions the card is of', () => {
    openSaid(
      2,
      Array.from({ length: 5 }, (_, n) => attribution([text.indexOf('Baku') + n, text.indexOf('lied')])),
    );
    const list = within(screen.getByRole('region', { name: 'Said by' }));
    expect(list.getAllByRole('button')).toHaveLength(3);
    expect(list.getByText('and 2 more, in the panel')).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'Said of' })).toBeNull();
  });
});
