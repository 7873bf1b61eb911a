import { describe, expect, it } from 'vitest';
import { attributed } from './read.ts';

const first = (text: string) => {
  const [found] = attributed(text);
  if (found === undefined) throw new Error(`Nothing was attributed in: ${text}`);
  return found;
};

describe('check-worthiness', () => {
  it('is high for a counted fact and low for a wish', () => {
    const fact = first('The ministry said that 412 houses had burned down in three days.');
    const wish = first('“I hope we all get some sleep now,” the captain said.');
    expect(fact.checkWorthy).toBeGreaterThan(0.8);
    expect(wish.checkWorthy).toBeLessThan(0.3);
  });

  it.each([
    ['The ministry said that 412 houses had burned down.', 'quantity'],
    ['The bank forecast that prices would fall next year.', 'prediction'],
    ['Experts said the outage was caused by a fallen branch.', 'correlation'],
    ['Parents demanded a new school.', 'not a claim'],
    ['The club said its keeper had flown home.', 'other'],
  ] as const)('suggests a type for “%s”', (text, type) => {
    expect(first(text).claimType).toBe(type);
  });
});
