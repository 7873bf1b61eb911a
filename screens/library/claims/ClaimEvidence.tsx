import { useState } from 'preact/hooks';
import { ClipPicker } from '../../../components/claims/ClipPicker.tsx';
import { EvidenceForm } from '../../../components/claims/EvidenceForm.tsx';
import { EvidenceList } from '../../../components/claims/EvidenceList.tsx';
import { say } from '../../../language/words.ts';
import type { Claim, Evidence } from '../../../storage/claim.ts';
import type { Clip } from '../../../storage/clip.ts';
import { library } from '../../library-access.ts';
import { useLive } from '../../loadable.ts';
import type { ClaimCommands } from './claim-commands.ts';
import { useForm } from './use-form.ts';

interface Props {
  readonly claim: Claim;
  readonly commands: ClaimCommands;
}

/** What bears on a claim: each piece is a line of its own, written by hand or taken from a clip. */
export function ClaimEvidence({ claim, commands }: Props) {
  const form = useForm<Evidence>();
  const [isPicking, setPicking] = useState(false);
  return (
    <>
      <EvidenceList
        evidence={claim.evidence}
        onEdit={form.show}
        onRemove={({ id }) =>
          void commands.changeOrWarn(claim.id, { evidence: { remove: [id] } }, say('evidence_removed'))
        }
      />
      {form.open && (
        <EvidenceForm
          key={form.open.id}
          fields={form.open}
          problem={form.problem}
          onCancel={form.close}
          onSave={(fields) => {
            const line = { ...fields, id: form.open!.id };
            void form.save(commands.change(claim.id, { evidence: { put: [line] } }, say('evidence_kept')));
          }}
        />
      )}
      {isPicking && (
        <PickedClip
          onPick={(clip) => {
            setPicking(false);
            form.show(evidenceOf(clip));
          }}
          onCancel={() => setPicking(false)}
        />
      )}
      {!form.open && !isPicking && (
        <div class="ng-buttons">
          <button class="ng-button" type="button" onClick={() => form.show(newEvidence())}>
            {say('evidence_add')}
          </button>
          <button class="ng-button" type="button" onClick={() => setPicking(true)}>
            {say('evidence_fromClip')}
          </button>
        </div>
      )}
    </>
  );
}

function PickedClip(props: { readonly onPick: (clip: Clip) => void; readonly onCancel: () => void }) {
  const clips = useLive(() => library.all(), []);
  return clips.state === 'ready' ? <ClipPicker clips={clips.value} {...props} /> : null;
}

const newEvidence = (): Evidence => ({
  id: crypto.randomUUID(),
  link: '',
  archive: null,
  stance: 'supports',
  note: '',
});

const evidenceOf = ({ id, quote, source, archive }: Clip): Evidence => ({
  ...newEvidence(),
  link: source.address,
  archive: archive ?? null,
  quote,
  clip: id,
});
