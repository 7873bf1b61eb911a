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

const STATE_WORDS: Record<SiteStatus['permission'], string> = {
  always: 'read whenever you come here',
  'this-page': 'read this once',
  none: 'not read',
  never: 'never read',
};

/** Which site this is, whether it is read, and the switch for that; one sentence where it cannot be read. */
export function SiteBar({ status, newsSites, actions }: Props) {
  if (status.page !== 'web') return <Unreadable page={status.page} actions={actions} />;
  const { host, permission } = status;
  const settled = permission === 'always' || permission === 'never';
  return (
    <details class="ng-site ng-more" open={!settled}>
      <summary class="ng-site-line">
        <span class="ng-site-host">{host ?? 'This page'}</span>
        <span class="ng-site-state">{STATE_WORDS[permission]}</span>
        <Icon name="more" />
      </summary>
      <SiteButtons host={host} permission={permission} newsSites={newsSites} actions={actions} />
      {permission !== 'never' && (
        <p class="ng-site-explained">Pages are read on this computer only; nothing of them is sent anywhere.</p>
      )}
    </details>
  );
}

interface ButtonsProps extends Omit<Props, 'status'>, Pick<SiteStatus, 'host' | 'permission'> {}

function SiteButtons({ host, permission, newsSites, actions }: ButtonsProps) {
  if (permission === 'never' && host) {
    return (
      <div class="ng-buttons">
        <Button label="Allow again" onAct={() => actions.onNever(host, false)} />
      </div>
    );
  }
  return (
    <div class="ng-buttons">
      {permission === 'none' && <Button main label="Read this page now" onAct={actions.onReadNow} />}
      {host && permission !== 'always' && <Button label="Always on this site" onAct={() => actions.onAlways(host)} />}
      {host && permission === 'always' && <Button label="Only when I ask" onAct={() => actions.onStop(host)} />}
      {newsSites > 0 && <Button label={`On the news sites of my list (${newsSites})`} onAct={actions.onNewsSites} />}
      {host && <Button label="Never here" onAct={() => actions.onNever(host, true)} />}
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
  const library = { label: 'Open my library', onAct: actions.onLibrary };
  switch (page) {
    case 'pdf':
      return <Notice action={library}>This is a PDF file, and Newsgloss reads web pages only.</Notice>;
    case 'store':
      return <Notice action={library}>The browser lets no extension read its own store.</Notice>;
    case 'browser':
      return <Notice action={library}>This page belongs to the browser; open a news article to see its names.</Notice>;
    case 'reader-view':
      return (
        <Notice action={{ label: 'Leave reader view', onAct: actions.onLeaveReaderView }}>
          Reader view keeps extensions out; the names show on the article itself.
        </Notice>
      );
  }
}
