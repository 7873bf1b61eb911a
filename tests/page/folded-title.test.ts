import { describe, expect, it } from 'vitest';
import { foldedTitle } from '../../page/folded-title.ts';

describe('a folded title', () => {
  it.each([
    ['“We waited,” she said', '"We waited", she said'],
    ['Wales v Japan – as it happened', 'Wales v Japan - As It Happened'],
    ['首相「辞任しない」', '首相 『辞任しない』'],
    ['هل يستقيل الوزير؟', 'هل يستقيل الوزير'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(foldedTitle(one)).toBe(foldedTitle(other));
  });

  it('keeps the letters and digits of every script apart', () => {
    expect(foldedTitle('Élection 2027')).toBe('élection2027');
    expect(foldedTitle('Выборы')).not.toBe(foldedTitle('Вывод'));
    expect(foldedTitle('東京')).toBe('東京');
  });
});
