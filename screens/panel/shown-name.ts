import { useState } from 'preact/hooks';
import { onNotice } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

/** The mention whose card is open in the tab's page; null while none is. */
export function useShownName(tabId: number | undefined): number | null {
  const [shown, setShown] = useState<{ tabId: number | undefined; mention: number | null }>({ tabId, mention: null });
  useLifetime(
    (signal) => {
      onNotice((type, payload, sender) => {
        if (type === 'nameShown' && sender === tabId && 'mention' in payload) {
          setShown({ tabId, mention: payload.mention });
        }
      }, signal);
    },
    [tabId],
  );
  return shown.tabId === tabId ? shown.mention : null;
}
