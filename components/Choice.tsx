interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly remark?: string;
}

interface Props<T extends string> {
  readonly legend: string;
  /** Shared by the group's radio buttons, unlike any other group's on the page. */
  readonly name: string;
  readonly options: ReadonlyArray<Option<T>>;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** One of several. */
export function Choice<T extends string>({ legend, name, options, value, onChange }: Props<T>) {
  return (
    <fieldset class="ng-choice-group">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label class="ng-choice" key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>{option.label}</span>
          {option.remark && <small>{option.remark}</small>}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchProps {
  readonly label: string;
  readonly remark?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Switch({ label, remark, checked, onChange }: SwitchProps) {
  return (
    <label class="ng-choice">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{label}</span>
      {remark && <small>{remark}</small>}
    </label>
  );
}
