import fc from 'fast-check';
import { expect, it } from 'vitest';
import { excerpt } from '../../components/excerpt.ts';

it('leaves a short sentence as it is', () => {
  expect(excerpt('Officials in Baku waited.', 13, 17)).toEqual({
    before: 'Officials in ',
    name: 'Baku',
    after: ' waited.',
  });
});

it('cuts a long sentence at words on both sides of the name', () => {
  const words = 'word '.repeat(60);
  const { before, name, after } = excerpt(`${words}Baku ${words}`, words.length, words.length + 4);
  expect(before).toMatch(/^… (?:word )+$/);
  expect(name).toBe('Baku');
  expect(after).toMatch(/^ (?:word )+…$/);
});

it('always holds the name and never words that are not there', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (head, name, tail) => {
      const cut = excerpt(head + name + tail, head.length, head.length + name.length);
      expect(cut.name).toBe(name);
      expect(head.endsWith(cut.before.replace(/^…/, ''))).toBe(true);
      expect(tail.startsWith(cut.after.replace(/…$/, ''))).toBe(true);
    }),
  );
});
