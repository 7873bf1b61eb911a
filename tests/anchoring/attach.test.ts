import { expect, describe as group, test } from 'vitest';
import { attach } from '../../anchoring/attach.ts';
import { describe } from '../../anchoring/describe.ts';

const article = [
  'Ferries stay in port as storm nears',
  'Ferry services to the outer islands stopped at noon on Tuesday, the operator said.',
  'Residents of Port Ellery queued at the town hall for sandbags, while the mayor, Ines Arvold, asked people to stay at home.',
  'The storm is expected to reach the coast before midnight, the weather service said. Schools will stay shut on Wednesday.',
  'Fishing boats had been brought into the inner harbour by Monday evening, the harbour master said.',
].join('\n\n');

function clipped(quote: string, text = article) {
  const start = text.indexOf(quote);
  return describe(text, start, start + quote.length);
}

const found = (text: string, outcome: ReturnType<typeof attach>) =>
  'start' in outcome ? text.slice(outcome.start, outcome.end) : outcome.kind;

group('an unchanged page', () => {
  test('gives the place back with full score', () => {
    const quote = 'asked people to stay at home';
    const start = article.indexOf(quote);
    expect(attach(article, clipped(quote))).toEqual({
      kind: 'anchored',
      start,
      end: start + quote.length,
      score: 1,
    });
  });

  test('tells apart the same words in two places', () => {
    const second = article.lastIndexOf('said');
    const selectors = describe(article, second, second + 4);
    expect(attach(article, [selectors[0]])).toMatchObject({ kind: 'anchored', start: second });
  });
});

