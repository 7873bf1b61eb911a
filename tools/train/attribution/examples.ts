import { endFeatures, spanFeatures, startFeatures, viewCue } from '../../../detection/attribution/content-features.ts';
import { contentSpans } from '../../../detection/attribution/content-spans.ts';
import { cueFeatures } from '../../../detection/attribution/cue-features.ts';
import { findCues } from '../../../detection/attribution/cues.ts';
import { sourceCandidates } from '../../../detection/attribution/find-sources.ts';
import { looseFeatures, looseQuotations } from '../../../detection/attribution/loose-quotations.ts';
import { nounPhrases } from '../../../detection/attribution/noun-phrases.ts';
import type { Reading } from '../../../detection/attribution/reading.ts';
import { noSourceFeatures, sourceFeatures } from '../../../detection/attribution/source-features.ts';
import { type Statement, statementFeatures, wordingOf } from '../../../detection/attribution/statement-features.ts';
import { type Tallies, tally } from '../../../detection/attribution/tallies.ts';
import { sharedPart, type TokenSpan } from '../../../detection/attribution/token-span.ts';
import { ACTS, CHECK_COLUMN, STATEMENT_COLUMNS } from '../../../detection/attribution/weigh-statement.ts';
import { FeatureList } from '../../../detection/tagger/feature-list.ts';
import { Choices } from './choices.ts';
import type { MarkedAttribution, MarkedText } from './gold.ts';

/** A content must share this much with a marked one to be right, if none shares more. */
const RIGHT = 0.5;
/** Contents that share this much are right beside the best. */
const AS_GOOD = 0.99;

/** The decisions of every text, by model. */
export interface Examples {
  readonly content: Choices;
  readonly source: Choices;
  readonly act: Choices;
  readonly check: Choices;
  readonly loose: Choices;
}

export interface Sizes {
  /** Rows of the tables as powers of two. */
  readonly content: number;
  readonly others: number;
}

export function gatherExamples(texts: readonly MarkedText[], cueStems: ReadonlySet<number>, sizes: Sizes): Examples {
  const gatherer = new Gatherer(sizes);
  texts.forEach((text, t) => {
    gatherer.add(text, t, cueStems);
  });
  return gatherer;
}

class Gatherer implements Examples {
  readonly content = new Choices();
  readonly source = new Choices();
  readonly act = new Choices();
  readonly check = new Choices();
  readonly loose = new Choices();
  readonly #wide: FeatureList;
  readonly #list: FeatureList;

  constructor(sizes: Sizes) {
    this.#wide = new FeatureList(sizes.content);
    this.#list = new FeatureList(sizes.others);
  }

  add({ reading, attributions }: MarkedText, text: number, cueStems: ReadonlySet<number>): void {
    const tallies = tally(reading);
    const byCue = new Map<number, MarkedAttribution[]>();
    for (const item of attributions) if (item.cue >= 0) byCue.set(item.cue, [...(byCue.get(item.cue) ?? []), item]);
    const cues = new Set([...findCues(reading, cueStems), ...byCue.keys()]);
    for (const cue of [...cues].sort((a, b) => a - b))
      this.#addContent(reading, tallies, cue, byCue.get(cue) ?? [], text);
    this.#addSources(reading, tallies, attributions, text);
    this.#addStatements(reading, attributions, text);
    this.#addLoose(reading, attributions, text);
  }

