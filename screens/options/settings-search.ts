import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * Leaves in sight what of the sections under `sheet` holds all of the words that are looked for: whole sections whose
 * heading does, else those of their parts that do. It counts what is left.
 */
export function useSettingsSearch(
  sheet: RefObject<HTMLElement>,
  wanted: string,
  onCount: (sections: number) => void,
): void {
  useLayoutEffect(() => {
    const words = folded(wanted).split(/\s+/).filter(Boolean);
    const fits = (element: Element) => {
      const text = folded(element.textContent ?? '');
      return words.every((word) => text.includes(word));
    };
    let count = 0;
    for (const section of sheet.current?.querySelectorAll<HTMLElement>('section') ?? []) {
      const heading = section.querySelector('h2');
      const whole = heading !== null && fits(heading);
      const parts = [...section.children].filter((child): child is HTMLElement => child !== heading);
      for (const part of parts) part.toggleAttribute('data-unwanted', !whole && !fits(part));
      const kept = whole || parts.some(fits);
      section.toggleAttribute('data-unwanted', !kept);
      if (kept) count++;
    }
    onCount(count);
  });
}
