import { type Catalogue, categoriesOf, countedKeys } from './catalogues.ts';

/** `accents` is long and full of accents, `mirrored` runs from right to left: what breaks in either breaks in a language. */
export const PSEUDO_KINDS = ['accents', 'mirrored'] as const;
type PseudoKind = (typeof PSEUDO_KINDS)[number];

const ACCENTS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('aàbƀcçdđeéfƒgğhħiïjĵkķlļmɱnñoöpþqʠrŕsštţuüvṽwŵxẋyÿzž'.matchAll(/(.)(.)/gu), ([, plain, accented]) => [
    plain!,
    accented!,
  ]),
);

/** Makes a text a third longer, as German and Russian are, and keeps its placeholders. */
function accented(text: string): string {
  const words = text
    .split(/(\{\w+\})/)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.replace(/[a-z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return `[${words}${'·'.repeat(Math.ceil(text.length / 3))}]`;
}

/** Latin letters that run from right to left, word by word, each between characters that turn it round and back. */
const mirrored = (text: string): string =>
  text.replace(/\{\w+\}|\p{L}+/gu, (word) => (word.startsWith('{') ? word : `\u202e${word}\u202c`));

/** The English catalogue as no language says it. What the browser itself shows stays, because it may be too long. */
export function pseudoCatalogue(english: Catalogue, kind: PseudoKind): Catalogue {
  const change = kind === 'accents' ? accented : mirrored;
  const language = kind === 'accents' ? 'en-XA' : 'ar-XB';
  const plurals = countedKeys(english).flatMap((key) =>
    categoriesOf(language).map((category) => [`${key}_${category}`, english[`${key}_other`]!] as const),
  );
  const changed = [...plurals, ...Object.entries(english)].map(
    ([key, text]) => [key, key.startsWith('manifest_') ? text : change(text)] as const,
  );
  return { ...Object.fromEntries(changed), language };
}
