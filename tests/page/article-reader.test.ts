// @vitest-environment happy-dom
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ArticleReader } from '../../page/article-reader.ts';
import { collectArticle } from '../../page/collect.ts';
import { statedLayout } from '../../page/visibility.ts';
import { PROSE, paragraphs } from './dom.ts';

const LATE = 'Late on Tuesday the fishing fleet of Port Ellery put out to sea again, with the mayor on board.';

let reader: ArticleReader;
let body: Element;

beforeEach(async () => {
  document.body.innerHTML = `<header><div id="clock">Loading…</div></header>
    <main><h1>Council votes to dredge the channel</h1><div id="body">${paragraphs()}<div id="more"></div></div></main>
    <aside><div id="trends">Loading trends…</div></aside>`;
  body = document.getElementById('body') as Element;
  reader = new ArticleReader(document, statedLayout);
  await reader.readAll();
});

const whole = () => collectArticle(document, statedLayout)?.text;
const added = (html: string, into: Element): Element => {
  into.insertAdjacentHTML('beforeend', html);
  return into.lastElementChild as Element;
};

describe('reading again', () => {
  it('finds a paragraph that came late, in its place', async () => {
    const late = added(`<p>${LATE}</p>`, document.getElementById('more') as Element);
    const { text } = await reader.readAgain(new Set([late]));
    expect(text.endsWith(`${PROSE[3]}\n\n${LATE}`)).toBe(true);
    expect(text).toBe(whole());
  });

  it('finds one between two others', async () => {
    body.children[1]?.insertAdjacentHTML('afterend', `<p>${LATE}</p>`);
    const { text } = await reader.readAgain(new Set([body.children[2] as Element]));
    expect(text).toContain(`${PROSE[1]}\n\n${LATE}\n\n${PROSE[2]}`);
  });

  it('follows words that another script has written over', async () => {
    const paragraph = body.children[0] as Element;
    paragraph.textContent = PROSE[0].replace('Port Ellery', 'Valburg');
    const { text, segments } = await reader.readAgain(new Set([paragraph]));
    expect(text).toBe(whole());
    for (const { start, length, node, nodeStart } of segments) {
      expect(node.data.slice(nodeStart, nodeStart + length)).toBe(text.slice(start, start + length));
    }
  });

  it('follows nodes that were changed without changing a word', async () => {
    const paragraph = body.children[0] as Element;
    const before = reader.pageText.text;
    paragraph.innerHTML = PROSE[0].replace('Port Ellery', '<font>Port</font> <b>Ellery</b>');
    const { text, segments } = await reader.readAgain(new Set([paragraph]));
    expect(text).toBe(before);
    expect(segments.every(({ node }) => node.isConnected)).toBe(true);
  });

  it('forgets what was taken out or hidden', async () => {
    body.children[0]?.remove();
    (body.children[0] as Element).setAttribute('hidden', '');
    const { text } = await reader.readAgain(new Set([body.children[0] as Element]));
    expect(text).not.toContain(PROSE[0]);
    expect(text).not.toContain(PROSE[1]);
    expect(text).toContain(PROSE[2]);
  });

  it('takes no notice of what changes beside the article', async () => {
    const { text } = reader.pageText;
    const trends = document.getElementById('trends') as Element;
    trends.innerHTML = `<p>${LATE}</p>`;
    expect((await reader.readAgain(new Set([trends]))).text).toBe(text);
  });

  it('moves to another article when the page has put it in the place of this one', async () => {
    const main = document.querySelector('main') as Element;
    main.innerHTML = `<h1>Another story of the sea and its fleets</h1><div>${paragraphs([LATE, ...PROSE.slice(1)])}</div>`;
    const { text } = await reader.readAgain(new Set([main]));
    expect(text).toContain(LATE);
    expect(text).toBe(whole());
  });

  it('ends with the text that reading everything would give, whatever was appended, rewritten and removed', async () => {
    const edit = fc.record({
      kind: fc.constantFrom('append', 'rewrite', 'remove'),
      at: fc.nat(9),
      text: fc.constantFrom(...PROSE, LATE),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), async (edits) => {
        body.innerHTML = paragraphs();
        await reader.readAll();
        const changed = new Set<Element>();
        for (const { kind, at, text } of edits) {
          const paragraph = body.children[at % Math.max(1, body.children.length)];
          if (kind === 'append' || !paragraph || body.children.length < 3) changed.add(added(`<p>${text}</p>`, body));
          else if (kind === 'remove') paragraph.remove();
          else {
            paragraph.textContent = text;
            changed.add(paragraph);
          }
        }
        const connected = new Set([...changed].filter((element) => element.isConnected));
        expect((await reader.readAgain(connected)).text).toBe(whole());
      }),
      { numRuns: 50 },
    );
  });
});
