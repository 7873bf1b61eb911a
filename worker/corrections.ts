import browser from 'webextension-polyfill';
import { applyCorrections, type Correction, type Meant } from '../detection/corrections.ts';
import type { Mention } from '../detection/mention.ts';
import type { EntityIndex, EntityKey } from '../knowledge/entity.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { say } from '../language/words.ts';
import type { NameCandidate } from '../messaging/messages.ts';
import { commandAllFrames } from '../messaging/screen-channel.ts';
import { FailedAnswer } from '../messaging/serve.ts';
import { correctionRepository, placesOf } from '../storage/corrections.ts';
import { database } from './database.ts';
import { knowledgeHost } from './knowledge-host.ts';
import { hostOf } from './site-list.ts';
import { storing } from './storing.ts';

const corrections = correctionRepository(database);

/** Entries offered for one name; an institution's bare name has hundreds. */
const OFFERED = 6;

/** The mentions as the reader has put them right. A library that cannot be read corrects nothing. */
export async function corrected(mentions: Mention[], address: string, knowledge: Knowledge): Promise<Mention[]> {
  const said = await corrections.at(address).catch(() => []);
  return applyCorrections(mentions, said, (key) => meantBy(key, knowledge));
}

/** The entries behind any of these spellings. The first spelling's come first, each time the most likely before others. */
export async function candidatesFor(names: readonly string[]): Promise<{ candidates: NameCandidate[] }> {
  const { knowledge } = await knowledgeHost();
  const found = new Set<EntityIndex>();
  for (const name of names) {
    const alias = knowledge.findAlias(name);
    const meant = alias === undefined ? [] : knowledge.candidates(alias);
    for (const { entity } of meant.toSorted((a, b) => b.prior - a.prior)) found.add(entity);
  }
  return { candidates: [...found].slice(0, OFFERED).map((entity) => describe(entity, knowledge)) };
}

/** Keeps what the reader said of a name on the page at `address`, and has open pages of the site follow. */
export async function correct({ name, scope, verdict }: Correction, address: string): Promise<Record<never, never>> {
  const { knowledge } = await knowledgeHost();
  const index = verdict.kind === 'not-a-name' ? undefined : knowledge.byKey(verdict.key);
  if (verdict.kind === 'is' && index === undefined) {
    throw new FailedAnswer({ code: 'not-found', message: say('failure_noEntryNow') });
  }
  const label = index === undefined ? {} : { label: knowledge.labelOf(index) };
  const place = placesOf(address)[scope];
  await storing(() => corrections.put({ place, name, verdict, ...label, made: new Date().toISOString() }));
  void tellPagesOf(place);
  return {};
}

export async function undoCorrection({ name, scope }: Omit<Correction, 'verdict'>, address: string) {
  return removeCorrection(placesOf(address)[scope], name);
}

export async function removeCorrection(place: string, name: string): Promise<Record<never, never>> {
  await storing(() => corrections.remove(place, name));
  void tellPagesOf(place);
  return {};
}

async function tellPagesOf(place: string): Promise<void> {
  const site = hostOf(place) ?? place;
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined && hostOf(tab.url) === site) await commandAllFrames(tab.id, 'correctionsChanged', {});
  }
}

function meantBy(key: EntityKey, knowledge: Knowledge): Meant | undefined {
  const index = knowledge.byKey(key);
  if (index === undefined) return undefined;
  const { description: _, kind, ...entity } = describe(index, knowledge);
  return { entity, kind };
}

function describe(index: EntityIndex, knowledge: Knowledge): NameCandidate {
  const { key, label, kind, category, description, wikidata, wikipedia } = knowledge.entity(index);
  return {
    key,
    label,
    kind,
    description: description || category,
    ...(wikidata === undefined ? {} : { wikidata }),
    ...(wikipedia === undefined ? {} : { wikipedia }),
  };
}
