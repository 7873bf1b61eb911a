import { sayDay } from '../language/dates.ts';
import { language, say } from '../language/words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML, in content and in quoted attributes. What HTML cannot hold becomes the replacement sign. */
export const inHtml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that HTML cannot hold
  text.replace(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]/g, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** Nothing in the page may run or load, whatever it quotes. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE = `
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem }
  blockquote { margin: 1rem 0; padding: 0 1rem; border-inline-start: .3rem solid; white-space: pre-line }
  .note { white-space: pre-wrap } .about, .tags { font-size: .875rem }
  a { overflow-wrap: anywhere }
  @media print { article { break-inside: avoid } h2, h3 { break-after: avoid } }
`;

/** The beginning of a page to print or pass on, complete in itself, in the language of the interface; `</body></html>` ends it. */
export function htmlHead(title: string, created: Date): string {
  const { tag, direction } = language();
  const made = say('report_made', { date: sayDay(created.toISOString()) });
  return `<!doctype html>
<html lang="${tag}" dir="${direction}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${inHtml(POLICY)}">
<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width"><title>${inHtml(title)}</title>
<style>${STYLE}</style></head><body><h1>${inHtml(title)}</h1><p class="about">${inHtml(made)}</p>
`;
}
