import type { LikeItem } from '../../components/claims/LikeList.tsx';
import type { Statement } from '../../components/statements.ts';
import { standingOf } from '../../language/claim-terms.ts';
import { say } from '../../language/words.ts';
import type { Claim } from '../../storage/claim.ts';
import type { ClipSource } from '../../storage/clip.ts';
import { comparedWords } from '../../storage/compared-claims.ts';
import type { FactCheck } from '../../storage/fact-check.ts';
import { checkItem } from '../check-item.ts';
import { likeChecks, likeClaims } from '../like-claims.ts';

/** What the library knows of a page's statements. */
export interface KnownStatements {
  /** How the claim stands that is this statement; null when none is. */
  readonly standing: (statement: Statement) => string | null;
  /** What may be the same, or nearly so, and is not confirmed to be. */
  readonly likes: (statement: Statement) => readonly LikeItem[];
}

/** So many are suggested for one statement: the likest. */
const MOST = 3;

interface Library {
  readonly claims: readonly Claim[];
  readonly checks: readonly FactCheck[];
  /** The page. */
  readonly source: ClipSource;
  readonly onConfirm: (claim: Claim, statement: Statement) => void;
}

export function knownStatements({ claims, checks, source, onConfirm }: Library): KnownStatements {
  const address = source.address.replace(/#.*$/s, '');
  const [findClaims, findChecks] = [likeClaims(claims), likeChecks(checks)];
  const isHere = (claim: Claim, { words }: Statement) =>
    (claim.firstSeen.address === address && claim.words === words) ||
    (claim.appearances ?? []).some((seen) => seen.address === address && seen.words === words);
  const standing: KnownStatements['standing'] = (statement) => {
    const claim = claims.find((each) => isHere(each, statement));
    return claim ? standingOf(claim) : null;
  };
  return {
    standing,
    likes(statement) {
      const { words, sourceName, act, modality, cueWords: cue } = statement;
      const compared = [comparedWords(words, sourceName ?? '', { act, modality, cue })];
      const others = findClaims(compared).filter(({ it }) => !isHere(it, statement));
      const known = others.slice(0, MOST).map(
        ({ it, differences }): LikeItem => ({
          key: it.id,
          text: it.claim,
          about: [it.claimant, standingOf(it)].filter(Boolean).join(' · '),
          differences,
          action:
            differences.length === 0
              ? { label: say('claims_isSame'), onAct: () => onConfirm(it, statement) }
              : undefined,
        }),
      );
      const published = findChecks(compared).slice(0, MOST).map(checkItem);
      return standing(statement) === null ? [...known, ...published] : published;
    },
  };
}
