import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { sayDate } from '../../language/dates.ts';
import { say } from '../../language/words.ts';
import type { KnowledgeState } from '../../messaging/messages.ts';
import type { Result } from '../../messaging/result.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import { LARGEST_PACK, PackStore } from '../../storage/pack-store.ts';
import { useLifetime } from '../lifetime.ts';
import type { Notify } from '../notices.tsx';

const store = new PackStore();

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Which reference pack is in use; another one can be taken from a file. The worker judges it. */
export function PackOptions({ tell, warn }: Props) {
  const [pack, setPack] = useState<KnowledgeState>();
  const [isBusy, setIsBusy] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  useLifetime((signal) => {
    void requestWorker('knowledge', {}).then((answer) => {
      if (!signal.aborted && answer.ok) setPack(answer.value);
    });
  }, []);
  const follow = (answer: Result<KnowledgeState>, done: string): void => {
    if (answer.ok) {
      setPack(answer.value);
      tell(done);
    } else warn(answer.error.message);
  };
  const choose = async (file: File): Promise<void> => {
    if (file.size > LARGEST_PACK) {
      warn(`${say('pack_tooLarge', { number: LARGEST_PACK / 1024 / 1024 })} ${say('pack_kept')}`);
      return;
    }
    setIsBusy(true);
    try {
      await store.offer(file);
      follow(await requestWorker('acceptOwnPack', {}), say('options_packTaken'));
    } catch {
      warn(`${say('pack_noSpace')} ${say('pack_kept')}`);
    } finally {
      setIsBusy(false);
    }
  };
  const goBack = async (): Promise<void> => {
    follow(await requestWorker('forgetOwnPack', {}), say('options_packGivenBack'));
  };
  return (
    <section aria-labelledby="pack">
      <h2 id="pack">{say('options_knowledge')}</h2>
      <p class="ng-remark">{say('options_knowledgeHint')}</p>
      {pack && <PackInUse pack={pack} />}
      <input
        ref={chooser}
        type="file"
        accept=".bin"
        hidden
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void choose(file);
        }}
      />
      <button class="ng-button" type="button" disabled={isBusy} onClick={() => chooser.current?.click()}>
        {say(isBusy ? 'options_checkingPack' : 'options_choosePack')}
      </button>{' '}
      {pack?.state === 'ready' && (pack.isOwn || pack.problem !== undefined) && (
        <button class="ng-button" type="button" disabled={isBusy} onClick={() => void goBack()}>
          {say('options_shippedPack')}
        </button>
      )}
    </section>
  );
}

function PackInUse({ pack }: { readonly pack: KnowledgeState }) {
  if (pack.state === 'empty') return <Notice tone="alert">{pack.reason}</Notice>;
  const values = { number: pack.size, date: sayDate(pack.built) };
  return (
    <>
      {pack.problem !== undefined && (
        <Notice tone="alert">{say('names_ownPackFailed', { reason: pack.problem })}</Notice>
      )}
      <p>{say(pack.isOwn ? 'options_packIsOwn' : 'options_packIsShipped', values)}</p>
    </>
  );
}
