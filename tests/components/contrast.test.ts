import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The first definition of each pair of colours; the second is the one for more contrast. */
const tokens = readFileSync(new URL('../../components/tokens.css', import.meta.url), 'utf8');
const colour = (name: string, scheme: 'light' | 'dark'): string => {
  const pair = new RegExp(`--ng-${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(tokens);
  const found = pair?.[scheme === 'light' ? 1 : 2];
  if (!found) throw new Error(`no token ${name}`);
  return found;
};

const TEXT = ['ink', 'muted', 'accent', 'alert', 'caution', 'person', 'organisation', 'place', 'event', 'nationality'];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  it.each(TEXT)('text in %s stands out on paper and wash', (name) => {
    expect(contrast(colour(name, scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour(name, scheme), colour('wash', scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it('text stands out on marks and on the main button', () => {
    expect(contrast(colour('ink', scheme), colour('mark', scheme))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colour('on-accent', scheme), colour('accent', scheme))).toBeGreaterThanOrEqual(4.5);
  });

  it('the edges of controls stand out', () => {
    expect(contrast(colour('edge', scheme), colour('paper', scheme))).toBeGreaterThanOrEqual(3);
  });
});
