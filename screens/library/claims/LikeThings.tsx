import { useState } from 'preact/hooks';
import { type LikeItem, LikeList } from '../../../components/claims/LikeList.tsx';
import { standingOf } from '../../../language/claim-terms.ts';
import { say, unmarked } from '../../../language/words.ts';
import type { Appearance, Claim } from '../../../storage/claim.ts';
import type { Clip } from '../../../storage/clip.ts';
import { comparedClaims } from '../../../storage/compared-claims.ts';
import type { FactCheck } from '../../../storage/fact-check.ts';
import { checkItem } from '../../check-item.ts';
import { factChecks, library } from '../../library-access.ts';
import { useLifetime } from '../../lifetime.ts';
import { type Like, likeChecks, likeClaims, likeClips, makeReady } from '../../like-claims.ts';
import { useLive } from '../../loadable.ts';
import { appearanceOf } from '../../new-claims.ts';
import type { ClaimCommands } from './claim-commands.ts';

interface Props {
  readonly claim: Claim;
  readonly all: readonly Claim[];
  readonly commands: ClaimCommands;
  readonly onOpen: (claim: Claim) => void;
}

/** So many of each kind are suggested. */
const MOST = 5;

/** What the library holds that may be the same claim: other claims, clips, and published checks. */
export function LikeThings({ claim, all, commands, onOpen }: Props) {
  const others = useLive(() => Promise.all([library.all(), factChecks.all()]), []);
  const [found, setFound] = useState<Found>();
  useLifetime(
    (signal) => {
      if (others.state !== 'ready') return;
      const [clips, checks] = others.value;
      void makeReady(all, signal).then(() => {
        if (!signal.aborted) setFound(find(claim, all, clips, checks));
      });
    },
    [claim, all, others],
  );
  if (!found) return null;
  const isSeen = (address: string | null) =>
    address === claim.firstSeen.address || (claim.appearances ?? []).some((seen) => seen.address === address);
  const keep = (seen: Appearance): void =>
    void commands.changeOrWarn(claim.id, { appearances: { put: [seen] } }, say('claims_appearanceKept'));
  const confirm = (like: Like<unknown>, seen: Appearance | null): LikeItem['action'] =>
    like.differences.length === 0 && seen && !isSeen(seen.address)
      ? { label: say('claims_isSame'), onAct: () => keep(seen) }
      : undefined;

  const claimItem = (like: Like<Claim>): LikeItem => {
    const { id, claim: text, claimant, words, firstSeen } = like.it;
    const { address } = firstSeen;
    const seen = address === null ? null : { id: crypto.randomUUID(), words, ...firstSeen, address };
    return {
      key: id,
      text,
      about: [claimant, standingOf(like.it)].filter(Boolean).join(' · '),
      differences: like.differences,
      action: confirm(like, seen) ?? { label: say('action_open'), onAct: () => onOpen(like.it) },
    };
  };
  const clipItem = (like: Like<Clip>): LikeItem => {
    const { id, quote, source } = like.it;
    return {
      key: id,
      text: quote.slice(0, 300),
      about: say('claims_clipOf', { title: source.title }),
      address: source.address,
      differences: like.differences,
      action: confirm(like, appearanceOf(quote, source)),
    };
  };
  const publishedItem = (like: Like<FactCheck>): LikeItem => {
    const { address, rating, author, date } = like.it;
    const line = {
      id: crypto.randomUUID(),
      link: address,
      archive: null,
      stance: 'context' as const,
      note: unmarked(say('checks_rated', { rating, author, date: date?.slice(0, 10) ?? '' })),
    };
    const isKnown = claim.evidence.some(({ link }) => link === address);
    return {
      ...checkItem(like),
      action: isKnown
        ? undefined
        : {
            label: say('checks_asEvidence'),
            onAct: () => void commands.changeOrWarn(claim.id, { evidence: { put: [line] } }, say('evidence_kept')),
          },
    };
  };

  const items = [
    ...found.claims.filter(({ it }) => !isSeen(it.firstSeen.address)).map(claimItem),
    ...found.clips.filter(({ it }) => !isSeen(it.source.address)).map(clipItem),
    ...found.checks.map(publishedItem),
  ];
  if (items.length === 0) return null;
  return (
    <>
      <h3 class="ng-group-title">{say('claims_like')}</h3>
      <LikeList label={say('claims_like')} items={items} />
    </>
  );
}

interface Found {
  readonly claims: readonly Like<Claim>[];
  readonly clips: readonly Like<Clip>[];
  readonly checks: readonly Like<FactCheck>[];
}

function find(claim: Claim, claims: readonly Claim[], clips: readonly Clip[], checks: readonly FactCheck[]): Found {
  const compared = comparedClaims(claim);
  const others = claims.filter(({ id }) => id !== claim.id);
  return {
    claims: likeClaims(others)(compared).slice(0, MOST),
    clips: likeClips(clips)(compared).slice(0, MOST),
    checks: likeChecks(checks)(compared).slice(0, MOST),
  };
}
