import { RdfXmlParser } from 'rdfxml-streaming-parser';
import { describe, expect, test } from 'vitest';
import { zoteroItems } from '../../exchange/zotero-items.ts';
import { writeZoteroRdf } from '../../exchange/zotero-rdf.ts';
import type { Clip } from '../../storage/clip.ts';
import { sampleClip } from '../storage/clip-sample.ts';
import { HOSTILE, hostileClips, joined } from './hostile-clips.ts';

interface Triple {
  readonly subject: string;
  readonly predicate: string;
  readonly object: string;
}

/** What an RDF/XML parser of others makes of the file. */
async function triples(clips: readonly Clip[]): Promise<Triple[]> {
  const parser = new RdfXmlParser({ baseIRI: 'urn:library:' });
  const found: Triple[] = [];
  parser.on('data', ({ subject, predicate, object }) =>
    found.push({ subject: subject.value, predicate: predicate.value.replace(/^.*[/#]/, ''), object: object.value }),
  );
  const end = new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  parser.write(joined(writeZoteroRdf(clips)));
  parser.end();
  await end;
  return found;
}

const storm = sampleClip(1, { note: 'Compare with Monday', tags: ['storm', 'ferries'] });

describe('Zotero RDF', () => {
  test('an article with its author, newspaper, date, tags, and its quotes as notes', async () => {
    const all = await triples([storm, { ...sampleClip(2), source: storm.source }]);
    const of = (subject: string, predicate: string) =>
      all.filter((one) => one.subject === subject && one.predicate === predicate).map(({ object }) => object);
    const article = 'https://news.example/storm-1';
    expect(of(article, 'itemType')).toEqual(['newspaperArticle']);
    expect(of(article, 'title')).toEqual(['Storm, day 1']);
    expect(of(article, 'date')).toEqual(['2026-03-01']);
    expect(of(article, 'subject')).toEqual(['storm', 'ferries']);
    expect(of(of(article, 'isPartOf')[0]!, 'title')).toEqual(['Ellery Courier']);
    const person = of(of(article, 'authors')[0]!, '_1')[0]!;
    expect([...of(person, 'givenName'), ...of(person, 'surname')]).toEqual(['Ines', 'Arvold']);
    const notes = of(article, 'isReferencedBy').flatMap((note) => of(note, 'value'));
    expect(notes).toEqual([
      '<blockquote>Ferry number 1 stays in port</blockquote><p>Compare with Monday</p><p>#storm #ferries</p>',
      '<blockquote>Ferry number 2 stays in port</blockquote>',
    ]);
  });

  test('hostile text stays in its field', async () => {
    const clips = hostileClips();
    const all = await triples(clips);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that XML cannot hold
    const held = (text: string) => text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD').replace(/\r\n?/g, '\n');
    const titles = all.filter(({ subject, predicate }) => subject.startsWith('https:') && predicate === 'title');
    expect(titles.map(({ object }) => object)).toEqual(HOSTILE.map(held));
    expect(all.filter(({ object }) => object === 'newspaperArticle')).toHaveLength(clips.length);
  });
});

test('items for a running Zotero hold the same', () => {
  expect(zoteroItems([storm])).toEqual([
    {
      id: 'https://news.example/storm-1',
      itemType: 'newspaperArticle',
      title: 'Storm, day 1',
      url: 'https://news.example/storm-1',
      accessDate: '2026-03-01',
      creators: [{ creatorType: 'author', lastName: 'Arvold', firstName: 'Ines' }],
      publicationTitle: 'Ellery Courier',
      date: '2026-03-01',
      language: 'en',
      tags: [{ tag: 'storm' }, { tag: 'ferries' }],
      notes: [
        {
          note: '<blockquote>Ferry number 1 stays in port</blockquote><p>Compare with Monday</p><p>#storm #ferries</p>',
        },
      ],
    },
  ]);
});
