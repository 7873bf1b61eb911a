import { useState } from 'preact/hooks';
import { language, say } from '../language/words.ts';
import { ArticleMentions } from './ArticleMentions.tsx';
import { CardTools } from './CardTools.tsx';
import { Candidates, Corrections, Verdicts } from './Corrections.tsx';
import type { CardActions, CardView } from './card-view.ts';
import { confidenceWords } from './confidence.ts';
import { Encyclopaedia } from './Encyclopaedia.tsx';
import { FactNotes, Facts } from './Facts.tsx';
import { Icon } from './icons.tsx';
import { LocatorMap } from './LocatorMap.tsx';
import { SaidList } from './SaidList.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { WikidataFacts } from './WikidataFacts.tsx';

interface Props {
  readonly view: CardView;
  readonly actions: CardActions;
}

interface CardProps extends Props {
  /** It lies over the lower part of a small screen. */
  readonly isSheet?: boolean;
}

/** The context card of one name. Its owner places it, gives it the focus and takes it away. */
export function Card({ view, actions, isSheet = false }: CardProps) {
  /** The name that the reader is putting right. */
  const [doubted, setDoubted] = useState<string>();
  const { correction } = view;
  const isDoubted = correction !== undefined && correction.name === doubted;
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    actions.onClose();
  };
  return (
    <div
      class={`ng-root ng-card ng-kind-${view.type} ${isSheet ? 'ng-card-sheet' : ''}`}
      role="dialog"
      aria-label={view.label}
      aria-busy={view.state === 'loading'}
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      {isSheet && <div class="ng-sheet-grip" aria-hidden="true" />}
      <CardTools
        view={view}
        actions={actions}
        isSheet={isSheet}
        isDoubted={isDoubted}
        onDoubt={() => setDoubted(isDoubted ? undefined : correction?.name)}
      />
      <div class="ng-card-body" key={view.label}>
        <Header view={view} />
        {correction && <Corrections correction={correction} actions={actions} />}
        {isDoubted && !correction.made && <Verdicts view={view} correction={correction} actions={actions} />}
        <Reference view={view} actions={actions} />
        <ArticleMentions inArticle={view.inArticle} onShowMention={actions.onShowMention} />
        {/* It comes a moment later than the facts, and must move nothing that is being read. */}
        {view.state === 'ready' && view.map && <LocatorMap map={view.map} label={view.entity.label} />}
        {view.state === 'ready' && <FactNotes facts={view.entity.facts} />}
        {view.said && <SaidList said={view.said} onShowText={actions.onShowText} />}
      </div>
      {view.state === 'ready' && <SourceLinks entity={view.entity} />}
    </div>
  );
}

function Header({ view }: { readonly view: CardView }) {
  const entity = view.state === 'ready' ? view.entity : undefined;
  const doubt = entity && confidenceWords(view.confidence);
  return (
    <header class="ng-card-head">
      <p class="ng-kind">
        <Icon name={view.type} />
        {(!entity?.category || !/^en\b/.test(language().tag)) && (
          <span class="ng-category">{say(`kind_${view.type}`)}</span>
        )}
        {entity?.category && (
          <bdi class="ng-category" lang="en">
            {entity.category}
          </bdi>
        )}
      </p>
      <h2 class="ng-headword">
        <bdi>{view.label}</bdi>
      </h2>
      {entity?.localName && entity.localName !== view.label && (
        <p class="ng-local-name">
          <bdi>{entity.localName}</bdi>
        </p>
      )}
      {entity?.description && entity.description !== entity.category && (
        <p class="ng-description">
          <bdi lang="en">{entity.description}</bdi>
        </p>
      )}
      {view.standsFor && (
        <p class="ng-stands-for">
          <span>{say('card_here')}</span> <bdi lang="en">{view.standsFor}</bdi>
        </p>
      )}
      {doubt && <p class="ng-doubt">{doubt}</p>}
    </header>
  );
}

/** What the reference says of the name, or why it says nothing. */
function Reference({ view, actions }: Props) {
  switch (view.state) {
    case 'ready':
      return (
        <>
          {view.lookUp && <Encyclopaedia lookUp={view.lookUp} />}
          <Facts
            facts={view.entity.facts}
            of={view.entity}
            {...(actions.onOpen ? { onOpen: actions.onOpen } : {})}
            {...(actions.onCopy ? { onCopy: actions.onCopy } : {})}
          />
          {view.statements && <WikidataFacts statements={view.statements} />}
        </>
      );
    case 'loading':
      return (
        <div class="ng-loading" role="status" aria-label={say('card_lookingUp')}>
          <span />
          <span />
          <span />
        </div>
      );
    case 'unknown':
      return <p class="ng-remark">{say('card_noEntry')}</p>;
    case 'ambiguous':
      return (
        <div class="ng-candidates">
          <p class="ng-remark">{say('card_noFit')}</p>
          <Candidates
            candidates={view.candidates}
            onChoose={(key) => actions.onCorrect?.({ kind: 'is', key }, 'article')}
          />
        </div>
      );
    case 'error':
      return (
        <div class="ng-error" role="alert">
          <p class="ng-remark">{view.message}</p>
          {actions.onRetry && (
            <button class="ng-button" type="button" onClick={actions.onRetry}>
              {say('action_tryAgain')}
            </button>
          )}
        </div>
      );
  }
}
