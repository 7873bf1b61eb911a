/**
 * Fits the weights of linking and of metonymy on annotated newswire, and writes them into `detection/`:
 * `npm run calibrate`. Needs the annotated corpora in `../shared`; the same corpora and pack give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Choice, crossValidate, fitWeights, type Regularisation } from './calibrate/fit.ts';
import { linkingChoices } from './calibrate/linking-choices.ts';
import { metonymyChoices } from './calibrate/metonymy-choices.ts';
import { readTexts } from './calibrate/texts.ts';

const CORPUS = 'wire.train';

function calibrate(file: string, against: Regularisation, texts: readonly (readonly Choice[])[]): void {
  const choices = texts.flat();
  const weights = fitWeights(choices, against);
  const path = fileURLToPath(new URL(`../detection/${file}`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
  const right = choices.filter((options) => options.some(({ isRight }) => isRight)).length;
  console.log(
    `${file}: ${Object.keys(weights).length} weights from ${choices.length} choices, ${right} with a right option`,
  );
  for (const line of crossValidate(texts, against)) console.log(`  ${line}`);
}

const texts = readTexts(CORPUS);
calibrate('link-weights.json', { penalty: 1, leastCount: 15 }, texts.map(linkingChoices));
calibrate('metonymy-weights.json', { penalty: 3, leastCount: 3 }, texts.map(metonymyChoices));
