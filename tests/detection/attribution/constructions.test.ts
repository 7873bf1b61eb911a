import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConstructions } from '../../../tools/train/attribution/constructions.ts';

describe('sentences marked by brackets', () => {
  it('are read with names, sources, cues, contents, acts and what can be checked', () => {
    const [text] = readConstructions('# a note\n[s1 [L Oslo]] [c1 denied] [x1/denial+ hiding the ship].\n');
    expect(text?.text).toBe('Oslo denied hiding the ship.');
    expect(text?.entities).toEqual([{ start: 0, end: 4, type: 'LOC' }]);
    expect(text?.attributions).toEqual([
      { source: [0, 4], cue: [5, 11], content: [12, 27], act: 'denial', check: true },
    ]);
  });

  it('are refused when a bracket is open, or closes nothing', () => {
    expect(() => readConstructions('[s1 Oslo said so.')).toThrow('Line 1');
    expect(() => readConstructions('Oslo] said so.')).toThrow('Line 1');
  });

  it('are all well formed in the file that training reads', () => {
    const file = new URL('../../../tools/train/attribution/constructions.txt', import.meta.url);
    const texts = readConstructions(readFileSync(file, 'utf8'));
    expect(texts.length).toBeGreaterThan(200);
    for (const { attributions } of texts)
      for (const { content } of attributions) expect(content[1]).toBeGreaterThan(content[0]);
  });
});
