import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, placeCard } from '../../page/placement.ts';

const VIEWPORT = { width: 1000, height: 800 };
const CARD = { width: 360, height: 300 };
const name = (left: number, top: number) => ({ left, top, right: left + 80, bottom: top + 20 });

describe('a card', () => {
  it('hangs eight pixels below the start of its name', () => {
    expect(placeCard(name(100, 100), CARD, VIEWPORT)).toMatchObject({ left: 100, top: 128, side: 'below' });
  });

  it('stands above a name that has no room below', () => {
    expect(placeCard(name(100, 700), CARD, VIEWPORT)).toMatchObject({ top: 392, side: 'above' });
  });

  it('takes the side with more room where neither has enough, and says how much there is', () => {
    expect(placeCard(name(100, 500), { width: 360, height: 700 }, VIEWPORT)).toMatchObject({
      side: 'above',
      room: 484,
    });
  });

  it('stays on its side when it grows, within the room that there is', () => {
    const grown = { width: 360, height: 700 };
    expect(placeCard(name(100, 500), grown, VIEWPORT, 'ltr', 'below')).toMatchObject({
      top: 528,
      side: 'below',
      room: 264,
    });
  });

  it('hangs from the end of its name where text runs from right to left', () => {
    expect(placeCard(name(600, 100), CARD, VIEWPORT, 'rtl').left).toBe(320);
  });

  it('stays inside the viewport, wherever its name is', () => {
    const box = fc.record({ left: fc.integer({ min: -50, max: 990 }), top: fc.integer({ min: -20, max: 790 }) });
    const size = fc.record({ width: fc.integer({ min: 100, max: 400 }), height: fc.integer({ min: 40, max: 480 }) });
    fc.assert(
      fc.property(box, size, fc.constantFrom('ltr' as const, 'rtl' as const), ({ left, top }, card, direction) => {
        const placed = placeCard(name(left, top), card, VIEWPORT, direction);
        const height = Math.min(card.height, placed.room);
        expect(placed.left).toBeGreaterThanOrEqual(8);
        expect(placed.left + card.width).toBeLessThanOrEqual(VIEWPORT.width - 8);
        expect(placed.top).toBeGreaterThanOrEqual(8);
        expect(placed.top + height).toBeLessThanOrEqual(VIEWPORT.height - 8);
      }),
    );
  });
});

describe('a pinned card', () => {
  const box = (left: number, top = 100) => ({ left, top, right: left + 360, bottom: top + 300 });

  it('stays where it is when it covers no other', () => {
    expect(placeBeside(box(500), [box(100)], VIEWPORT)).toEqual({ left: 500, top: 100 });
    expect(placeBeside(box(100, 450), [box(100)], VIEWPORT)).toEqual({ left: 100, top: 450 });
  });

  it('goes to the right of the one that it would cover, else to the left', () => {
    expect(placeBeside(box(150, 120), [box(100)], VIEWPORT)).toEqual({ left: 468, top: 120 });
    expect(placeBeside(box(600), [box(580)], VIEWPORT)).toEqual({ left: 212, top: 100 });
  });

  it('covers another rather than leave the viewport', () => {
    expect(placeBeside(box(300), [box(320)], VIEWPORT)).toEqual({ left: 300, top: 100 });
  });
});
