import { useState } from 'preact/hooks';
import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { ClipEdit } from '../components/ClipForm.tsx';
import { onNotice, requestWorker } from '../messaging/screen-channel.ts';
import { type Clip, clipSchema } from '../storage/clip.ts';
import { editedClip } from './clip-edit.ts';
import { useLifetime } from './lifetime.ts';

const keyOf = (tabId: number) => `draft:${tabId}`;

export interface Draft {
  readonly clip: Clip;
  readonly busy: boolean;
  readonly problem?: string;
}

/** The clip of a tab's selection that waits to be edited and saved. It stays in `storage.session` until it is settled. */
export function useDraft(tabId: number | undefined) {
  const [draft, setDraft] = useState<Draft>();

  useLifetime(
    (signal) => {
      setDraft(undefined);
      if (tabId === undefined) return;
      const load = async (): Promise<void> => {
        const stored = await browser.storage.session.get(keyOf(tabId));
        const parsed = v.safeParse(clipSchema, stored[keyOf(tabId)]);
        if (!signal.aborted) setDraft(parsed.success ? { clip: parsed.output, busy: false } : undefined);
      };
      onNotice((type, payload) => {
        if (type === 'draftReady' && 'tabId' in payload && payload.tabId === tabId) void load();
      }, signal);
      void load();
    },
    [tabId],
  );

  const discard = async (): Promise<void> => {
    const keys = [...(tabId === undefined ? [] : [keyOf(tabId)]), ...(draft ? [`around:${draft.clip.id}`] : [])];
    await browser.storage.session.remove(keys);
    setDraft(undefined);
  };
  const save = async (edit: ClipEdit): Promise<boolean> => {
    if (!draft) return false;
    setDraft({ clip: draft.clip, busy: true });
    const clip = await editedClip(draft.clip, edit);
    const answer = clip.ok ? await requestWorker('saveClip', { clip: clip.value }) : clip;
    if (answer.ok) await discard();
    else setDraft({ clip: clip.ok ? clip.value : draft.clip, busy: false, problem: answer.error.message });
    return answer.ok;
  };
  return { draft, save, discard };
}
