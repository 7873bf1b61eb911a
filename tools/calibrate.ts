/**
 * Fits the weights of linking and of metonymy on annotated newswire, and writes them into `detection/`:
 * `npm run calibrate`. Needs the annotated corpora in `../shared`; the same corpora and pack give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Choice, crossValidate, fitWeights, type Question, type Regularisation } from './calibrate/fit.ts';
import { linkingChoices } from './calibrate/linking-choices.ts';
import { metonymyChoices } from './calibrate/metonymy-choices.ts';
import { readTexts } from './calibrate/texts.ts';

const CORPUS = 'wire.train';

function calibrate(
  file: string,
  texts: readonly (readonly Choice[])[],
  against: Regularisation,
  question: Question,
): void {
  const choices = texts.flat();
  const weights = fitWeights(choices, against);
  const path = fileURLToPath(new URL(`../detection/${file}`, import.meta.url));
  writeFileSync(path, `${JSON.stringify(weights, null, 2)}\n`);
  const right = choices.filter((options) => options.some(({ isRight }) => isRight)).length;
  console.log(
    `${file}: ${Object.keys(weights).length} weights from ${choices.length} choices, ${right} with a right option`,
  );
  for (const line of crossValidate(texts, against, question)) console.log(`  ${line}`);
}

const texts = readTexts(CORPUS);
calibrate('link-weights.json', texts.map(linkingChoices), { penalty: 1, leastCount: 15 }, 'which');
calibrate('metonymy-weights.json', texts.map(metonymyChoices), { penalty: 3, leastCount: 2 }, 'whether');
