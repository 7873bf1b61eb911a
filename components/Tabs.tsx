import { language, sayNumber } from '../language/words.ts';

interface Tab<K extends string> {
  readonly key: K;
  readonly label: string;
  readonly count?: number | undefined;
}

interface Props<K extends string> {
  readonly label: string;
  readonly tabs: ReadonlyArray<Tab<K>>;
  readonly current: K;
  readonly onChange: (key: K) => void;
}

/** Tabs after the ARIA pattern: one stop for the Tab key, arrows move between them. The panel they show has id `tabpanel`. */
export function Tabs<K extends string>({ label, tabs, current, onChange }: Props<K>) {
  const step = (event: KeyboardEvent): void => {
    const forward = language().direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const direction = event.key === forward ? 1 : /^Arrow(?:Left|Right)$/.test(event.key) ? -1 : 0;
    const at = tabs.findIndex(({ key }) => key === current);
    const next = tabs[(at + direction + tabs.length) % tabs.length];
    if (direction === 0 || !next) return;
    event.preventDefault();
    onChange(next.key);
    (event.currentTarget as HTMLElement).querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  return (
    <div class="ng-tabs" role="tablist" aria-label={label} onKeyDown={step}>
      {tabs.map(({ key, label: text, count }) => (
        <button
          key={key}
          data-tab={key}
          class="ng-tab"
          type="button"
          role="tab"
          id={`tab-${key}`}
          aria-selected={key === current}
          aria-controls="tabpanel"
          tabIndex={key === current ? 0 : -1}
          onClick={() => onChange(key)}
        >
          {text}
          {count !== undefined && <span class="ng-count">{sayNumber(count)}</span>}
        </button>
      ))}
    </div>
  );
}
