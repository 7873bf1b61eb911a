import type { WrittenPage } from '../../sample/server.ts';

/** The pages that the end-to-end tests read. The news in them is invented, the places are real. */

const HEADLINE = 'Norway and Germany agree on a second power cable under the North Sea';

export const PARAGRAPHS = [
  'Norway and Germany will lay a second power cable under the North Sea, both governments said in Oslo on Monday, three years after the first one was finished and one year after it was last repaired.',
  'The line is to carry electricity from the mountains of western Norway to the coast north of Hamburg, and wind power the other way when the reservoirs run low. It will be some six hundred kilometres long.',
  '“A cable is a promise that you can touch,” said Ingrid Solheim, who led the talks for Oslo. “It also has a price, and we have agreed on who pays it.” Solheim would not name the sum.',
  'Germany pays half of the work at sea and all of the work on its own land. France and Denmark had asked to take part and were told to wait until the line has run for two winters.',
  'The European Commission called the contract a good example. In Copenhagen the opposition asked why Denmark had been left out, and whether its own line to the Netherlands would now be used less.',
  'Work begins in spring with a survey of the sea bed. Fishermen from Scotland fear for their nets, and a ship from Poland is to sail ahead of the layer to warn them. The first power should flow in four years.',
] as const;

/** Names that stand where nothing may be marked: navigation, form fields, code, editable and hidden regions, a script. */
export const UNREAD = ['Paris', 'Vienna', 'Madrid', 'Lisbon', 'Athens', 'Prague', 'Budapest'] as const;

const STRICT = "default-src 'none'; style-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

interface Story {
  readonly headline?: string;
  readonly paragraphs?: readonly string[];
  /** After the article, inside the page. */
  readonly after?: string;
}

/** A news page with the noise of one. It runs no script of its own unless `after` brings one. */
export function story({ headline = HEADLINE, paragraphs = PARAGRAPHS, after = '' }: Story = {}): string {
  const metadata = { '@context': 'https://schema.org', '@type': 'NewsArticle', headline, datePublished: '2026-02-02' };
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>${headline}</title>
<link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify(metadata)}</script></head>
<body style="max-width: 40em; margin: 2em auto; font: 17px/1.6 serif">
<nav><a href="/front">Front page</a> <a href="/front?paris">Paris</a></nav>
<main><article>
<h1>${headline}</h1>
${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}
<pre><code>lay("Madrid")</code></pre>
<p hidden>Athens is not shown.</p>
<script type="text/plain">Prague</script>
</article>
<form><textarea>Vienna</textarea><div contenteditable>Lisbon</div><select><option>Budapest</option></select></form>
</main>
${after}
</body>
</html>`;
}

/** Scripts of the page that a test starts when it is ready; nothing happens before. */
const LATE = `<aside><div id="headlines">Loading headlines…</div><div id="trends">Loading top trends…</div></aside>
<script>
  function appendLate() {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Sweden joined the talks on Tuesday, and ministers in Stockholm spoke of a line of their own to Finland.';
    document.querySelector('article').append(paragraph);
    document.getElementById('trends').textContent = 'Loading more trends…';
  }
</script>`;

/** The article and its parts lend their room to their contents, as in pages that are laid out as one grid. */
const BOXLESS = '<style>main, article, header, section { display: contents }</style>';

const REWRITER = `<script>
  function rewrite() {
    document.body.style.fontFamily = 'monospace';
    const walker = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      node.data = node.data.replaceAll('both governments', 'the two governments of both lands').replaceAll('Germany', 'Switzerland');
    }
  }
</script>`;

const SECOND_STORY = story({
  headline: 'Kenya opens a railway museum',
  paragraphs: [
    'Kenya has opened a museum of its railways in Nairobi, with an engine that once ran as far as Kampala in Uganda, and a workshop in which visitors may drive a rivet.',
    'The museum stands beside the old station. Its first show tells of the workers who came from India and of the towns that grew where they rested, and it lends some of its pieces to Tanzania.',
    'Visitors from Ethiopia and Egypt came to the opening on Saturday. A steam engine pulled two wagons for three kilometres and back, and the band on the platform played until it had cooled.',
  ],
});

const SINGLE_PAGE = `<button id="next" type="button">Next story</button>
<script>
  document.getElementById('next').addEventListener('click', () => {
    const second = new DOMParser().parseFromString(${JSON.stringify(SECOND_STORY).replaceAll('<', '\\u003c')}, 'text/html');
    document.querySelector('article').replaceWith(second.querySelector('article'));
    document.title = second.title;
    history.pushState(null, '', '/single-page/second');
  });
</script>`;

const FORM = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Sign in</title><link rel="icon" href="data:,"></head>
<body><main><h1>Sign in</h1>
<p>Readers in Norway and Germany can use the account that they have at the paper.</p>
<form><label>Name <input name="name"></label><label>Word <input type="password"></label><button>Go on</button></form>
</main></body></html>`;

const TEASERS = ['Norway', 'Kenya', 'Brazil', 'Japan', 'Canada', 'Poland', 'Chile', 'India', 'Ghana', 'Peru'];

const FRONT = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>The Test Courier</title><link rel="icon" href="data:,"></head>
<body><h1>The Test Courier</h1><main>
${TEASERS.map((place) => `<section><h2><a href="/story">Rain over ${place}</a></h2><p>A short look at the sky.</p></section>`).join('\n')}
</main></body></html>`;

const FRAMED = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A frame</title><link rel="icon" href="data:,"></head>
<body><h1>A page with a frame</h1><iframe src="/story" width="800" height="600"></iframe></body></html>`;

/** A fresh set of pages, which a test may change. */
export const testPages = (): Map<string, WrittenPage> =>
  new Map([
    ['/story', { html: story() }],
    ['/strict', { html: story(), headers: { 'content-security-policy': STRICT } }],
    ['/boxless', { html: story({ after: BOXLESS }) }],
    ['/late', { html: story({ after: LATE }) }],
    ['/rewritten', { html: story({ after: REWRITER }) }],
    ['/single-page', { html: story({ after: SINGLE_PAGE }) }],
    ['/form', { html: FORM }],
    ['/front', { html: FRONT }],
    ['/framed', { html: FRAMED }],
  ]);
