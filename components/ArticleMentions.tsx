import { say, sayCount } from '../language/words.ts';
import type { InArticle, MentionSentence } from './card-view.ts';
import { excerpt } from './excerpt.ts';
import { Icon } from './icons.tsx';

interface Props {
  readonly inArticle: InArticle;
  readonly onShowMention: (mention: number) => void;
}

/** "In this article": the sentence of the mention at hand, the way to its neighbours, and the list of them all. */
export function ArticleMentions({ inArticle: { sentences, current }, onShowMention }: Props) {
  const here = sentences[current];
  if (!here) return null;
  return (
    <div class="ng-mentions">
      <div class="ng-mentions-head">
        <h3 class="ng-section">{say('card_inArticle')}</h3>
        <span class="ng-count">{say('card_mentionOf', { number: current + 1, total: sentences.length })}</span>
        <StepButton direction="previous" to={sentences[current - 1]} onShowMention={onShowMention} />
        <StepButton direction="next" to={sentences[current + 1]} onShowMention={onShowMention} />
      </div>
      <blockquote class="ng-sentence" dir="auto">
        <Sentence {...here} />
      </blockquote>
      {sentences.length > 1 && (
        <details class="ng-more">
          <summary>
            <Icon name="more" />
            {sayCount('card_allMentions', sentences.length)}
          </summary>
          <ol class="ng-sentences">
            {sentences.map((sentence, index) => (
              <li key={sentence.mention}>
                <button
                  class="ng-sentence-button"
                  type="button"
                  dir="auto"
                  aria-current={index === current}
                  onClick={() => onShowMention(sentence.mention)}
                >
                  <Sentence {...sentence} />
                </button>
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  );
}

interface StepProps {
  readonly direction: 'previous' | 'next';
  readonly to: MentionSentence | undefined;
  readonly onShowMention: (mention: number) => void;
}

/** At either end it stays in place and in the tab order, so that the focus is not lost on the last step. */
function StepButton({ direction, to, onShowMention }: StepProps) {
  return (
    <button
      class="ng-icon-button"
      type="button"
      aria-label={say(direction === 'next' ? 'card_nextMention' : 'card_previousMention')}
      aria-disabled={!to}
      onClick={() => to && onShowMention(to.mention)}
    >
      <Icon name={direction} />
    </button>
  );
}

function Sentence({ text, start, end }: MentionSentence) {
  const { before, name, after } = excerpt(text, start, end);
  return (
    <>
      {before}
      <mark>{name}</mark>
      {after}
    </>
  );
}
