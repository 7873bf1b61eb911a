import type { Claim } from '../storage/claim.ts';
import { claimAsReported } from './claim-reported.ts';
import { uriOf } from './web-annotation.ts';

/**
 * Claims as W3C Web Annotations that assess words on a page (https://www.w3.org/TR/annotation-vocab/#assessing): the words
 * are the target, the verdict in its author's words and the plain sentence are bodies. A claim that was seen on no page
 * has no target and is left out. Each page on which a person found the claim again is an annotation of its own.
 */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The annotations as one collection, piece by piece. */
export function* writeClaimAnnotations(claims: Iterable<Claim>): Generator<string> {
  let separator = '[\n';
  for (const claim of claims) {
    for (const annotation of annotationsOf(claim)) {
      yield separator + JSON.stringify(annotation, null, 1);
      separator = ',\n';
    }
  }
  yield separator === '[\n' ? '[]\n' : '\n]\n';
}

function annotationsOf(claim: Claim): object[] {
  const { address } = claim.firstSeen;
  const first = address === null ? [] : [{ id: claim.id, address, title: claim.firstSeen.title, words: claim.words }];
  return [...first, ...(claim.appearances ?? [])].map(({ id, address, title, words }) => ({
    '@context': CONTEXT,
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: 'assessing',
    created: claim.created,
    modified: claim.updated,
    ...(claim.verdict && { creator: { type: 'Organization', name: claim.verdict.author } }),
    body: bodiesOf(claim),
    target: {
      source: uriOf(address),
      ...(words !== '' && { selector: { type: 'TextQuoteSelector', exact: words } }),
      ...(title !== '' && { 'dcterms:title': title }),
    },
  }));
}

function bodiesOf(claim: Claim): object[] {
  const { verdict, evidence, tags } = claim;
  const text = (value: string, purpose: string) => ({ type: 'TextualBody', value, purpose, format: 'text/plain' });
  const dated = verdict && `${verdict.rating} (${verdict.author}, ${verdict.date})`;
  return [
    text(claimAsReported(claim), 'describing'),
    ...(dated ? [text(dated, 'assessing')] : []),
    ...(verdict?.address ? [{ id: verdict.address, purpose: 'linking' }] : []),
    ...evidence.map(({ link, stance }) => ({ id: link, purpose: 'linking', 'dcterms:description': stance })),
    ...tags.map((tag) => text(tag, 'tagging')),
  ];
}
