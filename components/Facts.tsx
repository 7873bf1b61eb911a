import { useState } from 'preact/hooks';
import type { Entity, EntityKey, Fact, Source } from '../knowledge/entity.ts';
import { sayDate } from '../language/dates.ts';
import { say, sayCount } from '../language/words.ts';
import { reportAddress } from './fact-report.ts';
import { citedLine, type FactLine, type FactNote, isUnconfirmed, layOutFacts, mayHaveChanged } from './fact-text.ts';
import { Icon } from './icons.tsx';
import { webAddress } from './source-links.ts';

/** Lines that show at once; the others wait behind one press. */
const AT_ONCE = 5;

interface Props {
  readonly facts: readonly Fact[];
}

interface FactsProps extends Props {
  /** What the facts are of; a fact can be copied where this is given. */
  readonly of?: Pick<Entity, 'key' | 'label'>;
  readonly today?: Date;
  /** Shows the entry that a fact names. */
  readonly onOpen?: (key: EntityKey, label: string) => void;
  /** False when the browser refuses. */
  readonly onCopy?: (text: string) => boolean;
}

/** Facts as a definition list; the small letters lead to the notes of `FactNotes`. */
export function Facts({ facts, today = new Date(), ...rest }: FactsProps) {
  const { lines } = layOutFacts(facts);
  if (lines.length === 0) return null;
  const hidden = lines.slice(AT_ONCE);
  return (
    <div class="ng-facts">
      <FactList lines={lines.slice(0, AT_ONCE)} today={today} {...rest} />
      {hidden.length > 0 && (
        <details class="ng-more">
          <summary>
            <Icon name="more" />
            {sayCount('card_moreFacts', hidden.length)}
          </summary>
          <FactList lines={hidden} today={today} {...rest} />
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
    <ul class="ng-notes" aria-label={say('card_factSources')}>
      {notes.map((note) => (
        <Note key={note.note} {...note} />
      ))}
    </ul>
  );
}

interface ListProps extends Omit<FactsProps, 'facts' | 'today'> {
  readonly lines: readonly FactLine[];
  readonly today: Date;
}

function FactList({ lines, today, of, onOpen, onCopy }: ListProps) {
  return (
    <dl class="ng-fact-list">
      {lines.map((line) => (
        <div class="ng-fact" key={line.property}>
          <dt>{line.term}</dt>
          <dd class={standApart(line) ? 'ng-apart' : undefined}>
            {line.values.map(({ fact, text, note }, index) => (
              <span key={text}>
                {index > 0 && !standApart(line) && ', '}
                {isUnconfirmed(fact) && `${say('card_was')} `}
                {onOpen && fact.entity && fact.entity !== of?.key ? (
                  <OpenEntry entity={fact.entity} text={text} onOpen={onOpen} />
                ) : (
                  <bdi>{text}</bdi>
                )}
                {mayHaveChanged(fact, today) && (
                  <em class="ng-aged"> {say('card_changed', { date: sayDate(fact.asOf) })}</em>
                )}
                {note !== line.values[index + 1]?.note && <sup class="ng-note-mark">{note}</sup>}
              </span>
            ))}
            {of && (
              <span class="ng-fact-tools">
                {onCopy && <CopyFact text={citedLine(of.label, line)} term={line.term} onCopy={onCopy} />}
                <ReportFact of={of} line={line} />
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Longer values than this, in UTF-16 code units, stand on lines of their own when there are several. */
const SHORT = 24;

const standApart = ({ values }: FactLine): boolean =>
  values.length > 1 && values.some(({ text }) => text.length > SHORT);

interface OpenProps {
  readonly entity: EntityKey;
  readonly text: string;
  readonly onOpen: (key: EntityKey, label: string) => void;
}

function OpenEntry({ entity, text, onOpen }: OpenProps) {
  return (
    <button class="ng-text-button ng-open-entry" type="button" onClick={() => onOpen(entity, text)}>
      {text}
    </button>
  );
}

interface CopyProps {
  readonly text: string;
  readonly term: string;
  readonly onCopy: (text: string) => boolean;
}

function CopyFact({ text, term, onCopy }: CopyProps) {
  const [copied, setCopied] = useState<boolean>();
  const label =
    copied === undefined ? say('card_copyFact', { term }) : say(copied ? 'card_copied' : 'card_copyRefused');
  return (
    <button
      class="ng-icon-button ng-copy"
      type="button"
      aria-label={label}
      title={label}
      onClick={() => setCopied(onCopy(text))}
      onBlur={() => setCopied(undefined)}
    >
      <Icon name={copied === undefined ? 'copy' : copied ? 'check' : 'alert'} />
    </button>
  );
}

interface ReportProps {
  readonly of: Pick<Entity, 'key' | 'label'>;
  readonly line: FactLine;
}

/** Leads to a report that the reader may send; following the link tells the other site nothing of this page. */
function ReportFact({ of, line }: ReportProps) {
  const label = say('card_reportFact', { term: line.term });
  const facts = line.values.map(({ fact }) => fact);
  return (
    <a
      class="ng-icon-button ng-report"
      href={reportAddress(of, facts)}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label}
    >
      <Icon name="flag" />
    </a>
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
      {source.licence && `, ${source.licence}`}, {say('card_asOf', { date: sayDate(asOf) })}
    </li>
  );
}

/** Rows that were entered by hand and still wait for a source say so. */
function sourceName({ name }: Source): string {
  return name === '' || name === 'unsourced' ? say('card_unsourced') : name;
}
