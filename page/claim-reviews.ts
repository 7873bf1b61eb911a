import { isNode, type LinkedNode, readLinkedData } from './json-ld.ts';

/** Checks that are taken from one page; a page with more is a list of them, and has a feed. */
const MOST = 20;
/** UTF-16 code units of JSON. */
const LONGEST = 100_000;

/** The ClaimReviews that a page states of itself, as a JSON array; longer ones than a check can be are left out. */
export function claimReviews(document: Document): string {
  const nodes = readLinkedData(document).flatMap((node) => [node, ...nestedIn(node)]);
  const reviews = nodes.filter(isClaimReview).map((node) => JSON.stringify(node));
  return `[${[...new Set(reviews)].filter(({ length }) => length <= LONGEST).slice(0, MOST)}]`;
}

/** An article about a check carries it as its review. */
function nestedIn({ review, mainEntity, hasPart }: LinkedNode): LinkedNode[] {
  return [review, mainEntity, hasPart].flat().filter(isNode);
}

const isClaimReview = ({ '@type': type }: LinkedNode): boolean =>
  [type].flat().some((one) => typeof one === 'string' && /^(?:https?:\/\/schema\.org\/)?ClaimReview$/.test(one));
