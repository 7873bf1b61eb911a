import { expect, it } from 'vitest';
import { failure } from '../../messaging/result.ts';
import { References } from '../../page/references.ts';
import { baku } from '../../tools/gallery/samples.ts';
import { channelTo } from './channel.ts';

it('asks for an entry once, and tells when it has come', async () => {
  let changes = 0;
  const channel = channelTo({ entity: () => ({ entity: baku }) });
  const references = new References(channel, () => changes++);
  expect(references.entry('Q9248')).toBe('awaited');
  await Promise.all([references.wantEntry('Q9248'), references.wantEntry('Q9248')]);
  await references.wantEntry('Q9248');
  expect(channel.asked).toEqual(['entity']);
  expect(changes).toBe(1);
  expect(references.entry('Q9248')).toEqual({ ok: true, value: baku });
});

it('asks again after a failure', async () => {
  let works = false;
  const channel = channelTo({
    entity: () => (works ? { entity: baku } : failure('unreachable', 'Nobody answers.')),
    lookUp: () => (works ? { kind: 'absent' } : { kind: 'failed', reason: 'busy' }),
    lookUpStatements: () => (works ? { kind: 'absent' } : { kind: 'failed', reason: 'offline' }),
    candidates: () => (works ? { candidates: [] } : failure('unreachable', 'Nobody answers.')),
  });
  const references = new References(channel, () => undefined);
  const askAll = () =>
    Promise.all([references.wantEntry('Q9248'), references.wantLookUp('Q9248'), references.wantCandidates(['Baku'])]);
  await askAll();
  expect(references.entry('Q9248')).toMatchObject({ ok: false });
  expect(references.lookUp('Q9248')).toEqual({ kind: 'failed', reason: 'busy' });
  expect(references.statements('Q9248')).toEqual({ kind: 'failed', reason: 'offline' });
  works = true;
  await askAll();
  await askAll();
  expect(references.entry('Q9248')).toMatchObject({ ok: true });
  expect(references.lookUp('Q9248')).toEqual({ kind: 'absent' });
  expect(references.candidates(['Baku'])).toEqual([]);
  expect(channel.asked).toHaveLength(8);
});

it('asks nothing for a name without an entry', async () => {
  const channel = channelTo({});
  const references = new References(channel, () => undefined);
  await references.wantEntry(undefined);
  expect(references.entry(undefined)).toBe('none');
  expect(channel.asked).toEqual([]);
});

it('asks for a map once, also where there is none', async () => {
  const map = { width: 9, height: 9, land: '', focus: '', borders: '', disputed: '' };
  const channel = channelTo({ locate: ({ key }) => ({ map: key === 'Q9248' ? map : null }) });
  const references = new References(channel, () => undefined);
  for (const key of ['Q9248', 'Q1', 'Q9248', 'Q1'] as const) await references.wantMap(key);
  expect(references.map('Q9248')).toEqual(map);
  expect(references.map('Q1')).toBeNull();
  expect(channel.asked).toHaveLength(2);
});
