import { SavedChoices } from '../../../components/claims/SavedChoices.tsx';
import { SearchBox } from '../../../components/SearchBox.tsx';
import { Select } from '../../../components/Select.tsx';
import { WORKFLOW_WORDS } from '../../../language/claim-terms.ts';
import { say } from '../../../language/words.ts';
import type { Claim, Workflow } from '../../../storage/claim.ts';
import type { ClaimChoice, DeskSettings } from '../../../storage/desk-settings.ts';
import type { Notify } from '../../notices.tsx';
import type { ClaimCommands } from './claim-commands.ts';
import { assigneesOf, isAllClaims, tagsOf } from './find-claims.ts';

interface Props {
  readonly claims: readonly Claim[];
  readonly choice: ClaimChoice;
  readonly onChange: (choice: ClaimChoice) => void;
  /** Undefined until it is read. */
  readonly desk: DeskSettings | undefined;
  readonly commands: ClaimCommands;
  readonly warn: Notify;
}

const STATES = [
  { value: 'all', label: say('claims_allStates') },
  ...Object.entries(WORKFLOW_WORDS).map(([value, label]) => ({ value: value as Workflow, label })),
  { value: 'deleted', label: say('claims_deletedState') },
] as const;

const ORDERS = [
  { value: 'newest', label: say('claims_newestFirst') },
  { value: 'checkable', label: say('statements_checkableFirst') },
] as const;

const anyOr = (unfiltered: string, words: readonly string[]) => [
  { value: '', label: unfiltered },
  ...words.map((word) => ({ value: word, label: word })),
];

/** Which claims are listed, and such choices under a name. */
export function ClaimFilters({ claims, choice, onChange, desk, commands, warn }: Props) {
  const choose = (change: Partial<ClaimChoice>): void => onChange({ ...choice, ...change });
  const keep = async (searches: DeskSettings['searches']): Promise<boolean> => {
    const problem = desk && (await commands.saveDesk({ ...desk, searches }));
    if (problem) warn(problem);
    return !problem;
  };
  const others = (name: string) => (desk?.searches ?? []).filter((each) => each.name !== name);
  return (
    <>
      <SearchBox label={say('claims_search')} value={choice.search} onInput={(search) => choose({ search })} />
      <div class="ng-filters ng-desk-filters">
        <Select
          label={say('claims_state')}
          value={choice.state}
          options={STATES}
          onChange={(state) => choose({ state })}
        />
        <Select
          label={say('claims_assignee')}
          value={choice.assignee}
          options={anyOr(say('claims_anybody'), assigneesOf(claims))}
          onChange={(assignee) => choose({ assignee })}
        />
        <Select
          label={say('claims_tag')}
          value={choice.tag}
          options={anyOr(say('claims_anyTag'), tagsOf(claims))}
          onChange={(tag) => choose({ tag })}
        />
        <Select
          label={say('statements_order')}
          value={choice.order}
          options={ORDERS}
          onChange={(order) => choose({ order })}
        />
      </div>
      <SavedChoices
        searches={desk?.searches ?? []}
        canSave={desk !== undefined && !isAllClaims(choice)}
        onTake={onChange}
        onSave={(name) => keep([...others(name), { name, choice }])}
        onRemove={({ name }) => void keep(others(name))}
      />
    </>
  );
}
