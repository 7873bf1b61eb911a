import { say, sayCount } from '../language/words.ts';
import type { SaidView, SaidWords } from './card-view.ts';
import { ACT_WORDS, MODALITY_WORDS } from './claim-terms.ts';

interface Props {
  readonly said: SaidView;
  readonly onShowText?: ((start: number, end: number) => void) | undefined;
}

/** Statements that a card shows of each kind; the panel has them all. */
const SHOWN = 3;

/** What the article has this actor say, and has others say of it. */
export function SaidList({ said: { by, of }, onShowText }: Props) {
  return (
    <>
      <Part title={say('card_saidBy')} said={by} namesSource={false} onShowText={onShowText} />
      <Part title={say('card_saidOf')} said={of} namesSource onShowText={onShowText} />
    </>
  );
}

interface PartProps extends Pick<Props, 'onShowText'> {
  readonly title: string;
  readonly said: readonly SaidWords[];
  readonly namesSource: boolean;
}

function Part({ title, said, namesSource, onShowText }: PartProps) {
  if (said.length === 0) return null;
  return (
    <section class="ng-said" aria-label={title}>
      <h3 class="ng-section">{title}</h3>
      <ul class="ng-sentences">
        {said.slice(0, SHOWN).map((one) => (
          <li key={one.start}>
            <button class="ng-sentence-button" type="button" onClick={() => onShowText?.(one.start, one.end)}>
              <span dir="auto">{one.words}</span>
              <small>{aboutOf(one, namesSource)}</small>
            </button>
          </li>
        ))}
      </ul>
      {said.length > SHOWN && <p class="ng-remark">{sayCount('card_saidMore', said.length - SHOWN)}</p>}
    </section>
  );
}

/** A statement must not look like more than it is: a denial, an allegation. */
function aboutOf({ sourceName, act, modality }: SaidWords, namesSource: boolean): string {
  const source = namesSource ? (sourceName ?? say('statements_noSource')) : '';
  const terms = [source, act !== 'statement' && ACT_WORDS[act], modality !== 'plain' && MODALITY_WORDS[modality]];
  return terms.filter(Boolean).join(' · ');
}
