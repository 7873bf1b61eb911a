import { ClaimFacts } from '../../../components/claims/ClaimFacts.tsx';
import { ClaimForm } from '../../../components/claims/ClaimForm.tsx';
import { say } from '../../../language/words.ts';
import type { Claim, ClaimContent } from '../../../storage/claim.ts';
import type { ClaimCommands } from './claim-commands.ts';
import { useForm } from './use-form.ts';

interface Props {
  readonly claim: Claim;
  readonly commands: ClaimCommands;
}

/** What was said, by whom and where, to read and to edit. */
export function ClaimSaid({ claim, commands }: Props) {
  const form = useForm<true>();
  if (form.open) {
    return (
      <ClaimForm
        title={say('claims_edit')}
        fields={claim}
        isNew={false}
        problem={form.problem}
        onCancel={form.close}
        onSave={({ words: _, firstSeen, ...fields }) =>
          void form.save(
            commands.change(
              claim.id,
              { after: { ...fields, firstSeen: withoutFragment(firstSeen) } },
              say('claims_changed'),
            ),
          )
        }
      />
    );
  }
  return (
    <>
      <ClaimFacts
        claim={claim}
        onConfirmType={() =>
          void commands.changeOrWarn(claim.id, { after: { typeConfirmed: true } }, say('claims_typeConfirmed'))
        }
        onMove={(_, state) => void commands.changeOrWarn(claim.id, { after: { state } }, say('claims_stateChanged'))}
        onRemoveAppearance={({ id }) =>
          void commands.changeOrWarn(claim.id, { appearances: { remove: [id] } }, say('claims_appearanceRemoved'))
        }
      />
      <button class="ng-button" type="button" onClick={() => form.show(true)}>
        {say('claims_edit')}
      </button>
    </>
  );
}

export const withoutFragment = (seen: ClaimContent['firstSeen']): ClaimContent['firstSeen'] => ({
  ...seen,
  address: seen.address?.replace(/#.*$/s, '') ?? null,
});
