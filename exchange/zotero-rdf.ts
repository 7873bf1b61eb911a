import type { Clip } from '../storage/clip.ts';
import { accessedOn, type ClippedArticle, groupByArticle } from './articles.ts';
import { authorName } from './author-name.ts';
import { inHtml } from './html-page.ts';

/** Vocabularies that Zotero writes and reads; https://www.zotero.org/support/dev/data_model. */
const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  dcterms: 'http://purl.org/dc/terms/',
  dc: 'http://purl.org/dc/elements/1.1/',
  bib: 'http://purl.org/net/biblio#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  prism: 'http://prismstandard.org/namespaces/1.2/basic/',
} as const;

/** What XML 1.0 cannot hold, lone surrogates and non-characters among it, becomes the replacement sign. */
const inXml = (text: string): string =>
  inHtml(text.replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD').replace(/\r\n?/g, '\n'));

const element = (name: string, content: string | undefined): string =>
  content?.trim() ? `<${name}>${inXml(content)}</${name}>` : '';

/** An address as an RDF/XML attribute: an IRI, with what none may hold written out. */
const resource = (address: string): string => inXml(address.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent));

/** Articles with their quotes as notes and their tags, for Zotero's own import: RDF/XML. */
export function* writeZoteroRdf(clips: Iterable<Clip>): Generator<string> {
  const names = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${names.join('')}>\n`;
  for (const article of groupByArticle(clips)) yield articleXml(article);
  yield '</rdf:RDF>\n';
}

function articleXml(article: ClippedArticle): string {
  const { source, clips } = article;
  const tags = new Set(clips.flatMap((clip) => clip.tags));
  const address = resource(source.address);
  return [
    `<bib:Article rdf:about="${address}">`,
    '<z:itemType>newspaperArticle</z:itemType>',
    source.site
      ? `<dcterms:isPartOf><bib:Newspaper>${element('dc:title', source.site)}</bib:Newspaper></dcterms:isPartOf>`
      : '',
    source.authors.length > 0
      ? `<bib:authors><rdf:Seq>${source.authors.map((author) => authorXml(author, source.lang)).join('')}</rdf:Seq></bib:authors>`
      : '',
    element('dc:title', source.title),
    element('dc:date', source.published),
    element('z:language', source.lang),
    element('dcterms:dateSubmitted', accessedOn(article)),
    `<dc:identifier><dcterms:URI>${element('rdf:value', source.address)}</dcterms:URI></dc:identifier>`,
    ...Array.from(tags, (tag) => element('dc:subject', tag)),
    ...clips.map(({ id }) => `<dcterms:isReferencedBy rdf:resource="#note_${id}"/>`),
    '</bib:Article>\n',
    ...clips.map(
      (clip) => `<bib:Memo rdf:about="#note_${clip.id}">${element('rdf:value', noteHtml(clip))}</bib:Memo>\n`,
    ),
  ].join('');
}

function authorXml(author: string, lang: string | undefined): string {
  const name = authorName(author, lang);
  const parts =
    'whole' in name
      ? element('foaf:surname', name.whole)
      : element('foaf:surname', name.family) + element('foaf:givenName', name.given);
  return `<rdf:li><foaf:Person>${parts}</foaf:Person></rdf:li>`;
}

/** A quote and what was written to it as one of Zotero's notes, which are HTML. */
export function noteHtml({ quote, note, tags }: Clip): string {
  const lines = (text: string) => inHtml(text.trim()).replace(/\r\n?|\n/g, '<br>');
  const own = note.trim() ? `<p>${lines(note)}</p>` : '';
  const labels = tags.length > 0 ? `<p>${tags.map((tag) => `#${inHtml(tag)}`).join(' ')}</p>` : '';
  return `<blockquote>${lines(quote)}</blockquote>${own}${labels}`;
}
