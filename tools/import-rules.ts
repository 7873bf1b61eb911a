/** What the files of one room may reach. A room is a folder; the longest one that holds a file counts. */
export interface Room {
  /** Rooms, or single files, of which it may run code. Its own files are always free to it. */
  readonly uses: readonly string[];
  /** Whether it may name the types of every other room; without this, only of those it uses. */
  readonly namesTypes: boolean;
  /** Packages that it may load; `*` for any. */
  readonly packages: readonly string[];
  /** Names of the platform that it must not speak. */
  readonly without: readonly string[];
}

const NETWORK = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'];
const STORES = ['indexedDB', 'localStorage', 'sessionStorage', 'caches'];
const EXTENSION = ['browser', 'chrome'];
const DOM = ['document', 'window'];

const pure = [...NETWORK, ...STORES, ...EXTENSION, ...DOM];
const shown = [...NETWORK, ...STORES, ...EXTENSION];

/** `entrypoints/` and `tests/` are no rooms: they may reach everything. */
export const ROOMS: Readonly<Record<string, Room>> = {
  knowledge: { uses: [], namesTypes: false, packages: [], without: pure },
  'knowledge/build': { uses: ['knowledge'], namesTypes: false, packages: ['*'], without: pure },
  detection: { uses: ['knowledge'], namesTypes: false, packages: [], without: pure },
  'detection/claim-match': { uses: ['detection'], namesTypes: false, packages: [], without: pure },
  /** The English catalogue gives it the types of its keys; the texts themselves come from the browser. */
  language: { uses: [], namesTypes: true, packages: [], without: [...NETWORK, ...STORES, 'browser', ...DOM] },
  anchoring: { uses: [], namesTypes: false, packages: [], without: pure },
  exchange: {
    uses: [
      'language',
      'storage/clip.ts',
      'storage/fact-check.ts',
      'storage/library-unit.ts',
      'storage/settings.ts',
      'storage/text-hash.ts',
    ],
    namesTypes: true,
    packages: ['valibot'],
    without: pure,
  },
  storage: {
    uses: ['knowledge', 'language'],
    namesTypes: true,
    packages: ['dexie', 'fflate', 'valibot', 'webextension-polyfill'],
    without: [...NETWORK, ...DOM],
  },
  lookup: { uses: [], namesTypes: false, packages: ['valibot'], without: [...STORES, ...EXTENSION, ...DOM] },
  messaging: {
    uses: [
      'storage/claim.ts',
      'storage/clip.ts',
      'storage/clip-edit.ts',
      'storage/collection.ts',
      'storage/corrections.ts',
      'storage/desk-settings.ts',
      'storage/entity-key.ts',
      'storage/fact-check.ts',
      'storage/settings.ts',
      'knowledge/entity.ts',
      'language',
    ],
    namesTypes: true,
    packages: ['valibot', 'webextension-polyfill'],
    without: [...NETWORK, ...STORES],
  },
  page: {
    uses: ['anchoring', 'messaging', 'components', 'language'],
    namesTypes: true,
    packages: ['preact', 'preact/hooks'],
    without: shown,
  },
  components: {
    uses: ['language', 'knowledge/entity.ts'],
    namesTypes: true,
    packages: ['preact', 'preact/hooks', '@tanstack/virtual-core', 'markdown-it'],
    without: shown,
  },
  worker: {
    uses: [
      'messaging',
      'storage',
      'detection',
      'detection/claim-match',
      'knowledge',
      'lookup',
      'language',
      'page/denied-hosts.ts',
      'page/highlight-css.ts',
    ],
    namesTypes: false,
    packages: ['valibot', 'webextension-polyfill'],
    without: DOM,
  },
  screens: {
    uses: ['anchoring/diff.ts', 'components', 'detection/claim-match', 'storage', 'messaging', 'exchange', 'language'],
    namesTypes: true,
    packages: ['chrono-node', 'fflate', 'preact', 'preact/hooks', 'dexie', 'valibot', 'webextension-polyfill'],
    without: NETWORK,
  },
  tools: {
    uses: [
      'knowledge',
      'knowledge/build',
      'detection',
      'detection/claim-match',
      'anchoring',
      'exchange',
      'page',
      'components',
      'messaging',
      'storage',
      'language',
      'locales/en.json',
      'sample',
      'tools/gallery/serve.ts',
    ],
    namesTypes: true,
    packages: ['*'],
    without: [],
  },
  /** The stage on which the screens are looked at. */
  'tools/gallery': {
    uses: ['components', 'screens', 'storage', 'tools/english.ts'],
    namesTypes: true,
    packages: ['*'],
    without: [],
  },
  sample: { uses: [], namesTypes: false, packages: ['*'], without: [] },
};
