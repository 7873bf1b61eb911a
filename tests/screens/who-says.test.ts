import { expect, it, vi } from 'vitest';
import type { Statement } from '../../components/statements.ts';
import { speakerOf } from '../../screens/who-says.ts';

vi.mock('webextension-polyfill', async () => ({ default: (await import('./browser.ts')).browser }));

const statement = (sourceName: string | null, ...content: [number, number][]) =>
  ({ sourceName, content }) as unknown as Statement;

it('the one who says most of a quote says it', () => {
  const statements = [statement('Ida Lindqvist', [0, 40]), statement('Bo Reyes', [40, 60], [80, 200])];
  expect(speakerOf(statements, 10, 38)).toBe('Ida Lindqvist');
  expect(speakerOf(statements, 30, 120)).toBe('Bo Reyes');
});

it('nobody says what no statement covers, or what the article leaves unnamed', () => {
  expect(speakerOf([statement('Ida Lindqvist', [0, 40])], 41, 60)).toBeNull();
  expect(speakerOf([statement(null, [0, 40])], 0, 20)).toBeNull();
});
