import { readWordsFrom } from '../language/words.ts';
import english from '../locales/en.json' with { type: 'json' };

/** Where no browser holds the catalogues (unit tests, the gallery), the interface speaks the English one. */
readWordsFrom((key) => (english as Readonly<Record<string, string>>)[key] ?? '');
