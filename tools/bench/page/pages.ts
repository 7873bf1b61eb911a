import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { WrittenPage } from '../../../sample/server.ts';

/** Saved pages of news sites, which are their publishers' and no part of this repository. */
const SAVED = fileURLToPath(new URL('../../../../shared/pages/', import.meta.url));

/** What runs in a measured page is the extension's alone. */
const NO_SCRIPT = { 'content-security-policy': "script-src 'none'; connect-src 'none'; frame-src 'none'" };

const SENTENCES = [
  'Officials in Baku said on Tuesday that the talks with Russia would go on in the autumn despite the dispute over the railway.',
  'The foreign ministry of Norway summoned the ambassador after reports that a ship had been turned away from Hamburg.',
  'Analysts at the university say that prices rose again last month while wages in most towns of the north stayed where they were.',
  'A spokesman for the European Union told reporters in Brussels that no decision had been taken on the new rules for ports.',
  'Volunteers brought water, blankets and bread to the villages near Valencia that the river had cut off for the third day in a row.',
  '“We were told to wait, and we waited,” said Ingrid Solheim, who led the crew from Denmark, “but nobody came for us.”',
] as const;

/** A paragraph of about 60 words, another one for each number. */
const paragraph = (number: number): string =>
  [0, 1, 2].map((at) => SENTENCES[(number + at) % SENTENCES.length]).join(' ');

const html = (title: string, body: string, script = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,">
<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: title })}</script>
</head><body style="max-width: 40em; margin: 2em auto; font: 17px/1.6 serif"><main><article><h1>${title}</h1>
${body}</article></main>${script}</body></html>`;

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, number) => `<p>${paragraph(number)}</p>`).join('\n');

/** Scripts that a bench starts; nothing happens before. */
const GROWING = `<script>
  let grown = 0;
  const texts = ${JSON.stringify(SENTENCES)};
  function post() {
    const element = document.createElement('section');
    element.innerHTML = '<h3>Update ' + ++grown + '</h3><p>' + texts[grown % 6] + ' ' + texts[(grown + 2) % 6] + '</p>';
    const article = document.querySelector('article');
    article.insertBefore(element, article.children[1]);
  }
  function scrollOn() {
    const article = document.querySelector('article');
    for (let at = 0; at < 6; at++) article.append(Object.assign(document.createElement('p'), { textContent: texts[at] + ' ' + texts[(at + 1) % 6] }));
    scrollTo(0, document.body.scrollHeight);
  }
  function another(number) {
    const words = ['Kenya', 'Brazil', 'Japan', 'Canada', 'Poland', 'Chile', 'India', 'Ghana', 'Peru', 'Latvia'];
    document.title = 'Rain over ' + words[number % 10] + ', part ' + number;
    document.querySelector('h1').textContent = document.title;
    document.querySelectorAll('article > p').forEach((element, at) => {
      element.textContent = texts[(at + number) % 6] + ' In ' + words[(number + at) % 10] + ' it rained for the ' + number + 'th day.';
    });
    history.pushState(null, '', '/growing/' + number);
  }
</script>`;

export const WRITTEN: ReadonlyMap<string, WrittenPage> = new Map([
  ['/thousand-words', { html: html('Talks go on in the autumn', paragraphs(17)), headers: NO_SCRIPT }],
  ['/twenty-thousand-words', { html: html('A very long report', paragraphs(340)), headers: NO_SCRIPT }],
  ['/growing', { html: html('Live: talks go on', paragraphs(8), GROWING) }],
]);

/** The saved pages by their paths. @throws Error when the folder is not there. */
export function savedPages(): Map<string, WrittenPage> {
  if (!existsSync(SAVED)) throw new Error(`no saved pages to measure on: put some news pages (*.html) into ${SAVED}`);
  const files = readdirSync(SAVED).filter((name) => name.endsWith('.html'));
  return new Map(
    files.sort().map((name) => [`/saved/${name}`, { html: readFileSync(SAVED + name, 'utf8'), headers: NO_SCRIPT }]),
  );
}
