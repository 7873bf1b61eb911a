// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect } from '../../page/collect.ts';
import { firstIndex, toOffsets, toPoints, toRange } from '../../page/locate.ts';
import type { PageText } from '../../page/page-text.ts';

function read(html: string): PageText {
  document.body.innerHTML = html;
  return collect(document.body);
}

/** Text as sources have it: words, white space of every kind, invisible characters, and pairs of surrogates. */
const run = fc
  .array(fc.constantFrom('Baku', 'é', '😀', ' ', '  ', '\n\t', '\u00a0', '\u00ad', '\u200b', 'of', '&amp;', '“'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));

const inline = fc.oneof(
  run,
  run.map((text) => `<b>${text}</b>`),
  run.map((text) => `<a href="/x">${text}<i>${text}</i></a>`),
  fc.constant('<br>'),
  fc.constant('<span hidden>no</span>'),
  fc.constant('<script>no</script>'),
  fc.constant('<!-- no -->'),
);
const block = fc.array(inline, { maxLength: 5 }).map((parts) => `<p>${parts.join('')}</p>`);
const page = fc.array(fc.oneof(block, inline), { maxLength: 6 }).map((parts) => `<div>${parts.join('')}</div>`);

describe('text and tree', () => {
  it('agree for every character that has a node', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { text, segments } = read(html);
        for (const { start, length, node, nodeStart } of segments) {
          expect(node.data.slice(nodeStart, nodeStart + length)).toBe(text.slice(start, start + length));
        }
        expect(segments.every((one, at) => at === 0 || one.start >= (segments[at - 1] as typeof one).start)).toBe(true);
      }),
    );
  });

  it('lead from any stretch of the text to the tree and back to the words in it', () => {
    fc.assert(
      fc.property(page, fc.nat(), fc.nat(), (html, a, b) => {
        const pageText = read(html);
        const { length } = pageText.text;
        if (length === 0) return;
        const start = a % length;
        const end = start + 1 + (b % (length - start));
        const points = toPoints(pageText, start, end);
        const words = pageText.text.slice(start, end).trim();
        const offsets = points && toOffsets(pageText, points);
        expect(offsets ? pageText.text.slice(offsets.start, offsets.end) : '').toBe(words);
      }),
    );
  });

  it('agree that the text has no blank ends and no three line feeds in a row', () => {
    fc.assert(
      fc.property(page, (html) => {
        const { text, blocks } = read(html);
        expect(text).not.toMatch(/^[ \n]|[ \n]$|\n{3}| {2}/);
        expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
      }),
    );
  });
});

describe('a stretch of text', () => {
  it('is a range over the inline elements that split it', () => {
    const pageText = read('<p>Prime Minister <a href="/x">Anna</a> <b>Vale</b> left.</p>');
    const start = pageText.text.indexOf('Anna');
    expect(toRange(pageText, start, start + 'Anna Vale'.length)?.toString()).toBe('Anna Vale');
  });

  it('is no range where only a separator stands', () => {
    const pageText = read('<p>one</p><p>two</p>');
    expect(toPoints(pageText, 3, 5)).toBeNull();
  });

  it('is no range once its node holds other words', () => {
    const pageText = read('<p>Baku and Astana</p>');
    pageText.segments[0]?.node.replaceData(0, 4, 'Tbilisi');
    expect(toPoints(pageText, 0, 4)).toBeNull();
  });
});

describe('a range of the document', () => {
  const select = (build: (range: Range) => void): Range => {
    const range = document.createRange();
    build(range);
    return range;
  };

  it('has the offsets of its words, blank ends left out', () => {
    const pageText = read('<p>one <b> two </b> three</p>');
    const bold = document.querySelector('b') as Element;
    const range = select((it) => it.selectNodeContents(bold));
    expect(toOffsets(pageText, range)).toEqual({ start: 4, end: 7 });
  });

  it('reaches over whole elements when its ends stand between them', () => {
    const pageText = read('<p>one</p><p>two</p><p>three</p>');
    const range = select((it) => {
      it.setStart(document.body, 1);
      it.setEnd(document.body, 3);
    });
    const offsets = toOffsets(pageText, range);
    expect(offsets && pageText.text.slice(offsets.start, offsets.end)).toBe('two\n\nthree');
  });

  it('has no offsets in what was not collected', () => {
    const pageText = read('<p>one</p><script>two</script>');
    const range = select((it) => it.selectNodeContents(document.querySelector('script') as Element));
    expect(toOffsets(pageText, range)).toBeNull();
  });
});

describe('the search for the first index', () => {
  it('finds where a condition begins to hold', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(60), (length, border) => {
        expect(firstIndex(length, (at) => at >= border)).toBe(Math.min(length, border));
      }),
    );
  });
});
