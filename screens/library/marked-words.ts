import { parseQuery } from '../../storage/search/query.ts';

/** The words of a search that are marked in the quotes, each as an expression that finds it where it begins a word. */
export function markedWords(typed: string): RegExp[] {
  return parseQuery(typed)
    .required.flatMap((clause) => (clause.kind === 'words' ? clause.words : []))
    .map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'iu'));
}
