import { useState } from 'preact/hooks';
import type { ClipId } from '../storage/clip.ts';
import { snapshots } from './library-access.ts';
import { useLifetime } from './lifetime.ts';

/** The picture that was kept of a clip's paragraph, as an address that lasts as long as the view; null where there is none. */
export function useClipPicture(id: ClipId): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useLifetime(
    (signal) => {
      setAddress(null);
      void snapshots.pictureOf(id).then((picture) => {
        if (!picture || signal.aborted) return;
        const made = URL.createObjectURL(new Blob([picture.bytes], { type: picture.type }));
        signal.addEventListener('abort', () => URL.revokeObjectURL(made), { once: true });
        setAddress(made);
      });
    },
    [id],
  );
  return address;
}
