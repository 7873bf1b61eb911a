import compromise from 'compromise';
import type { Prediction } from './yardstick.ts';

/** Names by `compromise`, the only package of its registry that finds persons, organisations and places offline. */
export function tagWithCompromise(id: string, text: string): Prediction {
  const view = compromise(text);
  const kinds = [
    ['person', view.people()],
    ['organisation', view.organizations()],
    ['place', view.places()],
  ] as const;
  const mentions = kinds.flatMap(([type, names]) => {
    const found = names.json({ offset: true }) as {
      readonly offset?: { readonly start: number; readonly length: number };
    }[];
    return found.flatMap(({ offset }) =>
      offset === undefined ? [] : [trimmed(text, type, offset.start, offset.length)],
    );
  });
  return { id, mentions };
}

/** Without the punctuation and the possessive ending that its offsets take in. */
function trimmed(text: string, type: string, start: number, length: number) {
  const raw = text.slice(start, start + length);
  const name = raw.replace(/(['’]s)?[\s.,;:!?'"’”)\]]*$/u, '');
  return { type, start, end: start + name.length };
}
