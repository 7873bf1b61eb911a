import { say } from '../language/words.ts';
import { IMPORT_LIMITS } from './limits.ts';

export type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** Names that reach an object's prototype when one object is copied onto another. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Parses a file that came from elsewhere. Too long, too deep, or with a name that reaches for prototypes: refused. */
export function parseSafely(text: string): Parsed {
  if (text.length > IMPORT_LIMITS.size) return { ok: false, message: say('import_tooLarge') };
  if (isTooDeep(text)) return { ok: false, message: say('import_tooDeep') };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      ok: false,
      message: say('import_noJson', { reason: String(error instanceof Error ? error.message : error) }),
    };
  }
  const name = forbiddenName(value);
  return name === null ? { ok: true, value } : { ok: false, message: say('import_forbidden', { name }) };
}

/** Counts brackets outside strings, so that a bomb is refused before it is parsed. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text[at];
    if (isString) {
      if (unit === '\\') at++;
      else if (unit === '"') isString = false;
    } else if (unit === '"') isString = true;
    else if (unit === '[' || unit === '{') {
      if (++depth > IMPORT_LIMITS.depth) return true;
    } else if (unit === ']' || unit === '}') depth--;
  }
  return false;
}

function forbiddenName(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const [name, inner] of Object.entries(value)) {
    if (FORBIDDEN.has(name)) return name;
    const found = forbiddenName(inner);
    if (found !== null) return found;
  }
  return null;
}
