import { seededRandom } from './page-edits.ts';
import { seededClips } from './seeded-clips.ts';

/** Clips whose words the queries are made of. */
const SOURCE = 800;

/** Words that occur in the made-up library, their beginnings, phrases and filters, as people mix them. */
export function seededQueries(count: number): string[] {
  const vocabulary = [...seededClips(SOURCE)].flatMap(({ quote }) => quote.replace('.', '').split(' '));
  const random = seededRandom(11);
  const at = () => Math.floor(random() * (vocabulary.length - 2));
  return Array.from({ length: count }, (_, n) => {
    const [a, b] = [at(), at()];
    const kinds = [
      `${vocabulary[a]} `,
      `${vocabulary[a]} ${vocabulary[b]} `,
      vocabulary[a]!.slice(0, 3),
      `${vocabulary[a]} ${vocabulary[b]!.slice(0, 2)}`,
      `"${vocabulary[a]} ${vocabulary[a + 1]}"`,
      `${vocabulary[a]} -${vocabulary[b]} after:2022 `,
      `tag:${vocabulary[a]!.slice(0, 2)}* before:2023`,
      '',
    ];
    return kinds[n % kinds.length]!;
  });
}
