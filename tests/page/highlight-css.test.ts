import { describe, expect, it } from 'vitest';
import { highlightCss, TINTS } from '../../page/highlight-css.ts';
import { CLIP_KEYS, FLASH_KEY, NAME_KEYS, STATEMENT_KEYS } from '../../page/highlight-keys.ts';

type Rgb = readonly [number, number, number];

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: Rgb, b: Rgb): number {
  const luminance = (rgb: Rgb) => {
    const [r, g, b] = rgb.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as unknown as Rgb;
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const over = (tint: Rgb, share: number, background: Rgb): Rgb =>
  background.map((channel, at) => channel * (1 - share) + (tint[at] ?? 0) * share) as unknown as Rgb;

const greys = Array.from({ length: 52 }, (_, at): Rgb => [at * 5, at * 5, at * 5]);

describe('the marks', () => {
  it.each(['', ':root'] as const)('have a rule for every key, and for nothing that is not ours, on “%s”', (on) => {
    const css = highlightCss(on);
    const marks = [NAME_KEYS, CLIP_KEYS, STATEMENT_KEYS];
    const keys = [...marks.flatMap((each) => Object.values<string>(each)), FLASH_KEY];
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(css).toContain(`${on}::highlight(${key}){`);
    expect(
      [...css.matchAll(/([^{}\n]+)\{[^{}]*\}/g)].every(([, selector]) => selector?.startsWith(`${on}::highlight(`)),
    ).toBe(true);
  });

  it('tell the kinds apart without colour: each has a line of its own, in the colour of the text', () => {
    const css = highlightCss('');
    const lines = Object.values(NAME_KEYS).map(
      (key) => new RegExp(`highlight\\(${key}\\)\\{text-decoration:underline (.+?) currentColor`).exec(css)?.[1],
    );
    expect(new Set(lines).size).toBe(lines.length);
    expect(lines).not.toContain(undefined);
  });

  it.each([
    ['white', 5.5, [255, 255, 255]],
    ['cream', 5.5, [253, 246, 227]],
    ['dark', 7, [18, 18, 18]],
    ['black', 7, [0, 0, 0]],
  ] as const)('leave text on a %s page that had %d : 1 readable on every tint', (_, before, background) => {
    const readable = greys.filter((text) => contrast(text, background) >= before);
    expect(readable.length).toBeGreaterThan(5);
    for (const { rgb, share } of Object.values(TINTS)) {
      for (const text of readable) expect(contrast(text, over(rgb, share, background))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('have tints that can be seen on white and on black', () => {
    for (const { rgb, share } of Object.values(TINTS)) {
      for (const background of [
        [255, 255, 255],
        [0, 0, 0],
      ] as const) {
        const tinted = over(rgb, share, background);
        expect(Math.max(...tinted.map((channel, at) => Math.abs(channel - (background[at] ?? 0))))).toBeGreaterThan(25);
      }
    }
  });
});
