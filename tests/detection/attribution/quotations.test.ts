import { describe, expect, it } from 'vitest';
import { findQuotations } from '../../../detection/attribution/quotations.ts';
import { tokenise } from '../../../detection/tokenise.ts';

function quoted(text: string): string[] {
  const tokens = tokenise(text);
  return findQuotations(tokens).map(({ open, close }) => {
    const end = tokens.list[close - 1]!.end;
    return text.slice(tokens.list[open + 1]!.start, end);
  });
}

describe('findQuotations', () => {
  it.each([
    ['He said “we lost” twice.', 'we lost'],
    ['He said "we lost" twice.', 'we lost'],
    ['He said ‘we lost’ twice.', 'we lost'],
    ["He said 'we lost' twice.", 'we lost'],
    ['He said «we lost» twice.', 'we lost'],
    ['He said »we lost« twice.', 'we lost'],
    ['He said „we lost“ twice.', 'we lost'],
    ['He said ”we lost” twice.', 'we lost'],
  ])('reads %s', (text, inner) => {
    expect(quoted(text)).toEqual([inner]);
  });

  it('finds a quotation within a quotation', () => {
    expect(quoted('“She said ‘never again’ to me,” he told us.')).toEqual([
      'She said ‘never again’ to me,',
      'never again',
    ]);
  });

  it('takes an apostrophe for no quotation mark', () => {
    expect(quoted('The nurses’ union won’t accept it, and the doctors’ union hasn’t either.')).toEqual([]);
  });

  it('follows a quotation over paragraphs that open with its mark again', () => {
    const text = '“The first part goes on.\n\n“The second part ends here,” she said.';
    expect(quoted(text)).toEqual(['The first part goes on.', 'The second part ends here,']);
    expect(findQuotations(tokenise(text)).map(({ continues }) => continues)).toEqual([false, true]);
  });

  it('drops a quotation that is never closed', () => {
    expect(quoted('He said “we lost and went home.\n\nThe next day was quiet.')).toEqual([]);
  });
});
