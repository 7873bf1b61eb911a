import { ACT_WORDS, FORM_WORDS, MODALITY_WORDS, TYPE_WORDS } from '../language/claim-terms.ts';
import { say } from '../language/words.ts';
import { isCheckable, type Statement } from './statements.ts';

export interface StatementActions {
  /** The pointer or the focus came to a statement, or left it (null). */
  readonly onPoint: (statement: Statement | null) => void;
  readonly onShow: (statement: Statement) => void;
  readonly onMakeClaim: (statement: Statement) => void;
}

interface Props {
  readonly statement: Statement;
  readonly actions: StatementActions;
  /** How the claim stands that was made of these words; null when none was. */
  readonly kept: string | null;
}

const holdsOther = (a: string, b: string) => a.includes(b) || b.includes(a);

/** Who said what, how, and how far the article stands behind it. */
export function StatementRow({ statement, actions, kept }: Props) {
  const { words, sourceName, sourceWords, cueWords, via, form, act, modality, claimType } = statement;
  const otherName = sourceName !== null && sourceWords !== null && !holdsOther(sourceName, sourceWords);
  return (
    <article
      class="ng-statement"
      onPointerEnter={() => actions.onPoint(statement)}
      onPointerLeave={() => actions.onPoint(null)}
      onFocusCapture={() => actions.onPoint(statement)}
      onBlurCapture={() => actions.onPoint(null)}
    >
      <button class="ng-statement-jump" type="button" onClick={() => actions.onShow(statement)}>
        <span class="ng-statement-source">
          {sourceName ?? say('statements_noSource')}
          {otherName && <span class="ng-statement-as"> (“{sourceWords}”)</span>}
          {via !== null && <span class="ng-statement-as">{say('statements_toldBy', { name: via })}</span>}
        </span>
        <span class="ng-statement-words" dir="auto">
          {form === 'direct' ? `“${words}”` : words}
        </span>
      </button>
      <p class="ng-statement-terms">
        <span class="ng-statement-act">{ACT_WORDS[act]}</span>
        {modality !== 'plain' && <span>{MODALITY_WORDS[modality]}</span>}
        <span>{FORM_WORDS[form]}</span>
        {cueWords !== null && <span>{say('statements_cue', { cue: cueWords })}</span>}
      </p>
      <p class="ng-statement-foot">
        {isCheckable(statement) && (
          <span class="ng-suggested">{say('statements_suggested', { type: TYPE_WORDS[claimType] })}</span>
        )}
        {kept !== null ? (
          <span class="ng-statement-kept">{say('statements_inLibrary', { standing: kept })}</span>
        ) : (
          <button class="ng-link-button" type="button" onClick={() => actions.onMakeClaim(statement)}>
            {say('clips_makeClaim')}
          </button>
        )}
      </p>
    </article>
  );
}
