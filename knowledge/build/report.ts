import type { BuiltPack } from './build-pack.ts';

const SHOWN = 400;

/** What a build held, where its sources contradict each other, and which aliases it left out. Markdown. */
export function renderReport(pack: BuiltPack): string {
  const { entities, conflicts, dropped } = pack;
  const facts = entities.flatMap((entity) => entity.facts);
  const unsourced = entities.filter((entity) => entity.seed.source === 'unsourced').length;
  return [
    `# Knowledge pack of ${pack.built}`,
    '',
    `${entities.length} entities, ${pack.aliases} aliases, ${facts.length} stated facts, ${pack.bytes.byteLength} bytes.`,
    `${unsourced} entities and ${facts.filter((fact) => fact.source === 'unsourced').length} facts are unsourced.`,
    ...countTable(
      'Entities by kind',
      entities.map((entity) => entity.seed.kind),
    ),
    ...countTable(
      'Entities by source',
      entities.map((entity) => entity.seed.source),
    ),
    ...countTable(
      'Facts by source',
      facts.map((fact) => fact.source),
    ),
    ...countTable(
      'Facts by property',
      facts.map((fact) => fact.property),
    ),
    '',
    `## Conflicts (${conflicts.length})`,
    '',
    ...listed(
      conflicts.map(({ entity, what, kept, dropped: other }) => `${entity}, ${what}: kept ${kept}, not ${other}`),
    ),
    ...countTable(
      'Dropped aliases by reason',
      dropped.map(({ reason }) => reason),
    ),
    '',
    ...listed(dropped.map(({ alias, reason }) => `${alias}: ${reason}`)),
    '',
  ].join('\n');
}

function countTable(title: string, values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const rows = [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return ['', `## ${title}`, '', ...rows.map(([value, count]) => `- ${value}: ${count}`)];
}

function listed(lines: readonly string[]): string[] {
  const shown = lines.slice(0, SHOWN).map((line) => `- ${line}`);
  return lines.length > SHOWN ? [...shown, `- and ${lines.length - SHOWN} more`] : shown;
}
