import { describe, expect, it } from 'vitest';
import { collect, collectArticle } from '../../page/collect.ts';
import type { PageText } from '../../page/page-text.ts';
import { PROSE, pageOf, paragraphs } from './dom.ts';

const HEADLINE = 'Port Ellery council votes to dredge its northern channel';

function articleOf(body: string, head = ''): PageText {
  const pageText = collectArticle(pageOf(body, head));
  if (!pageText) throw new Error('no article on this page');
  return pageText;
}

const rolesOf = ({ blocks, text }: PageText) => blocks.map(({ role, start, end }) => [role, text.slice(start, end)]);
const textOf = (html: string) => collect(pageOf(html).querySelector('body') as Element).text;

describe('white space', () => {
  it('collapses as a browser renders it', () => {
    expect(textOf('<p>  one\n\ttwo   three </p>')).toBe('one two three');
  });

  it('keeps one space between inline elements, whichever side it stands on', () => {
    expect(textOf('<p>Prime <b> Minister </b> Anna <i>Vale</i>, who</p>')).toBe('Prime Minister Anna Vale, who');
  });

  it('keeps non-breaking spaces, which do not collapse', () => {
    expect(textOf('<p>10\u00a0\u00a0km</p>')).toBe('10\u00a0\u00a0km');
  });

  it('leaves out what nobody sees inside words', () => {
    expect(textOf('<p>Azer\u00adbai\u200bjan</p>')).toBe('Azerbaijan');
  });

  it('joins a word that inline elements split', () => {
    expect(textOf('<p><span class="drop-cap">B</span>aku</p>')).toBe('Baku');
  });

  it('separates blocks by a blank line and lines by a line feed', () => {
    expect(textOf('<div>one<p>two<br> three</p>four</div>')).toBe('one\n\ntwo\nthree\n\nfour');
  });

  it('ends a paragraph at two line breaks in a row', () => {
    expect(textOf('<div>one<br><br>two</div>')).toBe('one\n\ntwo');
  });

  it('does not run together labels that stand beside each other without a space', () => {
    expect(textOf('<div><span class="author">Ada Lane</span><span class="date">3 May</span></div>')).toBe(
      'Ada Lane\n\n3 May',
    );
  });
});

describe('the map', () => {
  it('finds every character of a segment in its text node', () => {
    const { text, segments } = collect(
      pageOf('<p>Ilham\n  Aliyev <b>met\u00ad</b> the  envoy<br>in Baku </p><ul><li>a<li>b</ul>').querySelector(
        'body',
      ) as Element,
    );
    expect(segments.length).toBeGreaterThan(4);
    for (const { start, length, node, nodeStart } of segments) {
      expect(node.data.slice(nodeStart, nodeStart + length)).toBe(text.slice(start, start + length));
    }
  });

  it('covers everything but the white space that stands between nodes or blocks', () => {
    const { text, segments } = collect(pageOf(paragraphs()).querySelector('body') as Element);
    const covered = new Set(segments.flatMap(({ start, length }) => [...Array(length).keys()].map((at) => start + at)));
    const uncovered = [...text].filter((_, at) => !covered.has(at)).join('');
    expect(uncovered.trim()).toBe('');
  });

  it('lets blocks follow each other with the separator between them', () => {
    const { text, blocks } = collect(pageOf(paragraphs()).querySelector('body') as Element);
    expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([...PROSE]);
    expect(blocks.slice(1).every(({ start }, at) => start === (blocks[at]?.end ?? 0) + 2)).toBe(true);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['a script', '<script>var leak = "Baku"</script>'],
    ['a style sheet', '<style>.Baku{}</style>'],
    ['a hidden element', '<div hidden>Baku</div>'],
    ['an element with an inline style that hides it', '<span style="display: none">Baku</span>'],
    ['text for screen readers', '<span class="visually-hidden">Baku</span>'],
    ['a text field', '<textarea>Baku</textarea>'],
    ['a button', '<button>Baku</button>'],
    ['a choice', '<select><option>Baku</option></select>'],
    ['code', '<pre><code>Baku</code></pre>'],
    ['an editable region', '<div contenteditable="true">Baku</div>'],
    ['a drawing', '<svg><text>Baku</text></svg>'],
    ['a template', '<template>Baku</template>'],
    ['our own element', '<newsgloss-host>Baku</newsgloss-host>'],
  ])('leaves out %s', (_, html) => {
    expect(textOf(`<p>before</p>${html}<p>after</p>`)).toBe('before\n\nafter');
  });
});

