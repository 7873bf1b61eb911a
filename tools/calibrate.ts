/**
 * Fits the weights of linking and of metonymy on annotated newswire, and writes them into `detection/`:
 * `npm run calibrate`. Needs the annotated corpora in `../shared`; the same corpora and pack give the same weights.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LINK_FEATURES } from '../detection/link-features.ts';
import type { Weights } from '../detection/logistic.ts';
import { METONYMY_FEATURES } from '../detection/metonymy-features.ts';
import { fit } from './calibrate/fit.ts';
import { linkingExamples } from './calibrate/linking-examples.ts';
import { metonymyExamples } from './calibrate/metonymy-examples.ts';
import { readTexts } from './calibrate/texts.ts';

const CORPUS = 'wire.train';
const LINK_PENALTY = 1;
const METONYMY_PENALTY = 1;

function write(file: string, name: string, feature: string, from: string, weights: Weights<string>): void {
  const path = fileURLToPath(new URL(`../detection/${file}`, import.meta.url));
  const rows = Object.entries(weights).map(([key, weight]) => `  ${key}: ${weight},`);
  const lines = [
    `import type { ${feature} } from './${from}';`,
    `import type { Weights } from './logistic.ts';`,
    '',
    `/** Fitted on annotated newswire (${CORPUS}) by \`npm run calibrate\`; not to be edited by hand. */`,
    `export const ${name}: Weights<${feature}> = {`,
    ...rows,
    '};',
    '',
  ];
  writeFileSync(path, lines.join('\n'));
  execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'ignore' });
}

const texts = readTexts(CORPUS);
const links = linkingExamples(texts);
console.log(`${links.length} candidates, ${links.filter(({ isRight }) => isRight).length} of them right`);
write('link-weights.ts', 'LINK_WEIGHTS', 'LinkFeature', 'link-features.ts', fit(LINK_FEATURES, links, LINK_PENALTY));

const uses = metonymyExamples(texts);
console.log(`${uses.length} places, ${uses.filter(({ isRight }) => isRight).length} of them stand for a power`);
write(
  'metonymy-weights.ts',
  'METONYMY_WEIGHTS',
  'MetonymyFeature',
  'metonymy-features.ts',
  fit(METONYMY_FEATURES, uses, METONYMY_PENALTY),
);
