import { existsSync } from 'node:fs';
import { createAnnotator } from '../../detection/annotate.ts';
import { ClaimIndex } from '../../detection/claim-match/claim-index.ts';
import { prepareClaim } from '../../detection/claim-match/compare-claims.ts';
import { tokenise } from '../../detection/tokenise.ts';
import { readCorpus, SHARED } from '../evaluate/corpora.ts';
import { packagedAttributor } from '../packaged-attributor.ts';
import { packagedKnowledge } from '../packaged-knowledge.ts';
import { packagedTagger } from '../packaged-tagger.ts';
import { atMost, type Figure, percentile } from './figure.ts';
import { processorTime } from './processor-time.ts';

const CLAIMS = 5_000;
/** Sentences of a long article. */
const SENTENCES = 60;
const RUNS = 5;

/** The same claim among 5,000, and who says what, in processor time. */
export async function bench(): Promise<Figure[]> {
  return [...matchingFigures(), ...attributionFigures()];
}

const DOERS = 'the ministry,the harbour,a shipyard,the council,the airline,the hospital,the mayor,the union'.split(',');
const DEEDS = 'lost,sold,built,closed,ordered,cancelled,inspected,promised,delivered,repaired'.split(',');
const THINGS = 'ships,houses,flights,bridges,beds,trains,schools,tonnes of steel,masks,turbines,farms'.split(',');
const PLACES = 'Norway,Ghana,Peru,Hungary,Japan,Kenya,Chile,Latvia,Egypt,Canada,Oman,Fiji,Nepal'.split(',');

const pick = (list: readonly string[], n: number): string => list[n % list.length]!;
const sentence = (n: number): string =>
  `In ${1990 + (n % 37)}, ${pick(DOERS, n)} ${pick(DEEDS, n >> 1)} ${n} ${pick(THINGS, n >> 2)} in ${pick(PLACES, n >> 3)}.`;
const claim = (n: number) => prepareClaim({ text: sentence(n), claimant: '', modality: 'plain', isDenial: false });

function matchingFigures(): Figure[] {
  const index = new ClaimIndex<number>();
  const started = processorTime();
  for (let n = 0; n < CLAIMS; n++) index.add(n, claim(7 * n));
  const made = processorTime() - started;
  const pages = Array.from({ length: RUNS }, (_, run) => {
    const start = processorTime();
    for (let n = 0; n < SENTENCES; n++) index.like(claim(11 * n + run));
    return processorTime() - start;
  });
  return [
    atMost('5,000 claims: made ready to be found', made, 1_000, 'ms'),
    atMost('5,000 claims: looked for in a page of 60 sentences', Math.min(...pages), 1_000, 'ms'),
  ];
}

/** What finding who says what adds to detection; measured where the annotated texts are. */
function attributionFigures(): Figure[] {
  if (!existsSync(`${SHARED}/corpora`)) return [];
  const annotate = createAnnotator(packagedKnowledge(), packagedTagger());
  const attribute = packagedAttributor();
  const texts = readCorpus('wire.dev').map(({ text }) => ({ tokens: tokenise(text), mentions: annotate({ text }) }));
  const words = texts.reduce((sum, { tokens }) => sum + tokens.list.filter(({ kind }) => kind === 'word').length, 0);
  const runs = Array.from({ length: RUNS }, () => {
    const start = processorTime();
    for (const { tokens, mentions } of texts) attribute(tokens, mentions);
    return (1_000 * (processorTime() - start)) / words;
  });
  return [atMost('attribution, 1,000 words', percentile(runs, 0), 8, 'ms')];
}
