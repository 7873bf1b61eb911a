import { say, type WordKey } from '../../language/words.ts';

/** What can be typed, each with what it finds. */
const EXAMPLES = [
  ['ferr*', 'prefix'],
  ['"port of call"', 'phrase'],
  ['-storm', 'without'],
  ['tag:sea', 'tag'],
  ['site:example.org', 'site'],
  ['by:name', 'by'],
  ['about:name', 'about'],
  ['in:name', 'in'],
  ['year:2026', 'year'],
  ['before:2026-03', 'before'],
  ['after:2026-03-15', 'after'],
  ['is:double', 'double'],
] as const;

/** How to search; pressing an example tries it. */
export function SearchHelp({ onSearch }: { readonly onSearch: (typed: string) => void }) {
  return (
    <details class="ng-more ng-search-help">
      <summary>{say('library_howToSearch')}</summary>
      <dl>
        {EXAMPLES.map(([typed, name]) => (
          <div key={name}>
            <dt>
              <button class="ng-link-button" type="button" onClick={() => onSearch(`${typed} `)}>
                <code>{typed}</code>
              </button>
            </dt>
            <dd>{say(`search_${name}` as WordKey)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
