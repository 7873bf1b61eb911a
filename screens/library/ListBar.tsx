import { Icon } from '../../components/icons.tsx';
import { Select } from '../../components/Select.tsx';
import { say, type WordKey } from '../../language/words.ts';
import { GROUPINGS, type Grouping } from '../../storage/search/grouping.ts';
import { ORDERS, type Order } from '../../storage/search/library-index.ts';

interface Props {
  readonly order: Order;
  readonly grouping: Grouping;
  readonly isMapped: boolean;
  /** Whether labels are shown where there is no room for them beside the list. */
  readonly isNarrowed: boolean;
  readonly onOrder: (order: Order) => void;
  readonly onGrouping: (grouping: Grouping) => void;
  readonly onMapped: (on: boolean) => void;
  readonly onNarrowed: (on: boolean) => void;
}

/** How the list is laid out. */
export function ListBar(props: Props) {
  return (
    <div class="ng-list-tools">
      <button
        class="ng-button ng-narrow-only"
        type="button"
        aria-expanded={props.isNarrowed}
        onClick={() => props.onNarrowed(!props.isNarrowed)}
      >
        {say('library_narrow')}
      </button>
      <Select
        isBare
        label={say('library_group')}
        options={GROUPINGS.map((value) => ({ value, label: say(`library_group_${value}` as WordKey) }))}
        value={props.grouping}
        onChange={props.onGrouping}
      />
      <Select
        isBare
        label={say('library_sort')}
        options={ORDERS.map((value) => ({ value, label: say(`library_sort_${value}` as WordKey) }))}
        value={props.order}
        onChange={props.onOrder}
      />
      <button
        class="ng-button"
        type="button"
        aria-pressed={props.isMapped}
        onClick={() => props.onMapped(!props.isMapped)}
      >
        <Icon name="place" /> {say('library_map')}
      </button>
    </div>
  );
}
