import type { EntityKey } from './entity.ts';

/** Names of places by language and key: `names.ru.Q9248` is "Баку". */
export type LocalNames = Readonly<Record<string, Readonly<Record<EntityKey, string>>>>;
