interface Props<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: ReadonlyArray<{ readonly value: T; readonly label: string }>;
  readonly onChange: (value: T) => void;
  /** Without room for its label, which is then only heard: the options say what they are. */
  readonly isBare?: boolean;
}

/** One of several, in little room. */
export function Select<T extends string>({ label, value, options, onChange, isBare = false }: Props<T>) {
  return (
    <label class={isBare ? 'ng-pick-one' : 'ng-field'}>
      <span class={isBare ? 'ng-hidden' : undefined}>{label}</span>
      <select value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
