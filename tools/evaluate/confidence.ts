import type { Detection } from '../../detection/annotate.ts';
import { rescale } from '../../detection/logistic.ts';
import type { EntityKind } from '../../knowledge/entity.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { calibrate, calibrationError, type Judged } from '../train/calibrate.ts';
import type { GoldDocument } from './corpora.ts';

const TYPE_OF: Readonly<Record<EntityKind, string>> = {
  person: 'PER',
  organisation: 'ORG',
  place: 'LOC',
  event: 'EVT',
  nationality: 'NAT',
};

/** How sure the detection was, and whether it was right. */
export interface Confidences {
  /** Of span and type. */
  readonly types: readonly Judged[];
  /** Of links, where people say what a name means and the pack holds it, or say that it has no article. */
  readonly links: readonly Judged[];
}

export function judgeConfidences({ entities }: GoldDocument, found: Detection, knowledge: Knowledge): Confidences {
  const gold = new Map(entities.map((mention) => [`${mention.start}:${mention.end}`, mention]));
  const types: Judged[] = [];
  const links: Judged[] = [];
  found.names.forEach(({ start, end, type, confidence }, index) => {
    const marked = gold.get(`${start}:${end}`);
    if (marked?.optional) return;
    types.push({ probability: confidence, isRight: marked?.type === TYPE_OF[type] });
    const link = found.links[index];
    if (link === undefined || marked === undefined || !['PER', 'ORG', 'LOC'].includes(marked.type)) return;
    const wanted = marked.wikipedia == null ? undefined : knowledge.byTitle(marked.wikipedia);
    if (marked.wikipedia != null && wanted === undefined) return;
    links.push({ probability: link.confidence, isRight: link.entity === wanted });
  });
  return { types, links };
}

/**
 * Calibration error when each half of the texts is scaled anew by what fits the other half: what is left of the error of
 * names, whose scale was fitted on these same texts.
 */
export function crossFittedError(texts: readonly (readonly Judged[])[]): number {
  const half = (wanted: number): Judged[] => texts.filter((_, text) => text % 2 === wanted).flat();
  return calibrationError(
    [0, 1].flatMap((tested) => {
      const scale = calibrate(half(1 - tested));
      return half(tested).map(({ probability, isRight }) => ({ probability: rescale(probability, scale), isRight }));
    }),
  );
}
