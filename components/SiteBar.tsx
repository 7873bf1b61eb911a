import { say, type WordKey } from '../language/words.ts';
import type { SiteStatus } from '../messaging/messages.ts';
import { Icon } from './icons.tsx';
import { Notice } from './Notice.tsx';

export interface SiteActions {
  readonly onReadNow: () => void;
  /** Asks the browser's permission: must be called straight from the click. */
  readonly onAlways: (host: string) => void;
  readonly onStop: (host: string) => void;
  readonly onNever: (host: string, never: boolean) => void;
  readonly onNewsSites: () => void;
  readonly onLibrary: () => void;
  readonly onLeaveReaderView: () => void;
}

interface Props {
  readonly status: SiteStatus;
  /** Number of sites on the reader's own list that are not allowed yet. */
  readonly newsSites: number;
  readonly actions: SiteActions;
}

const STATE_WORDS: Record<SiteStatus['permission'], WordKey> = {
  always: 'site_isAlways',
  'this-page': 'site_isThisPage',
  none: 'site_isUnread',
  never: 'site_isNever',
};

/** Which site this is, whether it is read, and the switch for that; one sentence where it cannot be read. */
export function SiteBar({ status, newsSites, actions }: Props) {
  if (status.page !== 'web') return <Unreadable page={status.page} actions={actions} />;
  const { host, permission } = status;
  const settled = permission === 'always' || permission === 'never';
  return (
    <details class="ng-site ng-more" open={!settled}>
      <summary class="ng-site-line">
        <span class="ng-site-host">{host ?? say('site_thisPage')}</span>
        <span class="ng-site-state">{say(STATE_WORDS[permission])}</span>
        <Icon name="more" />
      </summary>
      <SiteButtons host={host} permission={permission} newsSites={newsSites} actions={actions} />
      {permission !== 'never' && <p class="ng-site-explained">{say('site_explained')}</p>}
    </details>
  );
}

interface ButtonsProps extends Omit<Props, 'status'>, Pick<SiteStatus, 'host' | 'permission'> {}

function SiteButtons({ host, permission, newsSites, actions }: ButtonsProps) {
  if (permission === 'never' && host) {
    return (
      <div class="ng-buttons">
        <Button label={say('site_allowAgain')} onAct={() => actions.onNever(host, false)} />
      </div>
    );
  }
  return (
    <div class="ng-buttons">
      {permission === 'none' && <Button main label={say('site_readNow')} onAct={actions.onReadNow} />}
      {host && permission !== 'always' && <Button label={say('site_always')} onAct={() => actions.onAlways(host)} />}
      {host && permission === 'always' && (
        <Button label={say('site_onlyWhenAsked')} onAct={() => actions.onStop(host)} />
      )}
      {newsSites > 0 && <Button label={say('site_newsSites', { number: newsSites })} onAct={actions.onNewsSites} />}
      {host && <Button label={say('site_never')} onAct={() => actions.onNever(host, true)} />}
    </div>
  );
}

function Button({ label, main, onAct }: { label: string; main?: boolean; onAct: () => void }) {
  return (
    <button class={main ? 'ng-button ng-button-main' : 'ng-button'} type="button" onClick={onAct}>
      {label}
    </button>
  );
}

function Unreadable({ page, actions }: { page: Exclude<SiteStatus['page'], 'web'>; actions: SiteActions }) {
  const library = { label: say('action_openLibrary'), onAct: actions.onLibrary };
  switch (page) {
    case 'pdf':
      return <Notice action={library}>{say('site_pdf')}</Notice>;
    case 'store':
      return <Notice action={library}>{say('site_store')}</Notice>;
    case 'browser':
      return <Notice action={library}>{say('site_browserPage')}</Notice>;
    case 'reader-view':
      return (
        <Notice action={{ label: say('site_leaveReaderView'), onAct: actions.onLeaveReaderView }}>
          {say('site_readerView')}
        </Notice>
      );
  }
}
