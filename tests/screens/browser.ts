import 'fake-indexeddb/auto';
import * as v from 'valibot';

import type {
  DescribedPlace,
  PageDescription,
  ScreenAnswers,
  ScreenRequests,
  SiteStatus,
  StoryDescription,
} from '../../messaging/messages.ts';
import { failure, type Result, success } from '../../messaging/result.ts';
import { claimEditSchema, type NewClaim } from '../../storage/claim.ts';
import { claimRepository, RefusedClaim } from '../../storage/claims.ts';
import type { Clip } from '../../storage/clip.ts';
import type { ClipEdit, ClipMarks } from '../../storage/clip-edit.ts';
import { clipEdits } from '../../storage/clip-edits.ts';
import { clipRepository } from '../../storage/clips.ts';
import { collectionRepository, savedSearchRepository } from '../../storage/collections.ts';
import { correctionRepository } from '../../storage/corrections.ts';
import { Database } from '../../storage/database.ts';
import { factCheckRepository } from '../../storage/fact-checks.ts';
import type { Settings } from '../../storage/settings.ts';
import { settingsStore } from '../../storage/settings-store.ts';
import { snapshotRepository } from '../../storage/snapshots.ts';

/**
 * As much of the extension's surroundings as its screens need outside a browser: `webextension-polyfill` over plain
 * memory, one tab with a page in it, and a worker that writes to the real library and the real settings.
 */

class Event<L extends (...args: never[]) => unknown> {
  readonly listeners = new Set<L>();
  addListener = (listener: L) => void this.listeners.add(listener);
  removeListener = (listener: L) => void this.listeners.delete(listener);
  fire = (...args: Parameters<L>) => [...this.listeners].map((listener) => listener(...args));
}

class Area {
  readonly items = new Map<string, unknown>();
  get = async (key: string) => Object.fromEntries([...this.items].filter(([name]) => name === key));
  set = async (items: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(items)) this.items.set(key, value);
  };
  remove = async (keys: string | string[]) => void [keys].flat().map((key) => this.items.delete(key));
}

export const TAB = 7;

const local = new Area();
const onMessage = new Event<(message: unknown, sender: unknown) => unknown>();
const database = new Database();
const clips = clipRepository(database);
const corrections = correctionRepository(database);
const claims = claimRepository(database);
const factChecks = factCheckRepository(database);
const edits = clipEdits(database);
const collections = collectionRepository(database);
const searches = savedSearchRepository(database);
const settings = settingsStore(local);

export const world = {
  /** Host permissions that were granted. */
  origins: new Set<string>(),
  /** Whether the person says yes when the browser asks. */
  consents: true,
  page: null as PageDescription | null,
  story: { text: '', links: [] } as StoryDescription,
  /** What the page describes when it is asked for a place of a clip. */
  place: null as DescribedPlace | null,
  /** The checks that the page states, as JSON. */
  published: '[]',
  site: { host: 'news.example.org', page: 'web', permission: 'none' } as SiteStatus,
  /** What was asked of the worker and of the page, in order. */
  asked: [] as string[],
  opened: [] as string[],
  /** Answers that take the place of the worker's own. */
  answers: {} as Partial<{ [K in keyof ScreenAnswers]: Result<ScreenAnswers[K]> }>,
  clips,
  corrections,
  claims,
  factChecks,
  collections,
  searches,
  snapshots: snapshotRepository(database),
  settings,
  onMessage,
  session: new Area(),
  notify: (type: string, payload: unknown = {}) =>
    onMessage.fire({ channel: 'notice', type, payload }, { id: 'newsgloss', tab: { id: TAB } }),
  activated: new Event<(info: { tabId: number; windowId: number }) => void>(),
  updated: new Event<(tabId: number, change: { status?: string; url?: string }) => void>(),
};

