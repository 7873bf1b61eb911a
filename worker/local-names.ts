import type { EntityKey } from '../knowledge/entity.ts';
import type { LocalNames } from '../knowledge/local-names.ts';
import { language } from '../language/words.ts';
import { packagedBytes } from './packaged-bytes.ts';

let opened: Promise<LocalNames> | undefined;

/** What a place is called in the language of the interface, where that is not English; undefined for most. */
export async function localNameOf(key: EntityKey): Promise<string | undefined> {
  const [tongue = 'en'] = language().tag.split('-');
  if (tongue === 'en') return undefined;
  opened ??= openNames();
  return (await opened)[tongue]?.[key];
}

/** A card goes without these names when their file is missing. */
async function openNames(): Promise<LocalNames> {
  try {
    return JSON.parse(new TextDecoder().decode(await packagedBytes('/local-names.json'))) as LocalNames;
  } catch (error) {
    console.warn('Newsgloss knows no names of places in other languages:', error);
    return {};
  }
}
