import type { Claim } from '../storage/claim.ts';
import { csvRow } from './csv-text.ts';

const COLUMNS: ReadonlyArray<readonly [name: string, of: (claim: Claim) => string | null | undefined]> = [
  ['claim', ({ claim }) => claim],
  ['words', ({ words }) => words],
  ['claimant', ({ claimant }) => claimant],
  ['act', ({ attributed }) => attributed?.act],
  ['modality', ({ attributed }) => attributed?.modality],
  ['form', ({ attributed }) => attributed?.form],
  ['cue', ({ attributed }) => attributed?.cue],
  ['type', ({ type, typeConfirmed }) => (typeConfirmed ? type : `suggested: ${type}`)],
  ['first seen', ({ firstSeen }) => firstSeen.address],
  ['title', ({ firstSeen }) => firstSeen.title],
  ['date', ({ firstSeen }) => firstSeen.date],
  ['also seen', ({ appearances = [] }) => appearances.map(({ address }) => address).join('\n')],
  ['state', ({ state }) => state],
  ['rating', ({ verdict }) => verdict?.rating],
  ['value', ({ verdict }) => verdict?.value],
  ['rated by', ({ verdict }) => verdict?.author],
  ['rated on', ({ verdict }) => verdict?.date],
  ['published at', ({ verdict }) => verdict?.address],
  ['evidence', ({ evidence }) => evidence.map(({ stance, link }) => `${stance} ${link}`).join('\n')],
  ['assigned to', ({ assignee }) => assignee],
  ['tags', ({ tags }) => tags.join('; ')],
  ['created', ({ created }) => created],
  ['updated', ({ updated }) => updated],
  ['id', ({ id }) => id],
];

/** Claims as a table, a row each, with a byte order mark for Excel. */
export function* writeClaimCsv(claims: Iterable<Claim>): Generator<string> {
  yield `\uFEFF${csvRow(COLUMNS.map(([name]) => name))}`;
  for (const claim of claims) yield csvRow(COLUMNS.map(([, of]) => of(claim) ?? ''));
}
