import { useRef } from 'preact/hooks';
import { describeChange } from '../../../components/claims/ClaimHistory.tsx';
import { Icon } from '../../../components/icons.tsx';
import { writeClaimAnnotations } from '../../../exchange/claim-annotations.ts';
import { writeClaimCsv } from '../../../exchange/claim-csv.ts';
import { type ReportedClaim, writeClaimReport } from '../../../exchange/claim-report.ts';
import { isPublishedCheck, writeClaimReviews } from '../../../exchange/claim-review.ts';
import { say, sayCount } from '../../../language/words.ts';
import type { Claim } from '../../../storage/claim.ts';
import { storageFailure } from '../../../storage/failure.ts';
import { claims } from '../../library-access.ts';
import type { Notify } from '../../notices.tsx';
import { download } from '../export-file.ts';

interface Props {
  /** Those that are listed. */
  readonly found: readonly Claim[];
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Writes the claims that are listed to a file: published checks as ClaimReview, all of them as a table or a report. */
export function ClaimExport({ found, tell, warn }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  const save = (pieces: Iterable<string>, count: number, extension: string, type: string): void => {
    if (menu.current) menu.current.open = false;
    const name = `newsgloss-claims-${new Date().toISOString().slice(0, 10)}.${extension}`;
    download(new File([...pieces], name, { type }));
    tell(sayCount('claims_exported', count));
  };
  const reviews = (): void => {
    const checks = found.filter(isPublishedCheck);
    if (checks.length > 0) save(writeClaimReviews(checks), checks.length, 'jsonld', 'application/ld+json');
    else warn(say('claims_noneChecked'));
  };
  const report = async (): Promise<void> => {
    try {
      const reported = await Promise.all(found.map(withHistory));
      save(writeClaimReport(reported, new Date()), found.length, 'html', 'text/html');
    } catch (error) {
      warn(storageFailure(error).message);
    }
  };
  return (
    <details class="ng-menu" ref={menu}>
      <summary class="ng-button">
        {sayCount('claims_export', found.length)} <Icon name="more" />
      </summary>
      <ul class="ng-menu-list">
        <Item label="ClaimReview" remark={say('claims_reviewRemark')} onAct={reviews} />
        <Item
          label="CSV"
          remark={say('claims_csvRemark')}
          onAct={() => save(writeClaimCsv(found), found.length, 'csv', 'text/csv')}
        />
        <Item label={say('claims_report')} remark={say('claims_reportRemark')} onAct={() => void report()} />
        <Item
          label="W3C Web Annotation"
          remark={say('claims_annotationRemark')}
          onAct={() => save(writeClaimAnnotations(found), found.length, 'jsonld', 'application/ld+json')}
        />
      </ul>
    </details>
  );
}

function Item({
  label,
  remark,
  onAct,
}: {
  readonly label: string;
  readonly remark: string;
  readonly onAct: () => void;
}) {
  return (
    <li>
      <button class="ng-menu-item" type="button" onClick={onAct}>
        <strong>{label}</strong>
        <span>{remark}</span>
      </button>
    </li>
  );
}

async function withHistory(claim: Claim): Promise<ReportedClaim> {
  const history = await claims.history(claim.id);
  return { claim, history: history.map((change) => ({ made: change.made, words: describeChange(change) })) };
}