const worker: { [K in keyof ScreenRequests]?: (payload: ScreenRequests[K]) => Promise<ScreenAnswers[K]> } = {
  siteStatus: async () => world.site,
  readNow: async () => ({ injected: true }),
  sitesChanged: async () => ({ hosts: [...world.origins] }),
  setNever: async ({ host, never }) =>
    settings.update((old) => ({ ...old, never: never ? [...old.never, host] : old.never.filter((h) => h !== host) })),
  saveReadingSettings: async ({ settings: reading }) =>
    (await settings.update((old) => ({ ...old, reading: { ...old.reading, ...reading } }) as typeof old)).reading,
  replaceSettings: async ({ settings: all }) => {
    await settings.update(() => all as Settings);
    return {};
  },
  saveNewsSites: async ({ hosts }) => ({
    hosts: (await settings.update((old) => ({ ...old, newsSites: hosts }))).newsSites,
  }),
  saveClip: async ({ clip }) => ({ id: (await clips.put(clip as Clip)).id }),
  repairClip: async ({ id, repair }) => {
    await clips.repair(id, repair);
    return { id };
  },
  deleteClip: async ({ id }) => {
    await clips.trash(id, new Date());
    return { id };
  },
  restoreClip: async ({ id }) => {
    await clips.restore(id, new Date());
    return { id };
  },
  editClips: async ({ ids, edit }) => ({ before: await edits.edit(ids, edit as ClipEdit, new Date()) }),
  putBackClips: async ({ marks }) => {
    await edits.putBack(marks as ClipMarks[], new Date());
    return {};
  },
  saveCollection: async ({ collection }) => {
    await collections.put(collection);
    return {};
  },
  removeCollection: async ({ id }) => {
    await collections.remove(id, new Date());
    return {};
  },
  saveSearch: async ({ search }) => {
    await searches.put(search);
    return {};
  },
  removeSearch: async ({ id }) => {
    await searches.remove(id);
    return {};
  },
  saveLibrarySettings: async ({ settings: library }) =>
    (await settings.update((old) => ({ ...old, library: library as typeof old.library }))).library,
  removeCorrection: async ({ place, name }) => {
    await corrections.remove(place, name);
    return {};
  },
  makeClaim: async ({ claim }) => ({ id: (await claims.make(claim as NewClaim)).id }),
  changeClaim: async (edit) => ({ id: (await claims.change(v.parse(claimEditSchema, edit)))!.id }),
  saveDeskSettings: async ({ settings: desk }) =>
    (await settings.update((old) => ({ ...old, desk: desk as typeof old.desk }))).desk,
  keepFactChecks: async ({ checks }) => {
    await factChecks.putAll(checks as never);
    return {};
  },
  undoClaim: async (wish) => ({ id: (await claims.undo(wish))!.id }),
  faults: async () => ({ faults: [{ at: '2026-03-01T08:00:00.000Z', what: 'annotate', where: 'RangeError' }] }),
  selfTest: async () => ({ entries: 128_000, finds: true, keeps: false }),
  knowledge: async () => ({ state: 'ready', built: '2026-06-01', size: 128_000, isOwn: false }),
};

export const browser = {
  runtime: {
    id: 'newsgloss',
    getURL: (path: string) => `chrome-extension://newsgloss${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    onMessage,
    async sendMessage({ type, payload }: { type: keyof ScreenRequests; payload: never }) {
      world.asked.push(type);
      const answer = worker[type] as ((payload: never) => Promise<unknown>) | undefined;
      if (world.answers[type]) return world.answers[type];
      if (!answer) return failure('not-found', 'No entry.');
      return answer(payload).then(success, (error: Error) => {
        if (!(error instanceof RefusedClaim)) throw error;
        return failure('refused', error.message);
      });
    },
  },
  /** The page holds no frames. */
  scripting: { executeScript: async () => [{ frameId: 0 }] },
  tabs: {
    query: async ({ url }: { url?: string }) => (url ? [] : [{ id: TAB, windowId: 1 }]),
    create: async ({ url }: { url: string }) => void world.opened.push(url),
    update: async () => ({}),
    async sendMessage(_: number, { type, payload }: { type: string; payload: unknown }) {
      world.asked.push(`${type} ${JSON.stringify(payload)}`);
      if (!world.page) return undefined;
      if (type === 'describePage') return success(world.page);
      if (type === 'describePlace') return success({ place: world.place });
      if (type === 'readFactChecks') return success({ nodes: world.published });
      return success(type === 'describeStory' ? world.story : { shown: true });
    },
    onActivated: world.activated,
    onUpdated: world.updated,
  },
  storage: { local, session: world.session },
  permissions: {
    async request({ origins }: { origins: string[] }) {
      if (world.consents) for (const origin of origins) world.origins.add(origin);
      return world.consents;
    },
    remove: async ({ origins }: { origins: string[] }) =>
      origins.map((each) => world.origins.delete(each)).some(Boolean),
    getAll: async () => ({ origins: [...world.origins] }),
    onAdded: new Event(),
    onRemoved: new Event(),
  },
};

/** A new reader: nothing granted, stored, asked or open. */
export async function reset(): Promise<void> {
  local.items.clear();
  world.session.items.clear();
  world.origins.clear();
  world.consents = true;
  world.page = null;
  world.story = { text: '', links: [] };
  world.place = null;
  world.published = '[]';
  world.site = { host: 'news.example.org', page: 'web', permission: 'none' };
  world.asked = [];
  world.opened = [];
  world.answers = {};
  for (const name of ['clips', 'noteRevisions', 'collections', 'searches', 'snapshots', 'segments', 'unindexed']) {
    await database.table(name).clear();
  }
  await database.corrections.clear();
  await database.claims.clear();
  await database.claimChanges.clear();
  await database.factChecks.clear();
}
