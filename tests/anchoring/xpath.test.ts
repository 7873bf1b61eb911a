// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { rangeSelector, resolveRange } from '../../anchoring/xpath.ts';

beforeEach(() => {
  document.body.innerHTML = `
    <nav><p>Home</p></nav>
    <article>
      <h1>Flood warning lifted</h1>
      <p>The river <em>fell</em> overnight.</p>
      <p>Roads <b>will</b> open at noon.<!-- desk: check --> Schools stay shut.</p>
    </article>`;
});

function textNode(content: string): Text {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode.nodeValue?.includes(content)) return walker.currentNode as Text;
  throw new Error(`no text node with ${content}`);
}

function rangeOf(from: string, to: string): Range {
  const range = document.createRange();
  const start = textNode(from);
  const end = textNode(to);
  range.setStart(start, start.data.indexOf(from));
  range.setEnd(end, end.data.indexOf(to) + to.length);
  return range;
}

test('a range across paragraphs and inline elements comes back', () => {
  const selector = rangeSelector(rangeOf('fell', 'will'));
  expect(selector?.startSelector.value).toBe('/html[1]/body[1]/article[1]/p[1]/em[1]');
  expect(selector?.endSelector.value).toBe('/html[1]/body[1]/article[1]/p[2]/b[1]');
  expect(selector?.endSelector.refinedBy).toEqual({ type: 'TextPositionSelector', start: 4, end: 4 });
  expect(selector && resolveRange(selector, document)?.toString()).toMatch(/^fell overnight\.\s+Roads will$/);
});

test('offsets count the text of an element, not its nodes', () => {
  const range = rangeOf('Schools', 'shut');
  const selector = rangeSelector(range);
  expect(selector?.startSelector.value).toBe('/html[1]/body[1]/article[1]/p[2]');
  textNode(' Schools').splitText(4);
  expect(selector && resolveRange(selector, document)?.toString()).toBe('Schools stay shut');
});

test('a range set on an element is described by its text', () => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector('h1')!);
  const selector = rangeSelector(range);
  expect(selector && resolveRange(selector, document)?.toString()).toBe('Flood warning lifted');
});

test('a way that is gone, a point past the text and a strange path lead nowhere', () => {
  const selector = rangeSelector(rangeOf('open at noon', 'open at noon'))!;
  const at = (value: string, start: number) => ({
    ...selector,
    startSelector: { ...selector.startSelector, value, refinedBy: { ...selector.startSelector.refinedBy, start } },
  });
  expect(resolveRange(at('/html[1]/body[1]/article[1]/p[2]', 400), document)).toBeNull();
  expect(resolveRange(at('//p[2]', 0), document)).toBeNull();
  expect(resolveRange(at('/html[1]/body[1]/article[1]/p[last()]', 0), document)).toBeNull();
  expect(resolveRange(at('', 0), document)).toBeNull();
  document.querySelectorAll('article p')[1]?.remove();
  expect(resolveRange(selector, document)).toBeNull();
});

test('a range whose end now stands before its start is none', () => {
  const selector = rangeSelector(rangeOf('fell', 'will'))!;
  const turned = { ...selector, startSelector: selector.endSelector, endSelector: selector.startSelector };
  expect(resolveRange(turned, document)).toBeNull();
});

test('no XPath leads into a shadow root', () => {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<p>Live blog</p>';
  const range = document.createRange();
  range.selectNodeContents(root.querySelector('p')!.firstChild!);
  expect(rangeSelector(range)).toBeNull();
});

test('form fields named like properties of a node do not lead astray', () => {
  document.body.innerHTML = `<form><input name="parentNode"><input name="localName"><input name="firstChild">
    <input name="previousElementSibling"><p>Tell us what you saw</p></form>`;
  const form = document.querySelector('form')!;
  for (const name of ['parentNode', 'localName', 'firstChild', 'previousElementSibling']) {
    Object.defineProperty(form, name, { value: form.querySelector('input') });
  }
  const selector = rangeSelector(rangeOf('what', 'saw'));
  expect(selector?.startSelector.value).toBe('/html[1]/body[1]/form[1]/p[1]');
  expect(selector && resolveRange(selector, document)?.toString()).toBe('what you saw');
});
