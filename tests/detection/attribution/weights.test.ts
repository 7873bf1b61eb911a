import { describe, expect, it } from 'vitest';
import { openAttributor } from '../../../detection/attribution/open-attributor.ts';
import { weights } from './read.ts';

describe('the weights of attribution', () => {
  it('are refused when they are cut short', () => {
    expect(() => openAttributor(weights().slice(0, 9))).toThrow('cut short');
    expect(() => openAttributor(weights().slice(0, 4000))).toThrow('damaged');
  });

  it('are refused when a byte has changed', () => {
    const bytes = weights();
    new Uint8Array(bytes)[5000]! ^= 1;
    expect(() => openAttributor(bytes)).toThrow('damaged');
  });

  it('are refused when the file is another one, or of another version', () => {
    const other = weights();
    new Uint32Array(other)[0] = 1;
    expect(() => openAttributor(other)).toThrow('does not hold');
    const newer = weights();
    new Uint32Array(newer)[1]!++;
    expect(() => openAttributor(newer)).toThrow('version');
  });
});
