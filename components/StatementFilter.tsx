import type { Act } from '../detection/attribution/attribution.ts';
import { ACT_WORDS } from '../language/claim-terms.ts';
import { say } from '../language/words.ts';
import { Select } from './Select.tsx';
import type { Statement } from './statements.ts';

/** Which statements are wanted, and in which order. */
export interface StatementChoice {
  readonly act: Act | 'all';
  /** `sourceKey` of the source. */
  readonly source: string;
  readonly order: 'text' | 'checkable';
}

export const ALL_STATEMENTS: StatementChoice = { act: 'all', source: 'all', order: 'text' };

const sourceKey = ({ sourceName }: Statement): string => `by ${(sourceName ?? '').toLowerCase()}`;

/** The statements that are wanted; "checkable first" puts the likeliest before others. */
export function chooseStatements(statements: readonly Statement[], choice: StatementChoice): Statement[] {
  const wanted = statements.filter(
    (statement) =>
      (choice.act === 'all' || statement.act === choice.act) &&
      (choice.source === 'all' || sourceKey(statement) === choice.source),
  );
  return choice.order === 'text' ? wanted : wanted.sort((a, b) => b.checkWorthy - a.checkWorthy);
}

interface Props {
  readonly statements: readonly Statement[];
  readonly choice: StatementChoice;
  readonly onChange: (choice: StatementChoice) => void;
}

/** What to see of a page's statements; only what the page holds is offered. */
export function StatementFilter({ statements, choice, onChange }: Props) {
  const acts = (Object.keys(ACT_WORDS) as Act[]).filter((act) => statements.some((one) => one.act === act));
  const sources = new Map(statements.map((one) => [sourceKey(one), one.sourceName ?? say('statements_noSource')]));
  return (
    <div class="ng-filters">
      <Select
        label={say('statements_act')}
        value={choice.act}
        options={[
          { value: 'all', label: say('statements_allActs') },
          ...acts.map((value) => ({ value, label: ACT_WORDS[value] })),
        ]}
        onChange={(act) => onChange({ ...choice, act })}
      />
      <Select
        label={say('statements_source')}
        value={choice.source}
        options={[
          { value: 'all', label: say('statements_allSources') },
          ...[...sources].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(source) => onChange({ ...choice, source })}
      />
      <Select
        label={say('statements_order')}
        value={choice.order}
        options={[
          { value: 'text', label: say('statements_inText') },
          { value: 'checkable', label: say('statements_checkableFirst') },
        ]}
        onChange={(order) => onChange({ ...choice, order })}
      />
    </div>
  );
}
