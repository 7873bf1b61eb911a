import { useEffect, useRef } from 'preact/hooks';
import type { Picture } from '../lookup/answer.ts';

/**
 * A picture drawn to a canvas from its bytes: an `<img>` would show its address in the page's resource timing, and a
 * page's content security policy could forbid it.
 */
export function Portrait({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let drawn = true;
    void decode(picture).then((bitmap) => {
      const target = canvas.current;
      if (drawn && target && bitmap) {
        target.width = bitmap.width;
        target.height = bitmap.height;
        target.getContext('2d')?.drawImage(bitmap, 0, 0);
        target.hidden = false;
      }
      bitmap?.close();
    });
    return () => {
      drawn = false;
    };
  }, [picture]);
  return <canvas class="ng-portrait" ref={canvas} hidden role="img" aria-label={label} />;
}

/** `null` when the bytes are no picture after all: the text stands alone then. */
async function decode({ bytes, type }: Picture): Promise<ImageBitmap | null> {
  try {
    const data = Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0));
    return await createImageBitmap(new Blob([data], { type }));
  } catch {
    return null;
  }
}