group('a page that moved', () => {
  test('a stale position is not believed: the words are', () => {
    const later = `Updated at 18:00\n\n${article}`;
    const selectors = clipped('the weather service said');
    expect(found(later, attach(later, selectors))).toBe('the weather service said');
  });

  test('a hint is taken only where quote and context stand', () => {
    const selectors = clipped('said');
    const wrong = article.lastIndexOf('said');
    const outcome = attach(article, selectors, { hint: { start: wrong, end: wrong + 4 } });
    expect(outcome).toMatchObject({ kind: 'anchored', start: article.indexOf('said') });
  });

  test('other white space, soft hyphens and quotation marks are the same words', () => {
    const before = 'The mayor said: “We are ready for the storm, and for the week that follows.”\n\nShe left at noon.';
    const now =
      'The mayor said: "We are rea\u00ADdy for\u00A0the storm,\nand for the week that follows."She left at noon.';
    const outcome = attach(now, clipped('“We are ready for the storm, and for the week that follows.”\n\nShe', before));
    expect(outcome.kind).toBe('anchored');
    expect(found(now, outcome)).toMatch(/^"We are rea.*She$/s);
  });
});

group('a page that was edited', () => {
  test('new wording is reported as changed, with what stands there now', () => {
    const quote = 'The storm is expected to reach the coast before midnight, the weather service said.';
    const now = article.replace('before midnight', 'shortly after two in the morning');
    const outcome = attach(now, clipped(quote));
    expect(outcome.kind).toBe('changed');
    expect(found(now, outcome)).toBe(
      'The storm is expected to reach the coast shortly after two in the morning, the weather service said.',
    );
  });

  test('a deleted quote is an orphan, though its words occur elsewhere', () => {
    const now = article.replace(', the operator said', '');
    expect(attach(now, clipped('the operator said'))).toEqual({ kind: 'orphan' });
  });

  test('equal places are for a person to choose', () => {
    const line = 'The council will meet again on Thursday to vote on the plan.';
    const selectors = clipped(line, `Before the vote nobody spoke. ${line} After it everybody did.`);
    const now = [line, 'A paragraph about quite other matters.', line].join('\n\n');
    const outcome = attach(now, selectors);
    expect(outcome.kind).toBe('ambiguous');
    if (outcome.kind === 'ambiguous') {
      expect(outcome.places.map(({ start, end }) => now.slice(start, end))).toEqual([line, line]);
    }
  });
});

group('what was cut', () => {
  const caption = 'The ferry Halcyon at the quay of Port Ellery.';
  const before = `${article}\n\n${caption}\n\nThe council meets on Friday.\n\nMore pictures\n\n${caption}\n\nNext page`;

  test('is not found in its double elsewhere, but that one is offered', () => {
    const start = before.indexOf(caption);
    const selectors = describe(before, start, start + caption.length);
    const now = before.slice(0, start) + before.slice(start + caption.length);
    const outcome = attach(now, selectors);
    expect(outcome.kind).toBe('ambiguous');
    if (outcome.kind === 'ambiguous') {
      expect(outcome.places.map((place) => now.slice(place.start, place.end))).toEqual([caption]);
    }
  });

  test('is not found in what was written over it', () => {
    const quote = 'asked people to stay at home';
    expect(attach(article.replace(quote, 'had left for the mainland'), clipped(quote))).toEqual({ kind: 'orphan' });
  });

  test('is not found on another page', () => {
    const other = 'Harvest begins\n\nFarmers on the plain began to bring in the barley this week, two weeks early.';
    expect(attach(other, clipped('stopped at noon on Tuesday, the operator said.'))).toEqual({ kind: 'orphan' });
  });
});

test('short words that have lost their surroundings are asked about', () => {
  const now = 'Weather\n\nReaders sent pictures of sandbags from all over the coast.';
  const outcome = attach(now, clipped('sandbags, while', article));
  expect(outcome).toEqual({ kind: 'orphan' });
  const start = now.indexOf('pictures of');
  const asked = attach(now, describe('Old pictures of the quay', 4, 15));
  expect(asked).toEqual({ kind: 'ambiguous', places: [{ start, end: start + 11 }] });
});

test('a long quote is found with many words changed', () => {
  const syllables = ['ka', 'ru', 'mel', 'to', 'sin', 'de', 'or', 'ban', 'li', 'esh', 'po'];
  const word = (n: number) =>
    [3, 11, 19].map((shift) => syllables[(Math.imul(n + 1, 2_654_435_761) >>> shift) % syllables.length]).join('');
  const quote = Array.from({ length: 900 }, (_, n) => word(n)).join(' ');
  const before = `Log of the harbour\n\n${quote}\n\nEnd of the log, signed by the harbour master.`;
  const words = before.split(' ');
  const now = words.map((old, n) => (n % 9 === 5 ? 'x' : n % 20 === 11 ? `${old} newly` : old)).join(' ');
  const start = before.indexOf(quote);
  const outcome = attach(now, describe(before, start, start + quote.length));
  expect(outcome.kind).toBe('changed');
  expect(found(now, outcome)).toBe(now.slice(now.indexOf(word(0)), now.indexOf('\n\nEnd')));
});

test.each([
  [
    'Chinese',
    '港口星期二因风暴关闭。',
    '渡轮公司说，前往外岛的船只中午停航。',
    '渡轮公司昨天说，前往外岛的船只已停航。',
    '居民在市政厅排队领取沙袋。',
  ],
  [
    'Arabic',
    'أُغلق ميناء المدينة يوم الثلاثاء.',
    'قالت الشركة إن العبارات توقفت عند الظهر.',
    'قالت الشركة أمس إن العبارات توقفت عند الظهر.',
    'وقف السكان في طوابير أمام البلدية.',
  ],
])('%s is found again', (_, before, quote, edited, after) => {
  const old = `${before}\n\n${quote}\n\n${after}`;
  const start = old.indexOf(quote);
  const selectors = describe(old, start, start + quote.length);
  const now = `1\n\n${before}\n\n${edited}\n\n${after}`;
  expect(attach(`1\n\n${old}`, selectors)).toMatchObject({ kind: 'anchored', start: start + 3 });
  expect(found(now, attach(now, selectors))).toBe(edited);
});

test('a place found by likeness begins and ends with whole words', () => {
  const quote = 'the operator said';
  const now = article.replace('the operator said', 'the cooperator saidest');
  const outcome = attach(now, clipped(`Tuesday, ${quote}.`));
  expect(outcome.kind).toBe('changed');
  expect(found(now, outcome)).toMatch(/^Tuesday, the cooperator saidest\.?$/);
});

test('text made to be slow takes no more than its time', () => {
  const walls = ['a'.repeat(1_000_000), 'ab '.repeat(300_000), 'NATO said NATO '.repeat(70_000)];
  for (const wall of walls) {
    const selectors = describe(`${wall.slice(0, 500)}the quote${wall.slice(0, 500)}`, 400, 800);
    const start = performance.now();
    attach(wall, selectors);
    expect(performance.now() - start).toBeLessThan(2_000);
  }
});

test('without a quote, or with one of mere white space, nothing is attached', () => {
  expect(attach(article, [{ type: 'TextPositionSelector', start: 0, end: 7 }])).toEqual({ kind: 'orphan' });
  expect(attach('a b', [{ type: 'TextQuoteSelector', exact: ' \n', prefix: '', suffix: '' }])).toEqual({
    kind: 'orphan',
  });
});

group('words that stand twice with the same surroundings', () => {
  const paragraph = 'The harbour master said that all boats were safe for the night. ';
  const twice = `${paragraph}${paragraph}${paragraph}${paragraph}`;
  const quote = 'all boats were safe';
  const [first, second, third] = [0, 1, 2].map((n) => n * paragraph.length + paragraph.indexOf(quote)) as [
    number,
    number,
    number,
  ];
  const selectors = describe(twice, second, second + quote.length);
  const at = (start: number) => ({ start, end: start + quote.length });

  test('are told apart by where the quote stood', () => {
    expect(attach(twice, selectors)).toEqual({ kind: 'anchored', ...at(second), score: 1 });
  });

  test('and first by where its range leads', () => {
    expect(attach(twice, selectors, { hint: at(third) })).toEqual({ kind: 'anchored', ...at(third), score: 1 });
  });

  test('are told apart by where the quote stood before the page moved', () => {
    const dashes = '-'.repeat(2_000);
    const far = `${dashes} ${paragraph}`.repeat(3) + dashes;
    const middle = far.indexOf(quote, 3_000);
    const [words, position] = describe(far, middle, middle + quote.length);
    const moved = `Updated. ${far}`;
    const now = { kind: 'anchored', start: middle + 'Updated. '.length };
    expect(attach(moved, [words, position])).toMatchObject(now);
    expect(attach(moved, [words], { hint: at(middle) })).toMatchObject(now);
    expect(attach(moved, [words]).kind).toBe('ambiguous');
  });

  test('are for a person to choose from when nothing tells', () => {
    const outcome = attach(twice, [selectors[0]]);
    expect(outcome.kind).toBe('ambiguous');
    const places = outcome.kind === 'ambiguous' ? outcome.places : [];
    expect(places.length).toBeGreaterThan(1);
    for (const { start, end } of places) expect(twice.slice(start, end)).toBe(quote);
  });

  test.each([
    ['longer', { start: second, end: second + quote.length + 1 }],
    ['shorter', { start: second, end: second + quote.length - 1 }],
    ['elsewhere', at(second + 1)],
    ['at the start of the text, without what went before', at(first)],
  ])('a place that is %s is not taken for theirs', (_, hint) => {
    const outcome = attach(twice, [selectors[0]], { hint });
    expect(outcome).not.toMatchObject({ ...hint, score: 1 });
  });
});

group('the score', () => {
  const words = 'Fishing boats had been brought into the inner harbour by Monday evening';
  /** Three of its sixty letters are others. */
  const SAME = 57 / 60;
  test('is the likeness of quote, twice, and of what is known of its surroundings', () => {
    const selectors = clipped(words);
    const edited = article.replace('into the inner harbour', 'into the outer harbour');
    const outcome = attach(edited, selectors);
    expect(outcome).toMatchObject({ kind: 'changed', found: words.replace('inner', 'outer') });
    expect(outcome).toMatchObject({ score: expect.closeTo((2 * SAME + 2) / 4, 5) });
  });

  test('takes one context alone where there is no other', () => {
    const text = `${words}, the harbour master said.`;
    const selectors = clipped(words, text);
    const outcome = attach(`And ${text.replace('inner', 'outer')}`, selectors);
    expect(outcome).toMatchObject({ score: expect.closeTo((2 * SAME + 1) / 3, 5) });
  });

  test('is that of the words alone where nothing surrounds them', () => {
    const selectors = clipped(words, words);
    expect(attach(`Later: ${words}.`, selectors)).toMatchObject({ kind: 'anchored', score: 1 });
  });
});

test('a quote without words, or without a text to compare, is nowhere', () => {
  const place = { type: 'TextPositionSelector', start: 0, end: 7 } as const;
  expect(attach(article, [place])).toEqual({ kind: 'orphan' });
  expect(attach(article, [{ type: 'TextQuoteSelector', exact: ' \u00AD', prefix: 'Ferries', suffix: '' }])).toEqual({
    kind: 'orphan',
  });
});
