import fc from 'fast-check';
import { createAnnotator } from '../../detection/annotate.ts';
import type { Mention } from '../../detection/mention.ts';
import { tokenise } from '../../detection/tokenise.ts';
import { packagedAttributor } from '../packaged-attributor.ts';
import { packagedKnowledge } from '../packaged-knowledge.ts';
import { packagedTagger } from '../packaged-tagger.ts';
import { must, type Target, target } from './target.ts';
import { anyText } from './texts.ts';

/**
 * Of a text below ten thousand code units, in milliseconds of processor time, which do not pass while the machine is busy with
 * something else: far above what the slowest takes, far below quadratic time.
 */
const PATIENCE = 3_000;

function inTime<T>(work: () => T): T {
  const start = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(start);
  must((user + system) / 1_000 < PATIENCE, `an answer within ${PATIENCE} ms`);
  return result;
}

function mustBeSlices(text: string, mentions: readonly Mention[]): void {
  let end = 0;
  mentions.forEach((mention, index) => {
    must(mention.start >= end && mention.end > mention.start, 'mentions stand in order and do not overlap');
    must(text.slice(mention.start, mention.end) === mention.text, 'a mention is a slice of the text');
    must(mention.confidence >= 0 && mention.confidence <= 1, 'confidence is a probability');
    must(mention.sameAs === undefined || mention.sameAs < index, 'a mention refers back');
    end = mention.end;
  });
}

/** Tokeniser, matcher, tagger, linker and attribution, over the knowledge and the weights of this checkout. */
export function detectionTargets(): Target[] {
  const knowledge = packagedKnowledge();
  const tagger = packagedTagger();
  const annotate = createAnnotator(knowledge, tagger);
  const attribute = packagedAttributor();
  return [
    target('tokeniser', 300, anyText, (text) => {
      const { list, sentences } = inTime(() => tokenise(text));
      let end = 0;
      for (const token of list) {
        must(token.start >= end && token.text.length > 0, 'tokens stand in order');
        must(text.slice(token.start, token.end) === token.text, 'a token is a slice of the text');
        end = token.end;
      }
      must(
        sentences.reduce((sum, { first, last }) => sum + last - first, 0) === list.length,
        'sentences hold all tokens',
      );
    }),
    target('matcher', 200, anyText, (text) => {
      const { list } = tokenise(text);
      for (const { alias, first, last } of inTime(() => knowledge.matchAliases(text, list))) {
        must(first >= 0 && first < last && last <= list.length, 'a match is made of tokens');
        for (const { entity } of knowledge.candidates(alias)) {
          must(knowledge.entity(entity).label.length > 0, 'a candidate has a label');
        }
      }
    }),
    target('tagger', 100, anyText, (text) => {
      const tokens = tokenise(text);
      let end = 0;
      const matches = knowledge.matchAliases(text, tokens.list);
      for (const { first, last } of inTime(() => tagger.tag(tokens, matches, knowledge))) {
        must(
          first >= end && first < last && last <= tokens.list.length,
          'spans of tokens that are there stand in order',
        );
        end = last;
      }
    }),
    target('linker', 100, anyText, (text) =>
      mustBeSlices(
        text,
        inTime(() => annotate({ text })),
      ),
    ),
    target('linker, other languages', 60, fc.tuple(anyText, fc.string({ maxLength: 12 })), ([text, lang]) =>
      mustBeSlices(
        text,
        inTime(() => annotate({ text, lang })),
      ),
    ),
    target('attribution', 100, anyText, (text) => {
      const tokens = tokenise(text);
      const mentions = annotate({ text });
      const found = inTime(() => attribute(tokens, mentions));
      const inText = ([start, end]: readonly [number, number]) => start >= 0 && start < end && end <= text.length;
      found.forEach(({ source, cue, content, via, checkWorthy }) => {
        must(!source || inText(source), 'a source stands in the text');
        must(!cue || inText(cue), 'a cue stands in the text');
        must(content.every(inText), 'contents stand in the text');
        must(via === undefined || via < found.length, 'a statement is carried by one that is there');
        must(checkWorthy >= 0 && checkWorthy <= 1, 'check-worthiness is a probability');
      });
    }),
  ];
}
