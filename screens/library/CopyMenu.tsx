import { useRef } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { say, sayCount } from '../../language/words.ts';
import type { Clip, ClipId } from '../../storage/clip.ts';
import { library } from '../library-access.ts';
import type { Notify } from '../notices.tsx';
import { COPY_KINDS, type CopyKind, copiedText } from './copy-clips.ts';
import { sendToObsidian, sendToZotero } from './send-clips.ts';

interface Props {
  readonly idsOf: () => readonly ClipId[];
  readonly count: number;
  readonly tell: Notify;
  readonly warn: Notify;
}

/** More than anybody pastes at once. */
const MOST = 500;

/** Takes clips over into other programs without a file: by the clipboard, to Obsidian, to a running Zotero. */
export function CopyMenu({ idsOf, count, tell, warn }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  if (count > MOST) return null;
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const read = (): Promise<readonly Clip[]> => library.many(idsOf());
  const copy = async (kind: CopyKind): Promise<void> => {
    close();
    try {
      await navigator.clipboard.writeText(copiedText(await read(), kind));
      tell(sayCount('library_copied', count));
    } catch {
      warn(say('library_copyRefused'));
    }
  };
  const toObsidian = async (): Promise<void> => {
    close();
    await sendToObsidian(await read()).catch(() => warn(say('library_copyRefused')));
  };
  const toZotero = async (): Promise<void> => {
    close();
    const problem = await sendToZotero(read);
    if (problem === null) tell(sayCount('library_zoteroTook', count));
    else warn(problem);
  };
  return (
    <details class="ng-menu" ref={menu}>
      <summary class="ng-button">
        {say('library_copyMenu')} <Icon name="more" />
      </summary>
      <ul class="ng-menu-list">
        {COPY_KINDS.map((kind) => (
          <li key={kind}>
            <button class="ng-menu-item" type="button" onClick={() => void copy(kind)}>
              <strong>{say(`copy_${kind}`)}</strong>
            </button>
          </li>
        ))}
        <li>
          <button class="ng-menu-item" type="button" onClick={() => void toObsidian()}>
            <strong>{say('library_toObsidian')}</strong>
            <span>{say('library_toObsidianHint')}</span>
          </button>
        </li>
        <li>
          <button class="ng-menu-item" type="button" onClick={() => void toZotero()}>
            <strong>{say('library_toZotero')}</strong>
            <span>{say('library_toZoteroHint')}</span>
          </button>
        </li>
      </ul>
    </details>
  );
}
