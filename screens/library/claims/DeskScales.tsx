import { ScaleForm } from '../../../components/claims/ScaleForm.tsx';
import { say } from '../../../language/words.ts';
import type { DeskSettings, RatingScale } from '../../../storage/desk-settings.ts';
import type { ClaimCommands } from './claim-commands.ts';
import { useForm } from './use-form.ts';

interface Props {
  readonly desk: DeskSettings;
  readonly commands: ClaimCommands;
}

const NEW = { name: '', ratings: [] };

/** The scales from which verdicts take their words: each outlet has its own. */
export function DeskScales({ desk, commands }: Props) {
  const form = useForm<{ readonly scale: RatingScale; readonly place: number }>();
  const keep = (scales: RatingScale[]) => void form.save(commands.saveDesk({ ...desk, scales }));
  return (
    <details class="ng-desk-part">
      <summary>{say('scales_title')}</summary>
      <ul class="ng-scales">
        {desk.scales.map((scale, place) => (
          <li key={scale.name}>
            <button class="ng-link-button" type="button" onClick={() => form.show({ scale, place })}>
              {scale.name}
            </button>{' '}
            <span dir="auto">{scale.ratings.map(({ words }) => words).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {form.open ? (
        <ScaleForm
          key={form.open.place}
          scale={form.open.scale}
          problem={form.problem}
          onCancel={form.close}
          onRemove={() => keep(desk.scales.filter((_, place) => place !== form.open!.place))}
          onSave={(scale) => keep(desk.scales.toSpliced(form.open!.place, 1, scale))}
        />
      ) : (
        <button class="ng-button" type="button" onClick={() => form.show({ scale: NEW, place: desk.scales.length })}>
          {say('scales_new')}
        </button>
      )}
    </details>
  );
}
