import type { PageCommands } from '../messaging/messages.ts';
import { STATEMENT_KEYS } from './highlight-keys.ts';
import { toRange } from './locate.ts';
import type { PageText } from './page-text.ts';
import type { Painter } from './paint.ts';

type Stretches = PageCommands['markStatement'];

/** Paints the parts of one statement in place of the one before. What is no longer in the page is left out. */
export function markStatement(painter: Painter, pageText: PageText, { source, cue, content }: Stretches): void {
  const parts = { source: source ? [source] : [], cue: cue ? [cue] : [], content };
  for (const part of ['source', 'cue', 'content'] as const) {
    const ranges = parts[part].map(({ start, end }) => toRange(pageText, start, end));
    painter.paint(
      STATEMENT_KEYS[part],
      ranges.filter((range) => range !== null),
    );
  }
}