  #addContent(
    reading: Reading,
    tallies: Tallies,
    at: number,
    marked: readonly MarkedAttribution[],
    text: number,
  ): void {
    const { starts, ends, pairs } = contentSpans(reading, at);
    const spans = Array.from({ length: pairs.length / 2 }, (_, p): TokenSpan => {
      return { first: starts[pairs[2 * p]!]!, last: ends[pairs[2 * p + 1]!]! };
    });
    const right = new Set<number>();
    for (const { content } of marked) {
      const shares = spans.map((span) => sharedPart(span, content));
      const best = Math.max(0, ...shares);
      if (best < RIGHT) continue;
      shares.forEach((share, p) => {
        if (share >= Math.min(best, AS_GOOD)) right.add(p);
      });
    }
    if (spans.length === 0 || (marked.length > 0 && right.size === 0)) return;
    const cue = viewCue(reading, at);
    const list = this.#wide;
    this.content.addCandidate([], marked.length === 0);
    cueFeatures(reading, at, list);
    const own = this.content.addPart(list);
    const startParts = starts.map((i) => {
      startFeatures(reading, tallies, cue, i, list);
      return this.content.addPart(list);
    });
    const endParts = ends.map((j) => {
      endFeatures(reading, tallies, cue, j, list);
      return this.content.addPart(list);
    });
    spans.forEach(({ first, last }, p) => {
      spanFeatures(reading, tallies, cue, first, last, list);
      const joint = this.content.addPart(list);
      this.content.addCandidate([own, startParts[pairs[2 * p]!]!, endParts[pairs[2 * p + 1]!]!, joint], right.has(p));
    });
    this.content.endDecision(text);
  }

  #addSources(reading: Reading, tallies: Tallies, attributions: readonly MarkedAttribution[], text: number): void {
    let latest: TokenSpan | null = null;
    let passage = -1;
    for (const { cue: at, content, source } of attributions) {
      if (at < 0) continue;
      if (reading.passage[at] !== passage) latest = null;
      passage = reading.passage[at]!;
      const cue = viewCue(reading, at);
      const { first, last } = reading.passages[passage]!;
      const candidates = sourceCandidates(nounPhrases(reading, first, last), at);
      const right =
        source === null
          ? -1
          : candidates.findIndex(({ phrase }) => phrase.first <= source.last && phrase.last > source.first);
      if (source === null || right >= 0) {
        noSourceFeatures(reading, cue, latest !== null, this.#list);
        this.source.addCandidate([this.source.addPart(this.#list)], source === null);
        for (const [c, { phrase, order }] of candidates.entries()) {
          const isLatest = latest !== null && phrase.first <= latest.last && phrase.last > latest.first;
          sourceFeatures(reading, tallies, cue, content, phrase, order, isLatest, this.#list);
          this.source.addCandidate([this.source.addPart(this.#list)], c === right);
        }
        this.source.endDecision(text);
      }
      latest = source ?? latest;
    }
  }

  #addStatements(reading: Reading, attributions: readonly MarkedAttribution[], text: number): void {
    let before = 0;
    let line = -1;
    for (const { gold, cue, content, source } of [...attributions].sort((a, b) => a.content.first - b.content.first)) {
      const isWord = cue >= 0 && reading.tokens.list[cue]!.kind === 'word';
      const here = reading.passages[reading.passage[content.first]!]!.line;
      const head = source === null ? -1 : (nounPhrases(reading, source.first, source.last + 1)[0]?.head ?? source.last);
      const statement: Statement = {
        cue: isWord ? viewCue(reading, cue) : undefined,
        content,
        source: head,
        before: here - line <= 1 ? before : 0,
      };
      before = wordingOf(reading, content).tones;
      line = here;
      ACTS.forEach((act, column) => {
        statementFeatures(reading, statement, this.#list);
        this.act.addCandidate([this.act.addPart(this.#list, column, STATEMENT_COLUMNS)], gold.act === act);
      });
      this.act.endDecision(text);
      statementFeatures(reading, statement, this.#list);
      this.check.addCandidate([this.check.addPart(this.#list, CHECK_COLUMN, STATEMENT_COLUMNS)], gold.check);
      this.check.addCandidate([], !gold.check);
      this.check.endDecision(text);
    }
  }

  #addLoose(reading: Reading, attributions: readonly MarkedAttribution[], text: number): void {
    const near = ({ cue, content }: MarkedAttribution): boolean =>
      cue >= 0 &&
      reading.passage[cue] === reading.passage[content.first] &&
      !attributions.some((other) => other.cue === cue && other.content.first < content.first);
    const anchors = attributions.filter(near);
    for (const loose of looseQuotations(reading, anchors)) {
      const isSaid = attributions.some(({ content }) => sharedPart(content, loose.content) >= RIGHT);
      const anchor = anchors[loose.anchor];
      looseFeatures(reading, loose, anchor, this.#list);
      this.loose.addCandidate([this.loose.addPart(this.#list)], isSaid);
      this.loose.addCandidate([], !isSaid);
      this.loose.endDecision(text);
    }
  }
}
