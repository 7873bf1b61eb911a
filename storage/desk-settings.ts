import * as v from 'valibot';
import { say } from '../language/words.ts';
import { VERDICT_VALUES, WORKFLOW } from './claim.ts';

/** What the claim desk remembers of how a person works: scales of ratings, and searches under a name. */

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100));

const ratingSchema = v.object({
  /** As the outlet words it. */
  words: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300)),
  /** What it comes to on the common scale, where the person says so. */
  value: v.nullable(v.picklist(VERDICT_VALUES)),
});

const ratingScaleSchema = v.object({ name, ratings: v.pipe(v.array(ratingSchema), v.minLength(1), v.maxLength(30)) });

/** Which claims are listed, and in which order. */
const claimChoiceSchema = v.object({
  search: v.pipe(v.string(), v.maxLength(2_000)),
  state: v.picklist(['all', 'deleted', ...WORKFLOW]),
  assignee: v.pipe(v.string(), v.maxLength(300)),
  tag: v.pipe(v.string(), v.maxLength(100)),
  order: v.picklist(['newest', 'checkable']),
});

/** The scales that a desk begins with, in the language of the interface. */
function firstScales(): v.InferOutput<typeof ratingScaleSchema>[] {
  return [
    {
      name: say('scales_steps'),
      ratings: [
        { words: say('scales_correct'), value: 'true' },
        { words: say('scales_largelyCorrect'), value: 'mostly true' },
        { words: say('scales_partlyCorrect'), value: 'mixed' },
        { words: say('scales_largelyWrong'), value: 'mostly false' },
        { words: say('scales_wrong'), value: 'false' },
      ],
    },
    {
      name: say('scales_words'),
      ratings: [
        { words: say('scales_leavesOut'), value: 'missing context' },
        { words: say('scales_noEvidence'), value: 'unproven' },
        { words: say('scales_joke'), value: 'satire' },
      ],
    },
  ];
}

export const deskSettingsSchema = v.object({
  scales: v.fallback(v.pipe(v.array(ratingScaleSchema), v.maxLength(50)), firstScales),
  searches: v.fallback(v.pipe(v.array(v.object({ name, choice: claimChoiceSchema })), v.maxLength(100)), []),
});

export type RatingScale = v.InferOutput<typeof ratingScaleSchema>;
export type ClaimChoice = v.InferOutput<typeof claimChoiceSchema>;
export type DeskSettings = v.InferOutput<typeof deskSettingsSchema>;
