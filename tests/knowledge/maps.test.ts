import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { neighboursOf, readAtlas } from '../../knowledge/build/atlas.ts';
import { buildMaps } from '../../knowledge/build/build-maps.ts';
import { Maps } from '../../knowledge/maps.ts';

const text = buildMaps();
const maps = Maps.parse(text);

/** All points of a path. */
function pointsOf(path: string): [x: number, y: number][] {
  return [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map((match) => [Number(match[1]), Number(match[2])]);
}

describe('the geometry of locator maps', () => {
  it('fits into 250 kB of brotli and is the same in every build', () => {
    expect(brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length).toBeLessThanOrEqual(
      250_000,
    );
    expect(buildMaps()).toBe(text);
  });

  it('is refused when it is something else', () => {
    expect(() => Maps.parse('{}')).toThrow(TypeError);
    expect(() => Maps.parse('<svg>')).toThrow(SyntaxError);
  });

  it('knows who borders on whom', () => {
    const neighbours = neighboursOf(readAtlas()).get('Q227');
    expect(neighbours).toEqual(expect.arrayContaining(['Q159', 'Q230', 'Q399', 'Q794', 'Q43']));
    expect(neighbours).toHaveLength(5);
  });
});

describe('a locator map', () => {
  it('shows a country amid its neighbours, and a place in it', () => {
    const map = maps.locate({ area: 'Q227', point: { latitude: 40.38, longitude: 49.89 } }, 280, 160)!;
    const xs = pointsOf(map.focus).map(([x]) => x);
    expect(Math.min(...xs)).toBeGreaterThan(40);
    expect(Math.max(...xs)).toBeLessThan(240);
    expect(map.land).not.toBe('');
    expect(map.borders).not.toBe('');
    expect(map.point!.x).toBeGreaterThan(140);
  });

  it('has no path outside its frame', () => {
    for (const area of ['Q159', 'Q30', 'Q142', 'Q298', 'Q16'] as const) {
      const map = maps.locate({ area }, 280, 160)!;
      for (const [x, y] of pointsOf(map.land + map.focus)) {
        expect(x).toBeGreaterThanOrEqual(-5);
        expect(x).toBeLessThanOrEqual(285);
        expect(y).toBeGreaterThanOrEqual(-5);
        expect(y).toBeLessThanOrEqual(165);
      }
    }
  });

  it('comes near a place in a wide country', () => {
    const map = maps.locate({ area: 'Q159', point: { latitude: 55.75, longitude: 37.62 } }, 280, 160)!;
    expect(map.point).toEqual({ x: 140, y: 80 });
  });

  it('draws disputed borders apart', () => {
    expect(maps.locate({ area: 'Q1246' }, 280, 160)!.disputed).not.toBe('');
    expect(maps.locate({ area: 'Q142' }, 280, 160)!.focus).not.toBe('');
    expect(maps.locate({ area: 'Q664' }, 280, 160)!.disputed).toBe('');
  });

  it('shows islands on both sides of the date line at a readable size', () => {
    const xs = pointsOf(maps.locate({ area: 'Q712' }, 280, 160)!.focus).map(([x]) => x);
    expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThan(60);
  });

  it('shows a place without a country, and nothing for the unknown', () => {
    expect(maps.locate({ point: { latitude: 0, longitude: 0 } }, 280, 160)).toBeDefined();
    expect(maps.locate({ area: 'Q1' }, 280, 160)).toBeUndefined();
    expect(maps.locate({}, 280, 160)).toBeUndefined();
  });

  it('has every sovereign country', () => {
    for (const key of ['Q227', 'Q43', 'Q334', 'Q237', 'Q347', 'Q683', 'Q865', 'Q219060'] as const) {
      expect(maps.hasArea(key), key).toBe(true);
    }
  });
});

describe('a map of many places', () => {
  it('holds them all, with some room around them, and says where each lies', () => {
    const map = maps.survey(
      [{ area: 'Q159', point: { latitude: 55.75, longitude: 37.62 } }, { area: 'Q227' }, {}],
      640,
      360,
    )!;
    const [moscow, azerbaijan, unknown] = map.places;
    expect(unknown).toBeNull();
    expect(moscow!.y).toBeLessThan(azerbaijan!.y);
    expect(moscow!.x).toBeLessThan(azerbaijan!.x);
    for (const { x, y } of [moscow!, azerbaijan!]) {
      expect(x).toBeGreaterThan(20);
      expect(x).toBeLessThan(620);
      expect(y).toBeGreaterThan(20);
      expect(y).toBeLessThan(340);
    }
    expect(map.focus).not.toBe('');
  });

  it('is none where no place is known', () => {
    expect(maps.survey([{}, { area: 'Q0' as never }], 640, 360)).toBeUndefined();
  });
});
