import type { EntityKind } from '../knowledge/entity.ts';

interface Props {
  readonly kind: EntityKind;
  readonly name: string;
  readonly open: boolean;
  readonly onOpen: () => void;
}

/** A marked name in a text of our own; in real pages names are painted and nothing is put around them. */
export function SampleName({ kind, name, open, onOpen }: Props) {
  return (
    <button
      class={`ng-sample-name ng-kind-${kind}`}
      type="button"
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={onOpen}
      onPointerEnter={(event) => event.pointerType === 'mouse' && onOpen()}
    >
      {name}
    </button>
  );
}
