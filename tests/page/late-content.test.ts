// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchContent } from '../../page/late-content.ts';

let ending: AbortController;
let batches: Element[][];

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 0));
  vi.stubGlobal('cancelIdleCallback', clearTimeout);
  document.body.innerHTML = '<article id="a"><p id="p">one <b id="b">two</b></p></article><div id="clock">1</div>';
  ending = new AbortController();
  batches = [];
  watchContent(document, (changed) => batches.push([...changed]), ending.signal);
});

afterEach(() => {
  ending.abort();
  vi.unstubAllGlobals();
});

const settled = () => new Promise((resolve) => setTimeout(resolve, 400));
const told = () => vi.waitFor(() => expect(batches).toHaveLength(1), 5_000);
const ids = () => batches.map((batch) => batch.map(({ id }) => id));
const by = (id: string) => document.getElementById(id) as Element;

describe('late content', () => {
  it('is told once for many changes, by the smallest block that holds each', async () => {
    (by('b').firstChild as Text).data = 'three';
    by('b').append(' four');
    by('clock').textContent = '2';
    await told();
    expect(ids()).toEqual([['p', 'clock']]);
  });

  it('is an added block itself, not all that it was added to', async () => {
    const late = document.createElement('p');
    late.id = 'late';
    by('a').append(late);
    late.textContent = 'filled at once';
    await told();
    expect(ids()).toEqual([['late']]);
  });

  it('is a whole block once, when blocks in it have changed too', async () => {
    by('p').remove();
    by('a').innerHTML = '<p id="q">new</p>';
    by('q').textContent = 'newer';
    await told();
    expect(ids()).toEqual([['a']]);
  });

  it('is what comes to be shown or hidden', async () => {
    by('p').setAttribute('hidden', '');
    await told();
    expect(ids()).toEqual([['p']]);
  });

  it('is neither a style that is animated nor a class of the body', async () => {
    by('p').setAttribute('style', 'opacity: 0.5');
    document.body.classList.add('scrolled');
    await settled();
    expect(ids()).toEqual([]);
  });

  it('is not what happens outside of the body, where our own element is', async () => {
    document.documentElement.append(document.createElement('newsgloss-host'));
    await settled();
    expect(ids()).toEqual([]);
  });

  it('is not told any more once the watch has ended, not even what came just before', async () => {
    by('clock').textContent = '2';
    await Promise.resolve();
    ending.abort();
    await settled();
    expect(ids()).toEqual([]);
  });
});
