import type { Entity, Fact } from '../knowledge/entity.ts';

/** Where the project takes reports; a test holds it against package.json. */
const ISSUES = 'https://github.com/newsgloss/newsgloss/issues';

/**
 * The address of a new report that facts of one entity are wrong, filled in with what the pack states: entity, property,
 * values, sources and dates. Nothing in it comes from the page that is read. The reader opens and sends it.
 */
export function reportAddress({ key, label }: Pick<Entity, 'key' | 'label'>, facts: readonly Fact[]): string {
  const property = facts[0]?.property ?? '';
  const body = [
    `Entity: ${label} (${key})`,
    ...facts.map(
      (fact) =>
        `Fact: ${fact.property} = ${fact.value}${fact.entity === undefined ? '' : ` (${fact.entity})`}\n` +
        `Source: ${[fact.source.name, fact.source.address, `as of ${fact.asOf}`].filter(Boolean).join(', ')}`,
    ),
    'What is right, and where it can be seen:',
  ].join('\n\n');
  return `${ISSUES}/new?${new URLSearchParams({ title: `Wrong fact: ${label}, ${property}`, body })}`;
}
