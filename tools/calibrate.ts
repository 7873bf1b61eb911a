/**
 * Fits the weights of linking and of metonymy on annotated newswire, and writes them into `detection/`:
 * `npm run calibrate`. Needs the annotated corpora in `../shared`; the same corpora and pack give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crossValidate, type Example, fitWeights, type Regularisation } from './calibrate/fit.ts';
import { linkingExamples } from './calibrate/linking-examples.ts';
import { metonymyExamples } from './calibrate/metonymy-examples.ts';
import { readTexts } from './calibrate/texts.ts';

const CORPUS = 'wire.train';

function calibrate(file: string, against: Regularisation, examples: readonly (readonly Example[])[]): void {
  const all = examples.flat();
  const weights = fitWeights(all, against);
  const path = fileURLToPath(new URL(`../detection/${file}`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
  const right = all.filter(({ isRight }) => isRight).length;
  console.log(`${file}: ${Object.keys(weights).length} weights from ${all.length} examples, ${right} of them right`);
  for (const line of crossValidate(examples, against)) console.log(`  ${line}`);
}

const texts = readTexts(CORPUS);
calibrate('link-weights.json', { penalty: 1, leastCount: 15 }, texts.map(linkingExamples));
calibrate('metonymy-weights.json', { penalty: 2, leastCount: 3 }, texts.map(metonymyExamples));
