import { parseHTML } from 'linkedom';

/** A document of the command line's DOM, from the inside of a body. */
export function pageOf(body: string, head = ''): Document {
  return parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`)
    .document as unknown as Document;
}

/** Prose of our own, long enough to be weighed as a paragraph. */
export const PROSE = [
  'The harbour council of Port Ellery voted on Tuesday to dredge the northern channel before the autumn storms set in.',
  'Mayor Ida Lindqvist told the council that the fishing fleet had lost eleven days to the silt since the spring.',
  'Opponents said the money belongs to the schools, and asked the Ministry of Transport to look at the figures again.',
  'A spokesman for the ministry in Valburg said that it would answer within a fortnight, and gave no further detail.',
] as const;

export const paragraphs = (texts: readonly string[] = PROSE): string =>
  texts.map((text) => `<p>${text}</p>`).join('\n');
