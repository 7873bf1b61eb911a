import { expect, it } from 'vitest';
import { attributed, said } from './read.ts';

const read = (text: string) => attributed(text).map((attribution) => said(text, attribution));

it('what somebody is said to have said is by whom its own verb follows', () => {
  const text = 'Gideon Marsh said the survey revealed that three of the bridges were unsafe.';
  const inner = read(text).find(({ cue }) => cue === 'revealed');
  expect(inner?.source).toBe('the survey');
});

it('a heading in quotation marks is not said by the speaker before it', () => {
  const text = `“We have lost the harvest,” said Gideon Marsh.

‘A long dry summer’

The rain came too late for the maize.`;
  expect(read(text).map(({ content }) => content)).toEqual(['We have lost the harvest']);
});

it('a quotation that stands alone is still said, where it is a sentence', () => {
  const text = `“We have lost the harvest,” said Gideon Marsh.

“Nobody from the ministry has called us.”`;
  const found = read(text).map(({ content }) => content);
  expect(found.some((content) => content.startsWith('Nobody from the ministry'))).toBe(true);
});
