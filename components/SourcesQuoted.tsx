import { say, sayCount, sayNumber } from '../language/words.ts';
import type { Statement } from './statements.ts';

interface Props {
  readonly statements: readonly Statement[];
  readonly onShow: (statement: Statement) => void;
}

/** Who speaks in the article and how much of it, the most quoted first; statements without a source are counted too. */
export function SourcesQuoted({ statements, onShow }: Props) {
  const sources = countSources(statements);
  const most = Math.max(...sources.map(({ length }) => length));
  return (
    <ul class="ng-quoted">
      {sources.map(({ name, length, own }) => {
        const [first] = own;
        const direct = own.filter(({ form }) => form !== 'indirect').length;
        return (
          <li key={name ?? ''}>
            <button class="ng-quoted-line" type="button" onClick={() => first && onShow(first)}>
              <span class={name === null ? 'ng-quoted-nobody' : undefined} dir="auto">
                {name ?? say('statements_noSource')}
              </span>
              <span class="ng-count">
                {sayNumber(own.length)}
                <span class="ng-hidden"> {sayCount('statements_all', own.length)}</span>
              </span>
              <span class="ng-quoted-bar" aria-hidden="true">
                <span style={{ inlineSize: `${(length / most) * 100}%` }} />
              </span>
              {direct > 0 && <span class="ng-quoted-direct">{sayCount('story_inTheirWords', direct)}</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface QuotedSource {
  /** Null gathers what names no source. */
  readonly name: string | null;
  /** UTF-16 code units of the article that repeat what it says. */
  readonly length: number;
  readonly own: readonly Statement[];
}

function countSources(statements: readonly Statement[]): readonly QuotedSource[] {
  const byName = new Map<string | null, Statement[]>();
  for (const statement of statements) {
    const name = statement.sourceName;
    byName.set(name, [...(byName.get(name) ?? []), statement]);
  }
  return [...byName]
    .map(([name, own]) => ({ name, own, length: own.reduce((sum, { words }) => sum + words.length, 0) }))
    .toSorted((one, other) => Number(one.name === null) - Number(other.name === null) || other.length - one.length);
}
