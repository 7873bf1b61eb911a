import plugin from 'compromise-wikipedia';

interface TitlePlugin {
  mutate(world: { readonly model: object }, nlp: { buildTrie(titles: readonly string[]): void }): void;
}

/** Titles of some 38,000 much-read articles of the English Wikipedia (2022), in lower case and without types. */
export function readPopularTitles(): Set<string> {
  const titles = new Set<string>();
  (plugin as unknown as TitlePlugin).mutate(
    { model: {} },
    {
      buildTrie: (list) => {
        for (const title of list) titles.add(title);
      },
    },
  );
  return titles;
}
