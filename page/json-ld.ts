import { queryAll, textContent } from './clobber-proof.ts';

/** A node of linked data as a page states it: nothing about it can be trusted, not even its types. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** Longer scripts are catalogues, not articles. UTF-16 code units. */
const SCRIPT_LIMIT = 300_000;
const NODE_LIMIT = 200;

/** The schema.org types under which news is published, `NewsArticle` and its kin. */
const ARTICLE_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report|ClaimReview)$/;

/** Older pages wrap their scripts, so that readers of XML do not trip over them. */
const WRAPPING = /^\s*(?:\/\*|\/\/)?\s*<!\[CDATA\[(?:\s*\*\/)?|(?:\/\*|\/\/)?\s*\]\]>(?:\s*\*\/)?\s*$/g;

/** The page's JSON-LD nodes of the first rank: those at the top, in lists, in `@graph` and in `mainEntity`. */
export function readLinkedData(document: Document): LinkedNode[] {
  const nodes: LinkedNode[] = [];
  for (const script of queryAll(document, 'script[type="application/ld+json"]')) {
    const source = textContent(script) ?? '';
    if (source.length > SCRIPT_LIMIT) continue;
    try {
      gather(JSON.parse(source.replace(WRAPPING, '')), nodes, 0);
    } catch {
      // Broken linked data is as common as none.
    }
  }
  return nodes;
}

function gather(value: unknown, nodes: LinkedNode[], depth: number): void {
  if (depth > 3 || nodes.length >= NODE_LIMIT) return;
  if (Array.isArray(value)) for (const item of value) gather(item, nodes, depth + 1);
  else if (isNode(value)) {
    nodes.push(value);
    gather(value['@graph'], nodes, depth + 1);
    gather(value.mainEntity, nodes, depth + 1);
  }
}

export const isNode = (value: unknown): value is LinkedNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function isArticleNode(node: LinkedNode): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']];
  return types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type));
}
