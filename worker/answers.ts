import browser from 'webextension-polyfill';
import { isEnglish } from '../detection/language.ts';
import type { Mention } from '../detection/mention.ts';
import { tokenise } from '../detection/tokenise.ts';
import type { Entity, EntityKey } from '../knowledge/entity.ts';
import { say } from '../language/words.ts';
import {
  MENTION_LIMIT,
  type PageAnswers,
  type pageRequestSchemas,
  type ScreenAnswers,
  type screenRequestSchemas,
} from '../messaging/messages.ts';
import { type Answers, FailedAnswer } from '../messaging/serve.ts';
import { changeClaim, keepFactChecks, makeClaim, undoClaim } from './claims.ts';
import { keepPicture, waitingFor, withSnapshot } from './clip-keepsakes.ts';
import { clipsAt, removeClip, repairClip, restoreClip, saveClip } from './clips.ts';
import { candidatesFor, correct, corrected, removeCorrection, undoCorrection } from './corrections.ts';
import { faults } from './faults.ts';
import { inject } from './injection.ts';
import { knowledgeHost, reopenKnowledge } from './knowledge-host.ts';
import { knownClaims } from './known-claims.ts';
import { editClips, putBackClips, removeCollection, removeSearch, saveCollection, saveSearch } from './library.ts';
import { localNameOf } from './local-names.ts';
import { clearLookUps, endLookUp, lookUp, lookUpStatements } from './look-up.ts';
import { locate, survey } from './maps.ts';
import { stopTabsOf } from './navigation.ts';
import { acceptOwnPack, forgetOwnPack } from './own-pack.ts';
import { clearReadings, countReading } from './readings.ts';
import { gateOpenTabs, grantedPatterns, mayReadUnasked, registerGate } from './registration.ts';
import { selfTest } from './self-test.ts';
import { broadcastReadingSettings, changeSettings, readSettings } from './settings.ts';
import { siteStatus } from './site-status.ts';
import { statementsOf } from './statements.ts';
import { readNow } from './toolbar.ts';
import { sendToZotero } from './zotero.ts';

/** Who asks from a web page. */
export interface PageSender {
  readonly tabId: number;
  readonly frameId: number;
  /** Of the tab, also when a frame in it asks; empty for a frame in a page whose address we may not know. */
  readonly address: string;
  /** Of the asking document itself. */
  readonly frameAddress: string;
  /** A private window: nothing may be written. */
  readonly isPrivate: boolean;
}

/** The sender of a page's message, or `undefined` when it is none of our content scripts. */
export function identifyPage(raw: browser.Runtime.MessageSender): PageSender | undefined {
  if (raw.id !== browser.runtime.id || raw.tab?.id === undefined || isOurs(raw.url)) return undefined;
  const frameId = raw.frameId ?? 0;
  return {
    tabId: raw.tab.id,
    frameId,
    address: raw.tab.url ?? (frameId === 0 ? raw.url : undefined) ?? '',
    frameAddress: raw.url ?? '',
    isPrivate: raw.tab.incognito,
  };
}

/** Who asks from a page of the extension itself. */
export interface ScreenSender {
  /** Opened in a private window. The panel is in no tab. */
  readonly isPrivate: boolean;
}

export function identifyScreen(raw: browser.Runtime.MessageSender): ScreenSender | undefined {
  return raw.id === browser.runtime.id && isOurs(raw.url) ? { isPrivate: raw.tab?.incognito === true } : undefined;
}

const isOurs = (address: string | undefined) => address?.startsWith(browser.runtime.getURL('')) ?? false;

export const pageAnswers: Answers<typeof pageRequestSchemas, PageAnswers, PageSender> = {
  async articleFound(_, { tabId, frameId, address, frameAddress }) {
    const may = (await mayReadUnasked(address)) && (await mayReadUnasked(frameAddress));
    // The pack is opened while the page reads its text.
    if (may) void knowledgeHost();
    return { injected: may && (await inject(tabId, frameId, 'annotator')) };
  },
  async hello({ address, canonical }, { tabId, address: tabAddress }) {
    const [settings, clips] = await Promise.all([
      readSettings(),
      clipsAt({ address: sameOrigin(address, tabAddress), canonical }),
    ]);
    return { settings: settings.reading, clips, tab: tabId };
  },
  async annotate({ text, lang }, { address, isPrivate }) {
    const host = await knowledgeHost();
    const found: Mention[] = host.annotate(lang === undefined ? { text } : { text, lang }).slice(0, MENTION_LIMIT);
    const mentions = await corrected(found, address, host.knowledge);
    await countReading(mentions, address, isPrivate);
    return { mentions, isEnglish: isEnglish(tokenise(text), lang), knowledge: host.state };
  },
  statements: ({ text, lang }, { address }) => statementsOf(lang === undefined ? { text } : { text, lang }, address),
  knownClaims: async ({ text }) => ({ stretches: await knownClaims(text) }),
  entity: ({ key }) => entityOf(key),
  locate: ({ key }) => locate(key as EntityKey),
  candidates: ({ names }) => candidatesFor(names),
  async correct(correction, { address, isPrivate }) {
    refuseInPrivate(isPrivate);
    return correct(correction, address);
  },
  async undoCorrection(correction, { address, isPrivate }) {
    refuseInPrivate(isPrivate);
    return undoCorrection(correction, address);
  },
  lookUp: ({ key }, { tabId, isPrivate }) => lookUp(key as EntityKey, tabId, isPrivate),
  lookUpStatements: ({ key }, { tabId, isPrivate }) => lookUpStatements(key as EntityKey, tabId, isPrivate),
  endLookUp(_, { tabId }) {
    endLookUp(tabId);
    return {};
  },
  async loadOverlay(_, { tabId, frameId }) {
    if (!(await inject(tabId, frameId, 'overlay'))) {
      throw new FailedAnswer({ code: 'refused', message: say('failure_refusedPage') });
    }
    return { loaded: true };
  },
  async saveClip({ clip, texts }, { isPrivate }) {
    refuseInPrivate(isPrivate);
    return saveClip(await withSnapshot(clip, texts));
  },
  async deleteClip({ id }, { isPrivate }) {
    refuseInPrivate(isPrivate);
    return removeClip(id);
  },
};

