import { Icon } from './icons.tsx';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly onInput: (value: string) => void;
}

export function SearchBox({ label, value, onInput }: Props) {
  return (
    <label class="ng-search">
      <Icon name="search" />
      <span class="ng-hidden">{label}</span>
      <input
        type="search"
        placeholder={label}
        value={value}
        spellcheck={false}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </label>
  );
}
