import type { Clip } from '../../storage/clip.ts';

/** The words of a search, each as an expression that finds it wherever it begins a word; none for an empty search. */
export function searchWords(typed: string): RegExp[] {
  const words = typed.trim().split(/\s+/).filter(Boolean);
  return words.map((word) => new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`, 'iu'));
}

/** True when quote, note, tags, title, site, authors or address together hold every word. */
export function matchesSearch({ quote, note, tags, source }: Clip, words: readonly RegExp[]): boolean {
  const text = [quote, note, ...tags, source.title, source.site ?? '', ...source.authors, source.address].join('\n');
  return words.every((word) => word.test(text));
}
