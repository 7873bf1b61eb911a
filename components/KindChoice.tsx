import type { EntityKind } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';
import { Icon } from './icons.tsx';
import { KINDS } from './importance.ts';

interface Props {
  readonly kinds: readonly EntityKind[];
  /** Those of the kinds that have a tint in the place of a line. */
  readonly tinted: readonly EntityKind[];
  readonly onChange: (choice: { kinds: EntityKind[]; tinted: EntityKind[] }) => void;
}

type Style = 'line' | 'tint' | 'none';
const STYLES: readonly Style[] = ['line', 'tint', 'none'];

/** How each kind of name is marked, if at all. */
export function KindChoice({ kinds, tinted, onChange }: Props) {
  const styleOf = (kind: EntityKind): Style =>
    !kinds.includes(kind) ? 'none' : tinted.includes(kind) ? 'tint' : 'line';
  const change = (changed: EntityKind, style: Style): void => {
    const chosen = KINDS.map((kind) => [kind, kind === changed ? style : styleOf(kind)] as const);
    onChange({
      kinds: chosen.flatMap(([kind, its]) => (its === 'none' ? [] : [kind])),
      tinted: chosen.flatMap(([kind, its]) => (its === 'tint' ? [kind] : [])),
    });
  };
  return (
    <fieldset class="ng-choice-group ng-kinds">
      <legend>{say('options_kinds')}</legend>
      {KINDS.map((kind) => (
        <label key={kind} class={`ng-kind-style ng-kind-${kind}`}>
          <span class="ng-kind">
            <Icon name={kind} />
            {say(`kinds_${kind}`)}
          </span>
          <select value={styleOf(kind)} onChange={(event) => change(kind, event.currentTarget.value as Style)}>
            {STYLES.map((style) => (
              <option key={style} value={style}>
                {say(`options_style_${style}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
