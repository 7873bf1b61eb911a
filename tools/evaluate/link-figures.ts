import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { EvaluationSet } from './corpora.ts';
import { percent, type TableRow } from './table.ts';
import type { Prediction, Yardstick } from './yardstick.ts';

/** Accuracy of links on one set, of those that the pack holds and of all, and of what places stand for. */
export function linkRow(
  yardstick: Yardstick,
  set: EvaluationSet,
  predictions: readonly Prediction[],
  knowledge: Knowledge,
): TableRow {
  const all = yardstick.scoreLinks(set.documents, predictions);
  const { standsFor } = all;
  const ofUse = (share: number): string => percent(standsFor.gold === 0 ? undefined : share);
  const inPack = yardstick.scoreLinks(set.documents, predictions, knownTitles(set, knowledge));
  return {
    set: set.name,
    'in the pack': `${inPack.linkable} of ${all.linkable}`,
    precision: percent(inPack.P),
    recall: percent(inPack.R),
    'recall of all': percent(all.R),
    'no article but linked': percent(all.nilLinked),
    'standsFor P': ofUse(standsFor.P),
    'standsFor R': ofUse(standsFor.R),
    'standsFor F1': ofUse(standsFor.F1),
    'same value': ofUse(standsFor.sameValue),
  };
}

/** Titles of the set that the pack holds, as the yardstick compares them. */
function knownTitles(set: EvaluationSet, knowledge: Knowledge): Set<string> {
  const known = new Set<string>();
  for (const { entities } of set.documents) {
    for (const { wikipedia } of entities) {
      if (wikipedia && knowledge.byTitle(wikipedia) !== undefined) {
        known.add(wikipedia.replaceAll('_', ' ').toLowerCase());
      }
    }
  }
  return known;
}
