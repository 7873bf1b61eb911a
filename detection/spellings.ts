import type { EntityKind } from '../knowledge/entity.ts';

const FIRM = /,?\s+(Inc|Ltd|Limited|Corp|Corporation|Co|PLC|plc|LLC|AG|SA|SE|NV|AB|ASA|GmbH|Group|Holdings?)\.?$/;

/**
 * Other spellings under which the pack may hold a name that it does not know as it stands: a firm without its legal form, a
 * person without middle names, a body with "UN" or "US" written out, best first.
 */
export function spellings(text: string, type: EntityKind): string[] {
  const found: string[] = [];
  if (type === 'organisation') {
    if (FIRM.test(text)) found.push(text.replace(FIRM, ''));
    if (/\bU\.?N\.?(?=\s)/.test(text)) found.push(text.replace(/\bU\.?N\.?(?=\s)/, 'United Nations'));
    if (/\bU\.?S\.?(?=\s)/.test(text)) found.push(text.replace(/\bU\.?S\.?(?=\s)/, 'United States'));
  }
  if (type === 'person') {
    const words = text.split(/\s+/);
    const [first, second] = words;
    if (words.length > 2) found.push(`${first} ${words.at(-1)}`);
    if (words.length === 3) found.push(`${first} ${second}`);
  }
  return found;
}
