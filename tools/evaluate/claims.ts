import { judgePairs, readClaimPairs, rewordedPairs } from './claim-pairs.ts';

/** How well the same claim is told from near misses, in per cent; the second half of the pairs was not tuned on. */
export function evaluateClaims(): void {
  const rows = (['a', 'b'] as const).map((half) => {
    const pairs = readClaimPairs(half);
    const { precision, recall, same, other, wrong } = judgePairs(pairs);
    const reworded = rewordedPairs(pairs);
    const alsoWrong = Object.values(judgePairs(reworded).wrong).reduce((sum, count) => sum + count, 0);
    return {
      half: half === 'a' ? 'tuned on' : 'held back',
      'same claim': same,
      'near misses': other,
      precision: (100 * precision).toFixed(1),
      recall: (100 * recall).toFixed(1),
      'taken though other': Object.entries(wrong).flat().join(' ') || 0,
      'taken though other and reworded': `${alsoWrong} of ${reworded.length}`,
    };
  });
  console.log('The same claim in other words, told from near misses');
  console.table(rows);
}
