import { say } from '../language/words.ts';
import type { Clip } from '../storage/clip.ts';
import { groupByArticle } from './articles.ts';

const RULE = '-'.repeat(72);

const indented = (text: string) => text.trim().replace(/\r\n|\r|\n/g, '\n    ');

/** Clips to be read, article by article, with nothing but letters. */
export function* writePlainText(clips: Iterable<Clip>): Generator<string> {
  for (const { source, clips: its } of groupByArticle(clips)) {
    const about = [source.title, source.authors.join(', '), source.site, source.published, source.address];
    yield `${about.filter(Boolean).join('\n')}\n\n`;
    for (const { quote, note, tags } of its) {
      yield `    “${indented(quote)}”\n`;
      if (note.trim()) yield `\n    ${say('report_note', { text: indented(note) })}\n`;
      if (tags.length > 0) yield `\n    ${say('report_tags', { tags: tags.join(', ') })}\n`;
      yield '\n';
    }
    yield `${RULE}\n\n`;
  }
}
