// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Hit } from '../../page/hit-test.ts';
import { LEAVE_GRACE, type Pointing, watchPointer } from '../../page/pointing.ts';

const DWELL = 250;
const FRAME = 20;

let ending: AbortController;
let pointing: Pointing;
let told: string[];
let openOn: 'hover' | 'alt-hover' | 'click';

/** Two names stand side by side: 0 from x = 100, 1 from x = 200, and the text ends at x = 300. */
const hitTest = vi.fn<(x: number) => Hit>((x) => ({
  offset: x < 300 ? x : null,
  mention: x >= 100 && x < 300 ? Math.floor(x / 100) - 1 : null,
}));

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  openOn = 'hover';
  told = [];
  ending = new AbortController();
  pointing = watchPointer(
    () => ({ dwell: DWELL, openOn }),
    {
      hitTest,
      prepare: (mention) => told.push(`prepare ${mention}`),
      open: (mention, { byTouch }) => told.push(`${byTouch ? 'tapped' : 'open'} ${mention}`),
      close: () => told.push('close'),
      moved: () => undefined,
    },
    ending.signal,
  );
});

afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

/** An event as the reader's own hand makes it, unless said otherwise. */
function send(type: string, init: PointerEventInit & KeyboardEventInit = {}, isTrusted = true): void {
  const event = type.startsWith('key') ? new KeyboardEvent(type, init) : new PointerEvent(type, init);
  Object.defineProperties(event, { isTrusted: { value: isTrusted }, timeStamp: { value: performance.now() } });
  document.dispatchEvent(event);
}

function moveTo(clientX: number, init: PointerEventInit = {}, isTrusted = true): void {
  send('pointermove', { clientX, clientY: 10, pointerType: 'mouse', ...init }, isTrusted);
  vi.advanceTimersByTime(FRAME);
}

const opened = () => told.filter((line) => !line.startsWith('prepare'));

describe('a card', () => {
  it('opens when the pointer has rested on a name, not before', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL - 2 * FRAME);
    expect(told).toEqual(['prepare 0']);
    vi.advanceTimersByTime(2 * FRAME);
    expect(opened()).toEqual(['open 0']);
  });

  it('is not prepared when the pointer only crosses a name', () => {
    moveTo(150);
    moveTo(400);
    vi.advanceTimersByTime(10 * DWELL);
    expect(told).not.toContain('prepare 0');
  });

  it('does not open when the pointer only passes', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL / 2);
    moveTo(400);
    vi.advanceTimersByTime(10 * DWELL);
    expect(opened()).toEqual([]);
  });

  it('closes a grace after the pointer has left, and stays when it comes back in time', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    moveTo(400);
    vi.advanceTimersByTime(LEAVE_GRACE / 2);
    moveTo(160);
    vi.advanceTimersByTime(10 * LEAVE_GRACE);
    expect(opened()).toEqual(['open 0']);
    moveTo(400);
    vi.advanceTimersByTime(LEAVE_GRACE);
    expect(opened()).toEqual(['open 0', 'close']);
  });

  it('stays while the pointer is inside it', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    moveTo(400);
    pointing.inCard(true);
    vi.advanceTimersByTime(10 * LEAVE_GRACE);
    expect(opened()).toEqual(['open 0']);
    pointing.inCard(false);
    vi.advanceTimersByTime(LEAVE_GRACE);
    expect(opened()).toEqual(['open 0', 'close']);
  });

  it('goes over to a neighbour without closing between', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    moveTo(250);
    vi.advanceTimersByTime(DWELL);
    expect(opened()).toEqual(['open 0', 'open 1']);
  });

  it('goes over to a name beyond a gap, even where the grace ends before the pointer has rested there', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    pointing.shown(0, false);
    moveTo(400);
    vi.advanceTimersByTime(LEAVE_GRACE / 2);
    moveTo(250);
    vi.advanceTimersByTime(DWELL);
    expect(opened()).toEqual(['open 0', 'open 1']);
  });

  it('opens as long after the last move as ever, though what lies there is looked at later', () => {
    moveTo(400);
    moveTo(150);
    vi.advanceTimersByTime(DWELL - FRAME - 1);
    expect(opened()).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(opened()).toEqual(['open 0']);
  });

  it('neither opens nor is prepared where the pointer has just left the name', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL - 3 * FRAME);
    moveTo(160);
    moveTo(400);
    vi.advanceTimersByTime(4 * DWELL);
    expect(opened()).toEqual([]);
  });

  it('that was closed on its name opens there again only after the pointer has been elsewhere', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    pointing.shown(0, false);
    pointing.shown(null, false);
    moveTo(151);
    vi.advanceTimersByTime(4 * DWELL);
    expect(opened()).toEqual(['open 0']);
    moveTo(400);
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    expect(opened()).toEqual(['open 0', 'open 0']);
  });

  it('that was opened by keyboard is not closed by a nudge of the mouse', () => {
    pointing.shown(1, true);
    moveTo(400);
    vi.advanceTimersByTime(10 * LEAVE_GRACE);
    expect(opened()).toEqual([]);
  });

  it('closes when the pointer leaves the window', () => {
    moveTo(150);
    vi.advanceTimersByTime(DWELL);
    send('pointerout', { relatedTarget: null });
    vi.advanceTimersByTime(FRAME + LEAVE_GRACE);
    expect(opened()).toEqual(['open 0', 'close']);
  });
});

