import * as v from 'valibot';
import type { EntityKey } from '../knowledge/entity.ts';

export const entityKeySchema = v.pipe(
  v.custom<EntityKey>((key) => typeof key === 'string' && /^(?:Q[1-9]\d*|en:.+|ng:.+)$/.test(key), 'not a key'),
  v.check((key) => key.length <= 300, 'too long'),
);
