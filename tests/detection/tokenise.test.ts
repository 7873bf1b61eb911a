import { describe, expect, it } from 'vitest';
import { tokenise } from '../../detection/tokenise.ts';

const words = (text: string) => tokenise(text).list.map((token) => token.text);
const sentences = (text: string) => {
  const { list, sentences } = tokenise(text);
  return sentences.map(({ first, last }) => text.slice(list[first]!.start, list[last - 1]!.end));
};
const settings = (text: string) => tokenise(text).sentences.map(({ setting }) => setting);

describe('tokens', () => {
  it('parts the possessive ending from its owner', () => {
    expect(words('Latvia’s ports')).toEqual(['Latvia', '’s', 'ports']);
    expect(words("the teachers' union")).toEqual(['the', 'teachers', "'", 'union']);
  });

  it('keeps apostrophes inside names', () => {
    expect(words('O’Hara in N’Djamena, Côte d’Ivoire')).toEqual(['O’Hara', 'in', 'N’Djamena', ',', 'Côte', 'd’Ivoire']);
  });

  it('takes hyphens and dashes for tokens of their own', () => {
    const { list } = tokenise('Oslo–Riga talks, bank-funded');
    expect(list.map(({ text }) => text)).toEqual(['Oslo', '–', 'Riga', 'talks', ',', 'bank', '-', 'funded']);
    expect(list[1]!.spaced).toBe(false);
    expect(list[3]!.spaced).toBe(true);
  });

  it('keeps the full stops of abbreviations and initials', () => {
    expect(words('Mr. J. Tamm of the U.S. left St. Louis.')).toEqual([
      'Mr.',
      'J.',
      'Tamm',
      'of',
      'the',
      'U.S.',
      'left',
      'St.',
      'Louis',
      '.',
    ]);
  });

  it('leaves a full stop that ends a sentence to itself', () => {
    expect(words('He wrote on X. Riga was calm.')).toEqual(['He', 'wrote', 'on', 'X', '.', 'Riga', 'was', 'calm', '.']);
    expect(words('“So said DR.”\nThey left')).toEqual(['“', 'So', 'said', 'DR', '.', '”', 'They', 'left']);
    expect(words('Plan B. The sea')).toEqual(['Plan', 'B', '.', 'The', 'sea']);
    expect(words('She said no. Lot No. 7')).toEqual(['She', 'said', 'no', '.', 'Lot', 'No.', '7']);
  });

  it('reads the case of each word', () => {
    const cases = Object.fromEntries(tokenise('Riga NATO McAllister ferry 7 中').list.map((t) => [t.text, t.letters]));
    expect(cases).toEqual({
      Riga: 'capital',
      NATO: 'upper',
      McAllister: 'mixed',
      ferry: 'lower',
      7: 'caseless',
      中: 'caseless',
    });
  });

  it('takes addresses of the web and of mail whole', () => {
    expect(words('See https://example.org/a?b=c or write to desk@example.org.')).toEqual([
      'See',
      'https://example.org/a?b=c',
      'or',
      'write',
      'to',
      'desk@example.org',
      '.',
    ]);
  });
});

describe('sentences', () => {
  it('do not end after a title or an initial', () => {
    expect(sentences('Gen. A. Brandt left. Dr. Lund stayed.')).toEqual(['Gen. A. Brandt left.', 'Dr. Lund stayed.']);
  });

  it('end at a blank line, and at a line end before a capital, but not where a line wraps', () => {
    expect(sentences('Ferry sinks\n\nThe ferry sank')).toEqual(['Ferry sinks', 'The ferry sank']);
    expect(sentences('Menu\nHome')).toEqual(['Menu', 'Home']);
    expect(sentences('The ferry\nsank')).toEqual(['The ferry\nsank']);
  });

  it('part the items of a menu', () => {
    expect(sentences('News · Sport · Weather')).toEqual(['News ·', 'Sport ·', 'Weather']);
  });

  it('know headlines from prose and from rows of names', () => {
    expect(settings('Ferry Sinks Off Coast in Heavy Storm')).toEqual(['title']);
    expect(settings('FERRY SINKS OFF COAST')).toEqual(['capitals']);
    expect(settings('The ferry sank off the coast of Estonia.')).toEqual(['prose']);
    expect(settings('By Anna Lund in Tallinn')).toEqual(['prose']);
  });
});
