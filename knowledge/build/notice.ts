import type { SourceEntry } from './source-list.ts';

const OPENING = '<!-- knowledge sources: written by npm run build-pack -- --notice -->';
const CLOSING = '<!-- end of knowledge sources -->';

/** The part of NOTICE that credits the pack's sources, between its two marks. */
export function renderSources(sources: Iterable<SourceEntry>): string {
  const entries = [...sources].filter((source) => source.taken !== '');
  const lines = entries.map(({ name, licence, address, taken }) => {
    const title = address === undefined ? `**${name}**` : `**[${name}](${address})**`;
    return `- ${title}, ${licence}: ${taken}.`;
  });
  return `${OPENING}\n\n${lines.join('\n')}\n\n${CLOSING}`;
}

/** NOTICE with its part on the pack's sources written anew. */
export function updateNotice(notice: string, sources: Iterable<SourceEntry>): string {
  const start = notice.indexOf(OPENING);
  const end = notice.indexOf(CLOSING);
  if (start === -1 || end < start) throw new Error('NOTICE lacks the marks around the sources of the knowledge pack');
  return notice.slice(0, start) + renderSources(sources) + notice.slice(end + CLOSING.length);
}
