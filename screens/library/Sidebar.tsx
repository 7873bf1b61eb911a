import { Icon } from '../../components/icons.tsx';
import { FacetList } from '../../components/library/FacetList.tsx';
import { say, type WordKey } from '../../language/words.ts';
import type { Collection, SavedSearch } from '../../storage/collection.ts';
import type { Found } from '../../storage/search/library-index.ts';
import { FACETS, type Facet } from '../../storage/search/query.ts';
import { SearchHelp } from './SearchHelp.tsx';
import { asksFor, toggleLabel } from './search-parts.ts';

interface Props {
  readonly found: Found;
  readonly typed: string;
  readonly collections: readonly Collection[];
  readonly searches: readonly SavedSearch[];
  readonly onSearch: (typed: string) => void;
  readonly onForget: (search: SavedSearch) => void;
  readonly onArrange: (desk: 'collections' | 'tags') => void;
}

/** Labels that are arranged at a desk of their own. */
const DESKS: Partial<Record<Facet, 'collections' | 'tags'>> = { in: 'collections', tag: 'tags' };

/** Labels of one kind that can be seen at the most. */
const MOST = 50;

/** What clips can be found by: saved searches, collections, and the labels of what was found. */
export function Sidebar({ found, typed, collections, searches, onSearch, onForget, onArrange }: Props) {
  return (
    <div class="ng-sidebar">
      {searches.length > 0 && (
        <section class="ng-facet" aria-label={say('library_searches')}>
          <header>
            <h2 class="ng-section">{say('library_searches')}</h2>
          </header>
          <ul>
            {searches.map((search) => (
              <li key={search.id} class="ng-saved">
                <button
                  class="ng-facet-label"
                  type="button"
                  title={search.typed}
                  aria-pressed={search.typed === typed.trim()}
                  onClick={() => onSearch(`${search.typed} `)}
                >
                  <bdi>{search.name}</bdi>
                </button>
                <button
                  class="ng-icon-button"
                  type="button"
                  aria-label={say('action_remove', { name: search.name })}
                  onClick={() => onForget(search)}
                >
                  <Icon name="close" />
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      {FACETS.map((facet) => {
        const desk = DESKS[facet];
        return (
          <FacetList
            key={facet}
            title={say(`library_by_${facet}` as WordKey)}
            labels={withEmpty(facet, found.labels(facet, MOST), collections)}
            isChosen={(label) => asksFor(typed, facet, label)}
            onToggle={(label) => onSearch(toggleLabel(typed, facet, label))}
            nameOf={facet === 'colour' ? (label) => say(`colour_${label}` as WordKey) : undefined}
            onArrange={desk && (() => onArrange(desk))}
          />
        );
      })}
      {collections.length === 0 && (
        <button class="ng-link-button" type="button" onClick={() => onArrange('collections')}>
          {say('library_newCollection')}
        </button>
      )}
      <button class="ng-link-button" type="button" onClick={() => onSearch('is:double ')}>
        {say('library_doubles')}
      </button>
      <SearchHelp onSearch={onSearch} />
    </div>
  );
}

/** Collections are shown too when they hold nothing of what was found. */
function withEmpty(facet: Facet, labels: ReturnType<Found['labels']>, collections: readonly Collection[]) {
  if (facet !== 'in') return labels;
  const known = new Set(labels.map(([label]) => label));
  return [...labels, ...collections.filter(({ name }) => !known.has(name)).map(({ name }) => [name, 0] as const)];
}
