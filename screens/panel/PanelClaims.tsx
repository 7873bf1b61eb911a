import { useMemo, useState } from 'preact/hooks';
import { LikeList } from '../../components/claims/LikeList.tsx';
import { Notice } from '../../components/Notice.tsx';
import { ALL_STATEMENTS, chooseStatements, StatementFilter } from '../../components/StatementFilter.tsx';
import { StatementRow } from '../../components/StatementRow.tsx';
import { isCheckable, type Statement } from '../../components/statements.ts';
import { say, sayCount } from '../../language/words.ts';
import type { PageDescription } from '../../messaging/messages.ts';
import { commandPage, type Frame, requestWorker } from '../../messaging/screen-channel.ts';
import type { Claim } from '../../storage/claim.ts';
import { claims, factChecks } from '../library-access.ts';
import { useLifetime } from '../lifetime.ts';
import { useLive } from '../loadable.ts';
import { appearanceOf, claimOfStatement } from '../new-claims.ts';
import type { Notify } from '../notices.tsx';
import { openClaims } from '../open-pages.ts';
import { PublishedChecks } from './PublishedChecks.tsx';
import { usePageStatements } from './page-statements.ts';
import { knownStatements } from './statement-likes.ts';

interface Props {
  readonly frame: Frame;
  readonly description: PageDescription;
  readonly onShow: (place: { start: number; end: number }) => void;
  readonly tell: Notify;
  readonly warn: Notify;
}

const UNMARKED = { source: null, cue: null, content: [] };
/** Statements that are tinted on a page. */
const MOST_TINTED = 2_000;

/** Who says what on the page in front, and what of it is to be checked. */
export function PanelClaims({ frame, description, onShow, tell, warn }: Props) {
  const { source } = description;
  const found = usePageStatements(frame, description);
  const [choice, setChoice] = useState(ALL_STATEMENTS);
  const kept = useLive(() => Promise.all([claims.all(), factChecks.all()]), []);
  const [ownClaims, ownChecks] = kept.state === 'ready' ? kept.value : [[], []];
  const statements = found.state === 'found' ? found.statements : [];
  const chosen = useMemo(() => chooseStatements(statements, choice), [statements, choice]);

  const confirm = async (claim: Claim, statement: Statement): Promise<void> => {
    const wish = { id: crypto.randomUUID(), claim: claim.id, made: new Date().toISOString() };
    const answer = await requestWorker('changeClaim', {
      ...wish,
      appearances: { put: [appearanceOf(statement.words, source)] },
      tabId: frame.tabId,
    });
    if (answer.ok) tell(say('claims_appearanceKept'));
    else warn(answer.error.message);
  };
  const known = useMemo(
    () => knownStatements({ claims: ownClaims, checks: ownChecks, source, onConfirm: (...it) => void confirm(...it) }),
    [kept, source.address],
  );

  useLifetime(
    (signal) => {
      const unmark = () => {
        void commandPage(frame, 'markStatement', UNMARKED);
        void commandPage(frame, 'markStatements', { stretches: [] });
      };
      addEventListener('pagehide', unmark, { signal });
      signal.addEventListener('abort', unmark, { once: true });
    },
    [frame],
  );
  useLifetime(() => {
    const stretches = chosen.filter(isCheckable).flatMap(({ content }) => content.map(stretchOf));
    void commandPage(frame, 'markStatements', { stretches: stretches.slice(0, MOST_TINTED) });
  }, [frame, chosen]);

  const published = (
    <PublishedChecks frame={frame} address={source.address} known={ownChecks} tell={tell} warn={warn} />
  );
  if (found.state === 'looking') return null;
  if (found.state === 'failed') return <Notice tone="alert">{found.message}</Notice>;
  if (statements.length === 0) {
    return (
      <>
        {published}
        <Notice>{say(found.isEnglish ? 'statements_none' : 'statements_englishOnly')}</Notice>
      </>
    );
  }

  const point = (statement: Statement | null): void => {
    void commandPage(frame, 'markStatement', statement ? partsOf(statement) : UNMARKED);
  };
  const makeClaim = async (statement: Statement): Promise<void> => {
    const answer = await requestWorker('makeClaim', { claim: claimOfStatement(statement, source), tabId: frame.tabId });
    if (answer.ok) {
      tell(say('clips_claimKept'), [{ label: say('action_open'), onAct: () => void openClaims() }]);
    } else warn(answer.error.message);
  };
  return (
    <>
      {published}
      <StatementFilter statements={statements} choice={choice} onChange={setChoice} />
      <p class="ng-result" role="status">
        {chosen.length === statements.length
          ? sayCount('statements_all', chosen.length)
          : say('statements_someOf', { number: chosen.length, total: statements.length })}
      </p>
      {chosen.length === 0 ? (
        <Notice action={{ label: say('statements_showAll'), onAct: () => setChoice(ALL_STATEMENTS) }}>
          {say('statements_noneChosen')}
        </Notice>
      ) : (
        <ul class="ng-statements" aria-label={say('statements_label')}>
          {chosen.map((statement) => {
            const likes = known.likes(statement);
            return (
              <li key={statement.key}>
                <StatementRow
                  statement={statement}
                  kept={known.standing(statement)}
                  actions={{
                    onPoint: point,
                    onShow: ({ content }) => onShow({ start: content[0][0], end: content.at(-1)![1] }),
                    onMakeClaim: (one) => void makeClaim(one),
                  }}
                />
                {likes.length > 0 && <LikeList label={say('claims_like')} items={likes} />}
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

const stretchOf = ([start, end]: Statement['content'][0]) => ({ start, end });

function partsOf({ source, cue, content }: Statement) {
  return { source: source && stretchOf(source), cue: cue && stretchOf(cue), content: content.map(stretchOf) };
}
