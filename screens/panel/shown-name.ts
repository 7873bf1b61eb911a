import { useState } from 'preact/hooks';
import { type Frame, onNotice } from '../../messaging/screen-channel.ts';
import { useLifetime } from '../lifetime.ts';

/** The mention whose card is open in a frame's page; null while none is. */
export function useShownName(frame: Frame | undefined): number | null {
  const [shown, setShown] = useState<{ frame: Frame | undefined; mention: number | null }>({ frame, mention: null });
  useLifetime(
    (signal) => {
      onNotice((type, payload, from) => {
        const isHere = from?.tabId === frame?.tabId && from?.frameId === frame?.frameId;
        if (type === 'nameShown' && isHere && 'mention' in payload) setShown({ frame, mention: payload.mention });
      }, signal);
    },
    [frame],
  );
  return shown.frame === frame ? shown.mention : null;
}
