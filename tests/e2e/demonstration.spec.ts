import { existsSync } from 'node:fs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { demonstrate } from '../../tools/demonstrate.ts';
import { browsers, LOOPBACK, useStage } from './stage.ts';

describe.each(browsers)('the demonstration in %s', (name) => {
  const stage = useStage(name);
  beforeAll(() => stage.browser.grant([LOOPBACK]));
  afterEach(() => vi.restoreAllMocks());

  it('walks through the sample article and keeps pictures', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {});
    const table = vi.spyOn(console, 'table').mockImplementation(() => {});
    await demonstrate(stage.browser, await stage.open('/'));

    expect(table.mock.calls[0]?.[0]).toContainEqual(expect.objectContaining({ name: 'Baku', kind: 'place' }));
    const pictures =
      log.mock.calls
        .flat()
        .join('\n')
        .match(/\S+\.png/g) ?? [];
    expect(pictures).toHaveLength(4);
    expect(pictures.filter((file) => !existsSync(file))).toEqual([]);
  });
});