describe('an article', () => {
  const page = `
    <header><nav><a href="/">Home</a> <a href="/world">World</a></nav><div>Loading... Loading IST...</div></header>
    <main><article>
      <h1>${HEADLINE}</h1>
      <p class="standfirst">The storms are coming, and so is the bill for the silt.</p>
      <div class="byline">By Ada Lane</div>
      <figure><img alt=""><figcaption>The channel in March. Photo: Bo Reyes</figcaption></figure>
      ${paragraphs(PROSE.slice(0, 2))}
      <aside><p>Sign up to our harbour newsletter and never miss a tide, a storm or a ship again.</p></aside>
      <h2>A bill for the silt</h2>
      ${paragraphs(PROSE.slice(2))}
      <blockquote><p>The sea does not wait for a fortnight, and neither do we.</p></blockquote>
      <ul><li>Cost: four million crowns</li><li>Length: two kilometres</li></ul>
      <h3>Related stories</h3>
      <ul class="links"><li><a href="/a">Valburg opens a second lock</a></li><li><a href="/b">Storm closes the strait</a></li></ul>
    </article></main>
    <aside><div id="headlines">Loading headlines...</div></aside>
    <footer>Font Replacer Active</footer>`;

  it('keeps headline, standfirst, byline, captions, headings, paragraphs, quotations and lists in their roles', () => {
    expect(rolesOf(articleOf(page))).toEqual([
      ['headline', HEADLINE],
      ['standfirst', 'The storms are coming, and so is the bill for the silt.'],
      ['byline', 'By Ada Lane'],
      ['caption', 'The channel in March. Photo: Bo Reyes'],
      ['paragraph', PROSE[0]],
      ['paragraph', PROSE[1]],
      ['heading', 'A bill for the silt'],
      ['paragraph', PROSE[2]],
      ['paragraph', PROSE[3]],
      ['paragraph', 'The sea does not wait for a fortnight, and neither do we.'],
      ['list', 'Cost: four million crowns'],
      ['list', 'Length: two kilometres'],
    ]);
  });

  it.each([
    ['a share bar', '<div class="share-bar">Share on Facebook</div>'],
    ['a newsletter box', '<div class="c-newsletterBox"><p>All the news of the harbour, every morning.</p></div>'],
    [
      'related stories',
      '<section class="relatedStories"><p>Valburg opens its second lock after nine years.</p></section>',
    ],
    ['a form', '<form><p>Leave your address and we will write to you about the harbour.</p></form>'],
    ['a region that is busy', '<div aria-busy="true">Prices in Port Ellery</div>'],
    ['a skeleton', '<div class="skeleton-line">Valburg Valburg</div>'],
    ['a placeholder by its words', '<div>Loading Top Trends…</div>'],
    ['another placeholder', '<p>Scanning sources...</p>'],
    ['a line that points elsewhere', '<p>Read more: <a href="/x">Storm closes the strait of Oland</a></p>'],
    ['a paragraph that is only a link', '<p><a href="/x">Storm closes the strait of Oland</a></p>'],
    ['navigation by role', '<div role="navigation">Sections</div>'],
  ])('leaves out %s', (_, html) => {
    const body = `<article><h1>${HEADLINE}</h1>${paragraphs(PROSE.slice(0, 2))}${html}${paragraphs(PROSE.slice(2))}</article>`;
    expect(articleOf(body).text).toBe([HEADLINE, ...PROSE].join('\n\n'));
  });

  it('is found in a form that wraps the whole page', () => {
    expect(articleOf(`<form id="aspnetForm"><div><h1>${HEADLINE}</h1>${paragraphs()}</div></form>`).text).toContain(
      PROSE[3],
    );
  });

  it('is found however its container is called', () => {
    expect(articleOf(`<div class="sidebar-grid promo"><h1>${HEADLINE}</h1>${paragraphs()}</div>`).text).toContain(
      PROSE[0],
    );
  });

  it('is found in bare divisions', () => {
    const divisions = PROSE.map((text) => `<div class="b">${text}</div>`).join('');
    expect(
      articleOf(`<main><h1>${HEADLINE}</h1><div>${divisions}</div></main><footer><p>${PROSE[0]}</p></footer>`).text,
    ).toBe([HEADLINE, ...PROSE].join('\n\n'));
  });

  it('keeps paragraphs that an advertisement splits into two containers', () => {
    const halves = [PROSE.slice(0, 1), PROSE.slice(1)].map((half) => `<section>${paragraphs(half)}</section>`);
    const text = articleOf(
      `<main><h1>${HEADLINE}</h1><div>${halves.join('<div class="ad">Soap</div>')}</div></main>`,
    ).text;
    expect(text).toBe([HEADLINE, ...PROSE].join('\n\n'));
  });

  it('takes the headline that the page is titled by, not the name of the site', () => {
    const body = `<div><h1>The Ellery Tide</h1></div><div><h1>${HEADLINE}</h1><div>${paragraphs()}</div></div>`;
    expect(articleOf(body, `<title>${HEADLINE} | The Ellery Tide</title>`).text).toBe(
      [HEADLINE, ...PROSE].join('\n\n'),
    );
  });

  it('stops where the body stops', () => {
    const body = `<main><h1>${HEADLINE}</h1><div>${paragraphs()}</div><div><h4>Comments</h4><p>What a fine channel that was!</p></div></main>`;
    expect(articleOf(body).text).toBe([HEADLINE, ...PROSE].join('\n\n'));
  });

  it('is null where there is no prose', () => {
    expect(collectArticle(pageOf('<main><a href="/a">One</a><a href="/b">Two</a></main>'))).toBeNull();
  });
});
