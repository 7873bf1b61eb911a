import { useMemo } from 'preact/hooks';
import { ACT_WORDS, MODALITY_WORDS } from '../language/claim-terms.ts';
import { say, sayCount } from '../language/words.ts';
import type { SaidView } from './card-view.ts';
import { type Statement, saidByAndOf, statementsOf } from './statements.ts';

interface Props {
  readonly said: SaidView;
  readonly onShowText?: ((start: number, end: number) => void) | undefined;
}

/** Statements that a card shows of each kind; the panel has them all. */
const SHOWN = 3;

/** What the article has this actor say, and has others say of it. */
export function SaidList({ said: { text, found, mention }, onShowText }: Props) {
  const { mentions, attributions } = found;
  const { by, of } = useMemo(() => {
    const places = saidByAndOf(mentions, attributions).get(mentions[mention]?.sameAs ?? mention);
    const statements = statementsOf(text, mentions, attributions);
    const pick = (wanted: readonly number[] = []) => wanted.map((place) => statements[place]!);
    return { by: pick(places?.by), of: pick(places?.of) };
  }, [text, found, mention]);
  return (
    <>
      <Part title={say('card_saidBy')} said={by} namesSource={false} onShowText={onShowText} />
      <Part title={say('card_saidOf')} said={of} namesSource onShowText={onShowText} />
    </>
  );
}

interface PartProps extends Pick<Props, 'onShowText'> {
  readonly title: string;
  readonly said: readonly Statement[];
  readonly namesSource: boolean;
}

function Part({ title, said, namesSource, onShowText }: PartProps) {
  if (said.length === 0) return null;
  return (
    <section class="ng-said" aria-label={title}>
      <h3 class="ng-section">{title}</h3>
      <ul class="ng-sentences">
        {said.slice(0, SHOWN).map((one) => (
          <li key={one.key}>
            <button
              class="ng-sentence-button"
              type="button"
              onClick={() => onShowText?.(one.content[0][0], one.content.at(-1)![1])}
            >
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
function aboutOf({ sourceName, act, modality }: Statement, namesSource: boolean): string {
  const source = namesSource ? (sourceName ?? say('statements_noSource')) : '';
  const terms = [source, act !== 'statement' && ACT_WORDS[act], modality !== 'plain' && MODALITY_WORDS[modality]];
  return terms.filter(Boolean).join(' · ');
}
