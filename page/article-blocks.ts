import type { ArticleParts } from './article-root.ts';
import { roleOf } from './block-role.ts';
import { contains } from './clobber-proof.ts';
import type { DraftBlock } from './draft-block.ts';
import type { BlockRole } from './page-text.ts';

/** A block that has been read, with the part it plays. */
export interface CastBlock {
  readonly draft: DraftBlock;
  readonly role: BlockRole;
}

/** "Loading headlines…", "Scanning sources...": said until something comes. */
const PLACEHOLDER = /^(?:loading|fetching|scanning|updating|connecting|please wait)\b[^.…]{0,60}(?:\.{3}|…)/i;

/** Lines that point elsewhere, by how they begin. Only short blocks are tried. */
const POINTER =
  /^(?:read (?:more|also|next|full)|also read|see also|more (?:on|from)|related|don['’]t miss|watch|listen|click here|sign up|subscribe|follow us|share this|advertisement|story continues below|recommended|view source)\b/i;

const isLinked = ({ draft }: CastBlock) => draft.linked >= 0.8 * draft.text.length;
const isShort = ({ draft }: CastBlock) => draft.text.length <= 160;
const isSaid = ({ role }: CastBlock) => role === 'paragraph' || role === 'list' || role === 'table';

/** Gives the blocks of an article their roles and leaves out what only its text shows to be no part of it. */
export function castArticle(drafts: readonly DraftBlock[], article: ArticleParts): CastBlock[] {
  const cast = assignRoles(drafts, article);
  const headline = cast.findIndex(({ role }) => role === 'headline');
  const kept = cast.filter(
    (block, at) =>
      !PLACEHOLDER.test(block.draft.text) &&
      !(isShort(block) && POINTER.test(block.draft.text) && isSaid(block)) &&
      (at >= headline || block.role === 'caption') &&
      belongs(block, article),
  );
  return withoutTrailingHeadings(withoutLinks(kept));
}

function assignRoles(drafts: readonly DraftBlock[], article: ArticleParts): CastBlock[] {
  let opening = true;
  return drafts.map((draft) => {
    const inBody = contains(article.body, draft.element);
    const role = roleOf(draft.element, article, opening);
    if (inBody && role === 'paragraph' && draft.text.length >= 80) opening = false;
    const isProse = (role === 'paragraph' || role === 'heading') && draft.text.length >= 60;
    return { draft, role: !inBody && isProse ? 'standfirst' : role };
  });
}

/** Between headline and body stand standfirst, byline and pictures, but also dates, counters and buttons. */
function belongs({ draft, role }: CastBlock, { body }: ArticleParts): boolean {
  return contains(body, draft.element) || OPENING_ROLES.has(role);
}

const OPENING_ROLES: ReadonlySet<BlockRole> = new Set(['headline', 'standfirst', 'byline', 'caption']);

/** A block that is a link and nothing else leads to another page, and a heading right above it is that list's title. */
function withoutLinks(blocks: readonly CastBlock[]): CastBlock[] {
  const kept: CastBlock[] = [];
  for (const block of blocks) {
    if (!isLinked(block) || !(isSaid(block) || block.role === 'heading')) kept.push(block);
    else if (kept.at(-1)?.role === 'heading') kept.pop();
  }
  return kept;
}

function withoutTrailingHeadings(blocks: readonly CastBlock[]): CastBlock[] {
  const end = blocks.findLastIndex(({ role }) => role !== 'heading');
  return blocks.slice(0, end + 1);
}
