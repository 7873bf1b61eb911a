import type { EntityKind } from '../../knowledge/entity.ts';
import {
  EVENT_HEADS,
  EVENT_OPENERS,
  OF_HEADS,
  ORGANISATION_HEADS,
  PLACE_HEADS,
  PLACE_OPENERS,
} from '../lexicon/heads.ts';
import type { WordReading } from './word-reading.ts';

const COMPASS = /^(north|south|east|west|northern|southern|eastern|western|upper|lower|central|greater|inner|outer)$/;
const LEAGUES = /^(champions|premier|super|europa|nations|conference|division|world|national|football)$/;
/** Heads of institutions that more often end the name of a place. */
const PLACE_ENDINGS = /^(city|center|park)$/;

/** Kind of a name of several words by the one that heads it: its last, the one before "of", or its first. */
export function kindByHead(words: WordReading, first: number, last: number): EntityKind | undefined {
  if (last - first < 2) return undefined;
  return kindBeforeOf(words, first, last) ?? kindByEnd(words, first, last) ?? kindByStart(words, first, last);
}

function kindBeforeOf(words: WordReading, first: number, last: number): EntityKind | undefined {
  const of = words.indexOf('of', first + 1, last);
  if (of > first) {
    const head = words.small(of - 1);
    if (EVENT_HEADS.has(head) && OF_HEADS.has(head)) return 'event';
    if (PLACE_HEADS.has(head) && OF_HEADS.has(head) && !/^(house|state|states)$/.test(head)) return 'place';
    if (ORGANISATION_HEADS.has(head) || OF_HEADS.has(head)) return 'organisation';
  }
  for (let i = first; i < last - 1; i++) {
    if (ORGANISATION_HEADS.has(words.small(i)) && /^(for|on)$/.test(words.small(i + 1))) return 'organisation';
  }
  return undefined;
}

function kindByEnd(words: WordReading, first: number, last: number): EntityKind | undefined {
  const end = words.small(last - 1);
  if (EVENT_HEADS.has(end)) return 'event';
  if (end === 'league' && last - first > 1 && LEAGUES.test(words.small(last - 2))) return 'event';
  if (ORGANISATION_HEADS.has(end) && !PLACE_ENDINGS.test(end)) return 'organisation';
  return PLACE_HEADS.has(end) ? 'place' : undefined;
}

function kindByStart(words: WordReading, first: number, last: number): EntityKind | undefined {
  const start = words.small(first);
  if (PLACE_OPENERS.has(start) || (COMPASS.test(start) && last - first === 2)) return 'place';
  return EVENT_OPENERS.has(start) ? 'event' : undefined;
}
