import type { ComponentChildren } from 'preact';
import { sayDate } from '../language/dates.ts';
import { language, say, sayAround, type WordKey } from '../language/words.ts';
import type { ItemStatements, StatedFact, StatedProperty } from '../lookup/answer.ts';
import type { StatementsView } from './card-view.ts';
import { Outward } from './Outward.tsx';

/** What Wikidata states today, beside the packed facts: it is newer, and nobody here has looked at it. */
export function WikidataFacts({ statements }: { readonly statements: StatementsView }) {
  if (statements === 'awaited' || statements.kind !== 'found') return null;
  const { value, fetched } = statements;
  return (
    <section class="ng-facts ng-wikidata" aria-label={say('wiki_wikidataToday')}>
      <dl class="ng-fact-list">
        {termsOf(value).map(([property, facts]) => (
          <div class="ng-fact" key={property}>
            <dt>{say(TERMS[property])}</dt>
            <dd>
              {facts.map((fact, index) => (
                <span key={fact.value}>
                  {index > 0 && ', '}
                  {written(fact)}
                  <Dated {...fact} />
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <p class="ng-credit">
        {sayAround<ComponentChildren>('wiki_creditWikidata', {
          source: <Outward address={value.item}>Wikidata</Outward>,
          date: sayDate(fetched.slice(0, 10)),
        })}
      </p>
    </section>
  );
}

const TERMS: Readonly<Record<StatedProperty, WordKey>> = {
  headOfState: 'fact_headOfState',
  headOfGovernment: 'fact_headOfGovernment',
  population: 'fact_population',
  position: 'fact_role',
  party: 'fact_party',
  born: 'fact_born',
  chiefExecutive: 'wiki_chiefExecutive',
  chair: 'wiki_chair',
  director: 'wiki_director',
  began: 'wiki_began',
  ended: 'wiki_ended',
  date: 'fact_date',
};

function termsOf({ facts }: ItemStatements): [StatedProperty, readonly StatedFact[]][] {
  const terms = new Map<StatedProperty, StatedFact[]>();
  for (const fact of facts) terms.set(fact.property, [...(terms.get(fact.property) ?? []), fact]);
  return [...terms];
}

const written = ({ property, value }: StatedFact): string =>
  property === 'population' ? language().numbers.format(Number(value)) : value;

function Dated({ since, asOf }: StatedFact) {
  if (since) return <small> {say('wiki_sinceDay', { day: sayDate(since) })}</small>;
  return asOf ? <small> {say('wiki_asOfDay', { day: sayDate(asOf) })}</small> : null;
}
