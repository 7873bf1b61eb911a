import { VerdictForm } from '../../../components/claims/VerdictForm.tsx';
import { VerdictView } from '../../../components/claims/VerdictView.tsx';
import { say } from '../../../language/words.ts';
import type { Claim, Verdict } from '../../../storage/claim.ts';
import type { RatingScale } from '../../../storage/desk-settings.ts';
import type { ClaimCommands } from './claim-commands.ts';
import { useForm } from './use-form.ts';

interface Props {
  readonly claim: Claim;
  readonly author: string;
  readonly scales: readonly RatingScale[];
  readonly commands: ClaimCommands;
}

/** What came of the check, to read and to write. */
export function ClaimVerdict({ claim, author, scales, commands }: Props) {
  const form = useForm<true>();
  const { id, verdict } = claim;
  return form.open ? (
    <VerdictForm
      verdict={verdict ?? newVerdict(author)}
      scales={scales}
      problem={form.problem}
      onCancel={form.close}
      onSave={(next) => void form.save(commands.change(id, { after: { verdict: next } }, say('verdicts_kept')))}
    />
  ) : (
    <VerdictView
      verdict={verdict}
      onWrite={() => form.show(true)}
      onTakeBack={() => void commands.changeOrWarn(id, { after: { verdict: null } }, say('verdicts_takenBack'))}
    />
  );
}

/** Today as the person's calendar has it. */
const newVerdict = (author: string): Verdict => ({
  rating: '',
  value: null,
  author,
  date: new Date().toLocaleDateString('sv-SE'),
  address: null,
});