export const screenAnswers: Answers<typeof screenRequestSchemas, ScreenAnswers, ScreenSender> = {
  siteStatus: ({ tabId }) => siteStatus(tabId),
  readNow: async ({ tabId }) => ({ injected: await readNow(tabId) }),
  async sitesChanged() {
    await registerGate();
    const hosts = await grantedPatterns();
    await gateOpenTabs(hosts);
    return { hosts };
  },
  async setNever({ host, never }) {
    const settings = await changeSettings((old) => ({
      ...old,
      never: never ? [...new Set([...old.never, host])] : old.never.filter((other) => other !== host),
    }));
    await registerGate();
    if (never) await stopTabsOf(host);
    else await gateOpenTabs(await grantedPatterns());
    return { never: settings.never };
  },
  async saveReadingSettings({ settings }) {
    const { reading } = await changeSettings((old) => ({ ...old, reading: settings }));
    await broadcastReadingSettings(reading);
    return reading;
  },
  async saveNewsSites({ hosts }) {
    const { newsSites } = await changeSettings((old) => ({ ...old, newsSites: hosts }));
    return { hosts: newsSites };
  },
  async replaceSettings({ settings }) {
    const { reading } = await changeSettings(() => settings);
    await registerGate();
    await broadcastReadingSettings(reading);
    return {};
  },
  async saveLookUpSettings({ settings }) {
    return (await changeSettings((old) => ({ ...old, lookUp: settings }))).lookUp;
  },
  async clearLookUps() {
    await clearLookUps();
    return {};
  },
  selfTest: () => selfTest(),
  faults: async () => ({ faults: await faults() }),
  async clearReadings() {
    await clearReadings();
    return {};
  },
  async saveClip({ clip }) {
    const waiting = await waitingFor(clip.id);
    if (!waiting) return saveClip(clip);
    refuseInPrivate(waiting.isPrivate);
    const saved = await saveClip(await withSnapshot(clip, waiting.texts));
    if (waiting.picture) await keepPicture(clip.id, waiting.picture);
    return saved;
  },
  deleteClip: ({ id }) => removeClip(id),
  restoreClip: ({ id }) => restoreClip(id),
  repairClip: ({ id, repair }) => repairClip(id, repair),
  editClips: ({ ids, edit }) => editClips(ids, edit),
  putBackClips: ({ marks }) => putBackClips(marks),
  saveCollection: ({ collection }) => saveCollection(collection),
  removeCollection: ({ id }) => removeCollection(id),
  saveSearch: ({ search }) => saveSearch(search),
  removeSearch: ({ id }) => removeSearch(id),
  sendToZotero: ({ items }) => sendToZotero(items),
  async saveLibrarySettings({ settings }) {
    return (await changeSettings((old) => ({ ...old, library: settings }))).library;
  },
  removeCorrection: ({ place, name }) => removeCorrection(place, name),
  entity: ({ key }) => entityOf(key),
  survey: ({ keys }) => survey(keys as EntityKey[]),
  statements: ({ text, lang, address }) => statementsOf(lang === undefined ? { text } : { text, lang }, address),
  async makeClaim({ claim, tabId }, { isPrivate }) {
    refuseInPrivate(isPrivate || (await isPrivateTab(tabId)));
    return makeClaim(claim);
  },
  async changeClaim({ tabId, ...edit }, { isPrivate }) {
    refuseInPrivate(isPrivate || (await isPrivateTab(tabId)));
    return changeClaim(edit);
  },
  async keepFactChecks({ checks, tabId }, { isPrivate }) {
    refuseInPrivate(isPrivate || (await isPrivateTab(tabId)));
    await keepFactChecks(checks);
    return {};
  },
  undoClaim,
  async saveDeskSettings({ settings }) {
    return (await changeSettings((old) => ({ ...old, desk: settings }))).desk;
  },
  knowledge: async () => (await knowledgeHost()).state,
  async acceptOwnPack() {
    await acceptOwnPack();
    return (await reopenKnowledge()).state;
  },
  async forgetOwnPack() {
    await forgetOwnPack();
    return (await reopenKnowledge()).state;
  },
};

async function entityOf(key: string): Promise<{ entity: Entity }> {
  const { knowledge } = await knowledgeHost();
  const index = knowledge.byKey(key as EntityKey);
  if (index === undefined) {
    throw new FailedAnswer({ code: 'not-found', message: say('failure_noEntry') });
  }
  const entity = knowledge.entity(index);
  const localName = await localNameOf(entity.key);
  return { entity: localName === undefined ? entity : { ...entity, localName } };
}

const isPrivateTab = async (tabId: number | undefined): Promise<boolean> =>
  tabId !== undefined && (await browser.tabs.get(tabId)).incognito;

function refuseInPrivate(isPrivate: boolean): void {
  if (!isPrivate) return;
  throw new FailedAnswer({
    code: 'refused',
    message: say('failure_privateWindow'),
  });
}

/** A page may only ask for the clips of its own site. */
function sameOrigin(asked: string, actual: string): string {
  return URL.canParse(asked) && URL.canParse(actual) && new URL(asked).origin === new URL(actual).origin
    ? asked
    : actual;
}
