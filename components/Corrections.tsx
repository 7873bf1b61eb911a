import { useState } from 'preact/hooks';
import type { CorrectionScope } from '../detection/corrections.ts';
import type { EntityKey } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';
import type { NameCandidate } from '../messaging/messages.ts';
import type { CardActions, CardView, CorrectionView } from './card-view.ts';

interface Props {
  readonly correction: CorrectionView;
  readonly actions: CardActions;
}

/** What the reader has said of the name, with the way back, or why it was not kept. */
export function Corrections({ correction: { made, failure }, actions }: Props) {
  return (
    <>
      {made && (
        <p class="ng-corrected">
          {say(made === 'site' ? 'card_saidOnSite' : 'card_saidHere')}
          <button class="ng-text-button" type="button" data-acts onClick={actions.onUndoCorrection}>
            {say('action_undo')}
          </button>
        </p>
      )}
      {failure && (
        <p class="ng-corrected" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

/** Where the reader puts a name right. */
export function Verdicts({ view, correction, actions }: Props & { readonly view: CardView }) {
  const { name, site, candidates } = correction;
  const [scope, setScope] = useState<CorrectionScope>('article');
  const shown = view.state === 'ready' ? view.entity : undefined;
  // A name that may mean several entries has them on its card already.
  const others = view.state === 'ambiguous' ? [] : candidates;
  return (
    <div class="ng-verdicts">
      <label>
        <input
          type="checkbox"
          checked={scope === 'site'}
          onChange={(event) => setScope(event.currentTarget.checked ? 'site' : 'article')}
        />
        {say('card_alwaysOn', { site })}
      </label>
      <div>
        {shown && (
          <button
            class="ng-button"
            type="button"
            data-acts
            onClick={() => actions.onCorrect?.({ kind: 'not-this', key: shown.key }, scope)}
          >
            {say('card_notThis', { name: shown.label })}
          </button>
        )}
        <button
          class="ng-button"
          type="button"
          data-acts
          onClick={() => actions.onCorrect?.({ kind: 'not-a-name' }, scope)}
        >
          {say('card_notName', { name })}
        </button>
      </div>
      {others.length > 0 && (
        <>
          <p class="ng-remark">{say('card_isIt')}</p>
          <Candidates candidates={others} onChoose={(key) => actions.onCorrect?.({ kind: 'is', key }, scope)} />
        </>
      )}
    </div>
  );
}

interface Choice {
  readonly candidates: readonly NameCandidate[];
  readonly onChoose: (key: EntityKey) => void;
}

/** Entries to choose among. */
export function Candidates({ candidates, onChoose }: Choice) {
  return (
    <ul>
      {candidates.map(({ key, label, description }) => (
        <li key={key}>
          <button class="ng-candidate" type="button" data-acts onClick={() => onChoose(key)}>
            <strong>
              <bdi>{label}</bdi>
            </strong>
            <span>
              <bdi lang="en">{description}</bdi>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
