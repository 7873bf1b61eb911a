import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Annotator } from '../detection/annotate.ts';
import type { Attributor } from '../detection/attribution/attribute.ts';
import type { Mention } from '../detection/mention.ts';
import { tokenise } from '../detection/tokenise.ts';
import { collectArticle } from '../page/collect.ts';
import { readMetadata } from '../page/metadata.ts';

export interface Answer {
  /** One JSON object without a line end. */
  readonly line: string;
  readonly failed: boolean;
}

/** Answers one line of JSON: `{"id", "text"}` with a string `text`; an `id` of any kind is given back as it came. */
export function answerLine(line: string, annotate: Annotator, attribute: Attributor): Answer {
  let input: unknown;
  try {
    input = JSON.parse(line);
  } catch (error) {
    return failure(null, `not JSON: ${messageOf(error)}`);
  }
  if (typeof input !== 'object' || input === null) return failure(null, 'not a JSON object');
  const { id = null, text, lang } = input as Record<string, unknown>;
  if (typeof text !== 'string') return failure(id, 'no string "text"');
  try {
    const article = typeof lang === 'string' ? { text, lang } : { text };
    return success({ id, ...annotations(text, annotate(article), attribute) });
  } catch (error) {
    return failure(id, messageOf(error));
  }
}

/** Answers a saved page: its article's text, what the page says of itself, and the names. The file's name is its id. */
export function answerPage(file: string, annotate: Annotator, attribute: Attributor): Answer {
  const id = basename(file);
  try {
    const document = parseHTML(readFileSync(file, 'utf8')).document as unknown as Document;
    const { title, authors, published, site, canonical, lang } = readMetadata(document, pathToFileURL(file).href);
    const text = collectArticle(document)?.text ?? '';
    const mentions = annotate(lang === undefined ? { text } : { text, lang });
    const article = { title, byline: authors.join(', '), published, site, canonical, lang };
    return success({ id, text, article, ...annotations(text, mentions, attribute) });
  } catch (error) {
    return failure(id, messageOf(error));
  }
}

function annotations(text: string, mentions: readonly Mention[], attribute: Attributor) {
  const printed = mentions.map(({ entity, ...mention }) => {
    if (entity === null) return { ...mention, entity };
    const { wikidata, wikipedia, label } = entity;
    return { ...mention, entity: { wikidata, wikipedia, label } };
  });
  return { mentions: printed, attributions: attribute(tokenise(text), mentions) };
}

function success(answer: object): Answer {
  return { line: JSON.stringify(answer), failed: false };
}

function failure(id: unknown, error: string): Answer {
  return { line: JSON.stringify({ id, error }), failed: true };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
