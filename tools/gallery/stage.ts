import type { PageDescription, ScreenAnswers, SiteStatus } from '../../messaging/messages.ts';
import { clipRepository } from '../../storage/clips.ts';
import { Database } from '../../storage/database.ts';
import { sampleClips, sampleStandings } from './clips.ts';
import { azerbaijan, baku } from './samples.ts';

/**
 * Stands in for `webextension-polyfill` in the gallery, so that whole screens can be looked at in a plain page. The
 * address chooses the scene: `?page=pdf`, `?permission=never`, `?knowledge=empty`, `?clips=many`.
 */

const scene = new URLSearchParams(location.search);
const quiet = { addListener() {}, removeListener() {} };

const text = { length: 5200 };
const name = (label: string, type: PageDescription['names'][number]['type'], offsets: number[], key?: string) => ({
  label,
  type,
  entity: key ? { key: key as `Q${number}`, label } : null,
  mentions: offsets.map((_, index) => index),
  offsets,
});

const description: PageDescription = {
  source: sampleClips[0]!.source,
  names: [
    name('Azerbaijan', 'place', [90, 400, 1200, 1900, 2600, 3500, 4800], 'Q227'),
    name('Baku', 'place', [10, 700, 2100, 4100], 'Q9248'),
    name('Moscow', 'place', [24, 900], 'Q649'),
    name('Leyla Hasanzade', 'person', [1500, 1650, 1720]),
    name('Ilham Aliyev', 'person', [300, 2200, 4400], 'Q57339'),
    name('Azerbaijan Airlines', 'organisation', [500, 2900], 'Q1155'),
    name('Organisation of the Black Sea Economic Cooperation', 'organisation', [3100]),
    name('COP29', 'event', [3900], 'Q118'),
    name('Azerbaijani', 'nationality', [800, 1300], 'Q227'),
  ],
  clips: sampleStandings,
  textLength: text.length,
  isEnglish: true,
  knowledge:
    scene.get('knowledge') === 'empty'
      ? { state: 'empty', reason: 'The reference pack could not be read.' }
      : { state: 'ready', built: '2026-06-01', size: 128_000, isOwn: false },
};

const site: SiteStatus = {
  host: 'news.example.org',
  page: (scene.get('page') ?? 'web') as SiteStatus['page'],
  permission: (scene.get('permission') ?? 'this-page') as SiteStatus['permission'],
};

const answers: Partial<{ [K in keyof ScreenAnswers]: (payload: never) => ScreenAnswers[K] }> = {
  siteStatus: () => site,
  entity: ({ key }: { key: string }) => ({ entity: key === 'Q9248' ? baku : azerbaijan }),
  knowledge: () => description.knowledge,
  saveClip: ({ clip }: { clip: { id: string } }) => ({ id: clip.id }),
};

async function answer(type: string, payload: unknown): Promise<unknown> {
  const found = (answers as Record<string, ((payload: unknown) => unknown) | undefined>)[type];
  return found
    ? { ok: true, value: found(payload) }
    : { ok: false, error: { code: 'unreachable', message: 'There is no background part in the gallery.' } };
}

const stored: Record<string, unknown> = { settings: { newsSites: ['news.example.org', 'www.example.com'] } };
if (scene.has('draft')) stored['draft:7'] = sampleClips[0];
const area = { get: async () => stored, set: async () => {}, remove: async () => {} };

/** Fills the library of this origin; `?clips=none` empties it, `?clips=many` holds ten thousand. */
export async function fillLibrary(): Promise<void> {
  const database = new Database();
  await database.clips.clear();
  const copies = scene.get('clips') === 'many' ? 2500 : scene.get('clips') === 'none' ? 0 : 1;
  const clips = Array.from({ length: copies }, (_, copy) =>
    sampleClips.map((clip, index) => ({
      ...clip,
      ...(copy > 0 && { id: clip.id.replace(/.{12}$/, (100 + copy * 4 + index).toString(16).padStart(12, '0')) }),
      source: copy > 0 ? { ...clip.source, address: `${clip.source.address}/${copy}` } : clip.source,
    })),
  ).flat();
  await clipRepository(database).takeOver(clips, []);
  database.close();
}

export default {
  runtime: {
    id: 'gallery',
    getURL: (path: string) => path,
    getManifest: () => ({ version: '0.1.0' }),
    sendMessage: ({ type, payload }: { type: string; payload: unknown }) => answer(type, payload),
    onMessage: quiet,
  },
  tabs: {
    query: async () => [{ id: 7, windowId: 1 }],
    sendMessage: async (_: number, { type }: { type: string }) =>
      type === 'describePage' && site.permission !== 'none' && site.page === 'web'
        ? { ok: true, value: description }
        : undefined,
    create: async () => ({}),
    update: async () => ({}),
    onActivated: quiet,
    onUpdated: quiet,
  },
  storage: { local: area, session: area, onChanged: quiet },
  permissions: {
    request: async () => true,
    remove: async () => true,
    getAll: async () => ({ origins: ['*://news.example.org/*'] }),
    onAdded: quiet,
    onRemoved: quiet,
  },
};
