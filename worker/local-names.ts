import type { EntityKey } from '../knowledge/entity.ts';
import type { LocalNames } from '../knowledge/local-names.ts';
import { language } from '../language/words.ts';
import { packagedBytes } from './packaged-bytes.ts';

let opened: Promise<LocalNames> | undefined;

/** What a place is called in the language of the interface, where that is not English; undefined for most. */
export async function localNameOf(key: EntityKey): Promise<string | undefined> {
  const [tongue = 'en'] = language().tag.split('-');
  if (tongue === 'en') return undefined;
  opened ??= packagedBytes('/local-names.json').then(
    (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as LocalNames,
  );
  return (await opened)[tongue]?.[key];
}
