/**
 * Fits the weights of linking and of metonymy on annotated newswire, and writes them into `detection/`:
 * `npm run calibrate`. Needs the annotated corpora in `../shared`; the same corpora and pack give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crossValidate, type Example, fit } from './calibrate/fit.ts';
import { linkingExamples } from './calibrate/linking-examples.ts';
import { metonymyExamples } from './calibrate/metonymy-examples.ts';
import { readTexts } from './calibrate/texts.ts';

const CORPUS = 'wire.train';

function calibrate(file: string, penalty: number, examples: readonly (readonly Example[])[]): void {
  const all = examples.flat();
  const weights = fit(all, penalty);
  const path = fileURLToPath(new URL(`../detection/${file}`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
  const right = all.filter(({ isRight }) => isRight).length;
  console.log(`${file}: ${Object.keys(weights).length} weights from ${all.length} examples, ${right} of them right`);
  for (const line of crossValidate(examples, penalty)) console.log(`  ${line}`);
}

const texts = readTexts(CORPUS);
calibrate('link-weights.json', 1, texts.map(linkingExamples));
calibrate('metonymy-weights.json', 2, texts.map(metonymyExamples));
