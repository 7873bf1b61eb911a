import type { Fact, Source } from '../knowledge/entity.ts';
import { type FactLine, type FactNote, layOutFacts, mayHaveChanged } from './fact-text.ts';
import { Icon } from './icons.tsx';
import { webAddress } from './source-links.ts';

/** Lines that show at once; the others wait behind one press. */
const AT_ONCE = 5;

interface Props {
  readonly facts: readonly Fact[];
}

/** Facts as a definition list; the small letters lead to the notes of `FactNotes`. */
export function Facts({ facts, today = new Date() }: Props & { readonly today?: Date }) {
  const { lines } = layOutFacts(facts);
  if (lines.length === 0) return null;
  const rest = lines.slice(AT_ONCE);
  return (
    <div class="ng-facts">
      <FactList lines={lines.slice(0, AT_ONCE)} today={today} />
      {rest.length > 0 && (
        <details class="ng-more">
          <summary>
            <Icon name="more" />
            {rest.length} more {rest.length === 1 ? 'fact' : 'facts'}
          </summary>
          <FactList lines={rest} today={today} />
        </details>
      )}
    </div>
  );
}

/** Source, licence and date of every fact, at the foot of what shows them. */
export function FactNotes({ facts }: Props) {
  const { notes } = layOutFacts(facts);
  if (notes.length === 0) return null;
  return (
    <ul class="ng-notes" aria-label="Sources of the facts">
      {notes.map((note) => (
        <Note key={note.note} {...note} />
      ))}
    </ul>
  );
}

function FactList({ lines, today }: { readonly lines: readonly FactLine[]; readonly today: Date }) {
  return (
    <dl class="ng-fact-list">
      {lines.map(({ property, term, values }) => (
        <div class="ng-fact" key={property}>
          <dt>{term}</dt>
          <dd>
            {values.map(({ fact, text, note }, index) => (
              <span key={text}>
                {index > 0 && ', '}
                {text}
                {mayHaveChanged(fact, today) && <em class="ng-aged"> as of {fact.asOf}, may have changed</em>}
                {note !== values[index + 1]?.note && <sup class="ng-note-mark">{note}</sup>}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Note({ note, source, asOf }: FactNote) {
  const address = webAddress(source.address);
  return (
    <li>
      <span class="ng-note-mark">{note}</span>{' '}
      {address ? (
        <a href={address} target="_blank" rel="noopener noreferrer">
          {sourceName(source)}
        </a>
      ) : (
        sourceName(source)
      )}
      {source.licence && `, ${source.licence}`}, as of {asOf}
    </li>
  );
}

/** Rows that were entered by hand and still wait for a source say so. */
function sourceName({ name }: Source): string {
  return name === '' || name === 'unsourced' ? 'entered by hand, no source named' : name;
}
