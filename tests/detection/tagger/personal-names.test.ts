import { describe, expect, it } from 'vitest';
import { hashText } from '../../../detection/tagger/hashing.ts';
import { filterOf, PersonalNames } from '../../../detection/tagger/personal-names.ts';

describe('personal names', () => {
  const hashes = Array.from({ length: 1000 }, (_, i) => hashText(`name${i}`));
  const names = new PersonalNames(filterOf(hashes, 14));

  it('knows all that it was made from', () => {
    for (const hash of hashes) expect(names.has(hash)).toBe(true);
  });

  it('takes few other words for names', () => {
    const mistakes = Array.from({ length: 5000 }, (_, i) => hashText(`word${i}`)).filter((hash) => names.has(hash));
    expect(mistakes.length).toBeLessThan(150);
  });
});
