import type { EntityKind } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';
import { KINDS } from './importance.ts';

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
      <legend>{say('options_kinds')}</legend>
      {KINDS.map((kind) => (
        <label key={kind} class={`ng-choice ng-kind-${kind}`}>
          <input type="checkbox" checked={kinds.includes(kind)} onChange={() => toggle(kind)} />
          <span class="ng-kind">
            <Icon name={kind} />
            {say(`kinds_${kind}`)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
