import { ArticleMentions } from './ArticleMentions.tsx';
import type { CardActions, CardView } from './card-view.ts';
import { confidenceWords } from './confidence.ts';
import { Encyclopaedia } from './Encyclopaedia.tsx';
import { FactNotes, Facts } from './Facts.tsx';
import { KIND_WORDS } from './fact-text.ts';
import { Icon } from './icons.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** The context card of one name. Its owner places it, gives it the focus and takes it away. */
export function Card({ view, actions }: { readonly view: CardView; readonly actions: CardActions }) {
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    actions.onClose();
  };
  return (
    <div
      class={`ng-root ng-card ng-kind-${view.type}`}
      role="dialog"
      aria-label={view.label}
      aria-busy={view.state === 'loading'}
      dir="ltr"
      tabIndex={-1}
      onKeyDown={closeOnEscape}
    >
      <button class="ng-icon-button ng-close" type="button" aria-label="Close" onClick={actions.onClose}>
        <Icon name="close" />
      </button>
      <div class="ng-card-body">
        <Header view={view} />
        <Reference view={view} actions={actions} />
        <ArticleMentions inArticle={view.inArticle} onShowMention={actions.onShowMention} />
        {view.state === 'ready' && <FactNotes facts={view.entity.facts} />}
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
        <span class="ng-category">{entity?.category || KIND_WORDS[view.type]}</span>
      </p>
      <h2 class="ng-headword">{view.label}</h2>
      {entity?.description && entity.description !== entity.category && (
        <p class="ng-description">{entity.description}</p>
      )}
      {view.standsFor && (
        <p class="ng-stands-for">
          <span>Here:</span> {view.standsFor}
        </p>
      )}
      {doubt && <p class="ng-doubt">{doubt}</p>}
    </header>
  );
}

/** What the reference says of the name, or why it says nothing. */
function Reference({ view, actions }: { readonly view: CardView; readonly actions: CardActions }) {
  switch (view.state) {
    case 'ready':
      return (
        <>
          {view.lookUp && <Encyclopaedia lookUp={view.lookUp} />}
          <Facts facts={view.entity.facts} />
        </>
      );
    case 'loading':
      return (
        <div class="ng-loading" role="status" aria-label="Looking it up">
          <span />
          <span />
          <span />
        </div>
      );
    case 'unknown':
      return <p class="ng-remark">No reference entry. Only what this article says of it:</p>;
    case 'ambiguous':
      return (
        <div class="ng-candidates">
          <p class="ng-remark">Several entries fit this name, none of them well enough.</p>
          <ul>
            {view.candidates.map(({ key, label, description }) => (
              <li key={key}>
                <button
                  class="ng-candidate"
                  type="button"
                  disabled={!actions.onChoose}
                  onClick={() => actions.onChoose?.(key)}
                >
                  <strong>{label}</strong>
                  {description && <span>{description}</span>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'error':
      return (
        <div class="ng-error" role="alert">
          <p class="ng-remark">{view.message}</p>
          {actions.onRetry && (
            <button class="ng-button" type="button" onClick={actions.onRetry}>
              Try again
            </button>
          )}
        </div>
      );
  }
}
