import type { EntityKind } from '../knowledge/entity.ts';
import { Icon } from './icons.tsx';

const KINDS: Record<EntityKind, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  event: 'Events',
  nationality: 'Nationalities and groups',
};

interface Props {
  readonly kinds: readonly EntityKind[];
  readonly onChange: (kinds: EntityKind[]) => void;
}

/** Which kinds of names are marked. */
export function KindChoice({ kinds, onChange }: Props) {
  const toggle = (kind: EntityKind): void =>
    onChange(kinds.includes(kind) ? kinds.filter((other) => other !== kind) : [...kinds, kind]);
  return (
    <fieldset class="ng-choice-group ng-kinds">
      <legend>Names to mark</legend>
      {(Object.keys(KINDS) as EntityKind[]).map((kind) => (
        <label key={kind} class={`ng-choice ng-kind-${kind}`}>
          <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
          <span class="ng-kind">
            <Icon name={kind} />
            {KINDS[kind]}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
