import { readFileSync } from 'node:fs';
import type { Annotator } from '../../detection/annotate.ts';
import type { Attributor } from '../../detection/attribution/attribute.ts';
import type { Attribution } from '../../detection/attribution/attribution.ts';
import { tokenise } from '../../detection/tokenise.ts';
import { readCorpus, SHARED } from './corpora.ts';
import { type MarkedStatements, openYardstick } from './yardstick.ts';

const FORMS = ['direct', 'indirect', 'mixed'] as const;
const BINS = 10;

type Row = Record<string, string | number>;

/** Attribution on the founding article and on wire.dev, with names as detection finds them; all in per cent. */
export async function evaluateAttribution(annotate: Annotator, attribute: Attributor): Promise<void> {
  const { scoreAttributions } = await openYardstick();
  const sets: Readonly<Record<string, readonly MarkedStatements[]>> = {
    'founding article': [foundingStatements()],
    'wire.dev': readCorpus('wire.dev') as unknown as readonly MarkedStatements[],
  };
  const found: Row[] = [];
  const forms: Row[] = [];
  for (const [set, documents] of Object.entries(sets)) {
    const read = documents.map(({ text }) => ({ tokens: tokenise(text), mentions: annotate({ text }) }));
    const statements = read.map(({ tokens, mentions }) => attribute(tokens, mentions));
    const started = process.cpuUsage();
    for (const { tokens, mentions } of read) attribute(tokens, mentions);
    const { user, system } = process.cpuUsage(started);
    const words = documents.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
    const predicted = statements.map((attributions, i) => ({ id: documents[i]!.id, attributions }));
    const figures = scoreAttributions(documents, predicted);
    found.push({
      set,
      precision: percent(figures.P),
      recall: percent(figures.R),
      F1: percent(figures.F1),
      marked: figures.gold,
      source: percent(figures.source),
      act: percent(figures.act),
      form: percent(figures.form),
      modality: percent(figures.modality),
      'check AUC': percent(figures.checkAUC),
      'calibration error': percent(calibrationError(documents, statements)),
      'warm ms per 1,000 words': ((user + system) / words).toFixed(1),
    });
    for (const form of FORMS) {
      const marked = documents.map((document) => ({
        ...document,
        attributions: document.attributions.filter((statement) => statement.form === form),
      }));
      const ours = predicted.map(({ id, attributions }) => ({
        id,
        attributions: attributions.filter((a) => a.form === form),
      }));
      const { P, R, F1, gold } = scoreAttributions(marked, ours);
      forms.push({ set, form, precision: percent(P), recall: percent(R), F1: percent(F1), marked: gold });
    }
  }
  console.log('Attribution: contents that share half with a marked one; the rest of those found');
  console.table(found);
  console.log('Each form by itself: found and called so');
  console.table(forms);
}

const percent = (share: number | undefined): string => (share === undefined ? '–' : (100 * share).toFixed(1));

function foundingStatements(): MarkedStatements {
  const attributions = JSON.parse(
    readFileSync(`${SHARED}/seed/attributions.json`, 'utf8'),
  ) as MarkedStatements['attributions'];
  return { id: 'seed', text: readFileSync(`${SHARED}/seed/article.txt`, 'utf8'), attributions };
}

/** Mean distance between check-worthiness and the share that people call checkable, over ten bins weighted by their sizes. */
function calibrationError(
  documents: readonly MarkedStatements[],
  found: readonly (readonly Attribution[])[],
): number | undefined {
  const bins = Array.from({ length: BINS }, () => ({ said: 0, checkable: 0 }));
  let judged = 0;
  documents.forEach(({ attributions }, d) => {
    for (const { content, checkWorthy } of found[d]!) {
      const start = content[0][0];
      const end = content.at(-1)![1];
      const gold = attributions.find(({ content: [from, to] }) => {
        return Math.min(end, to) - Math.max(start, from) >= 0.5 * (Math.max(end, to) - Math.min(start, from));
      });
      if (gold?.check === undefined) continue;
      const bin = bins[Math.min(BINS - 1, Math.floor(checkWorthy * BINS))]!;
      bin.said += checkWorthy;
      if (gold.check) bin.checkable++;
      judged++;
    }
  });
  return judged === 0
    ? undefined
    : bins.reduce((sum, { said, checkable }) => sum + Math.abs(said - checkable), 0) / judged;
}