describe('by setting', () => {
  it('a card opens only while Alt is held', () => {
    openOn = 'alt-hover';
    moveTo(150);
    vi.advanceTimersByTime(4 * DWELL);
    expect(opened()).toEqual([]);
    send('keydown', { key: 'Alt' });
    vi.advanceTimersByTime(FRAME + DWELL);
    expect(opened()).toEqual(['open 0']);
  });

  it('a card opens by click only, and at once', () => {
    openOn = 'click';
    moveTo(150);
    vi.advanceTimersByTime(4 * DWELL);
    send('click', { clientX: 150, clientY: 10 });
    expect(opened()).toEqual(['open 0']);
  });
});

describe('a finger', () => {
  function tap(clientX: number, target: EventTarget = document): void {
    for (const type of ['pointerdown', 'click']) {
      const event = new PointerEvent(type, { clientX, clientY: 10, pointerType: 'touch', bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: true });
      target.dispatchEvent(event);
    }
  }

  it('opens a card at once, whatever the setting, and no nudge closes it', () => {
    tap(150);
    pointing.inCard(true);
    pointing.inCard(false);
    send('scroll');
    vi.advanceTimersByTime(10 * LEAVE_GRACE);
    expect(opened()).toEqual(['tapped 0']);
  });

  it('closes it beside the name', () => {
    tap(150);
    tap(400);
    expect(opened()).toEqual(['tapped 0', 'close']);
  });

  it('leaves links and buttons of the page alone', () => {
    document.body.innerHTML = '<a href="/"><b>Oslo</b></a><button>Oslo</button>';
    for (const element of document.querySelectorAll('b, button')) tap(150, element);
    document.body.innerHTML = '';
    expect(opened()).toEqual([]);
  });
});

it('looks at what lies under a moving pointer a few times a second, and where it has come to rest', () => {
  hitTest.mockClear();
  for (let x = 0; x < 100; x++) {
    send('pointermove', { clientX: x, clientY: 10, pointerType: 'mouse' });
    vi.advanceTimersByTime(2);
  }
  vi.advanceTimersByTime(100);
  expect(hitTest.mock.calls.length).toBeLessThanOrEqual(5);
  expect(hitTest.mock.lastCall?.[0]).toBe(99);
});

describe('nothing opens', () => {
  it('for events that the page makes itself', () => {
    moveTo(150, {}, false);
    openOn = 'click';
    send('click', { clientX: 150 }, false);
    vi.advanceTimersByTime(4 * DWELL);
    expect(told).toEqual([]);
  });

  it('for a finger that scrolls', () => {
    moveTo(150, { pointerType: 'touch' });
    vi.advanceTimersByTime(4 * DWELL);
    expect(told).toEqual([]);
  });

  it('once the watch has ended, and no timer is left', () => {
    moveTo(150);
    moveTo(160);
    ending.abort();
    expect(vi.getTimerCount()).toBe(0);
    moveTo(250);
    vi.advanceTimersByTime(4 * DWELL);
    expect(opened()).toEqual([]);
  });
});
