// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForArticle } from '../../page/gate-watch.ts';
import { PROSE, paragraphs } from './dom.ts';

const ARTICLE = `<main><h1>Council votes</h1>${paragraphs([...PROSE, ...PROSE, ...PROSE])}</main>`;

let ending: AbortController;
let verdict: boolean | undefined;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  Element.prototype.checkVisibility ??= () => true;
  ending = new AbortController();
  verdict = undefined;
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function watch(html: string): void {
  document.body.innerHTML = html;
  void watchForArticle(document, ending.signal).then((answer) => {
    verdict = answer;
  });
}

describe('the gate', () => {
  it('stays shut at once on a host that holds what is private', async () => {
    vi.stubGlobal('location', { hostname: 'bank.example.org' });
    watch(ARTICLE);
    await vi.advanceTimersByTimeAsync(10);
    expect(verdict).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('opens at once for an article that is there', async () => {
    watch(ARTICLE);
    await vi.advanceTimersByTimeAsync(10);
    expect(verdict).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('opens for an article that a script brings within three seconds', async () => {
    watch('<div id="root">Loading…</div>');
    await vi.advanceTimersByTimeAsync(1_500);
    expect(verdict).toBeUndefined();
    document.body.innerHTML = ARTICLE;
    await vi.advanceTimersByTimeAsync(2_000);
    expect(verdict).toBe(true);
  });

  it('stays shut for good after three looks, and leaves no timer', async () => {
    watch('<h1>Shop</h1>');
    await vi.advanceTimersByTimeAsync(3_100);
    expect(verdict).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
    document.body.innerHTML = ARTICLE;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(verdict).toBe(false);
  });

  it('does not look again at a page that asks for a password', async () => {
    watch('<form><input type="password"></form>');
    await vi.advanceTimersByTimeAsync(10);
    expect(verdict).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('leaves no timer when it is called off', async () => {
    watch('<h1>Shop</h1>');
    await vi.advanceTimersByTimeAsync(500);
    ending.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(verdict).toBe(false);
    expect(vi.getTimerCount()).toBe(0);
  });
});
