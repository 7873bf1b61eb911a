import type { Notify } from '../../notices.tsx';
import { BackUp } from './BackUp.tsx';
import { Soundness } from './Soundness.tsx';
import { TakeOver } from './TakeOver.tsx';

interface Props {
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Whatever keeps the library safe: backups, taking over from files, and its soundness. */
export function Safekeeping({ tell, warn }: Props) {
  return (
    <div class="ng-safekeeping">
      <BackUp tell={tell} warn={warn} />
      <TakeOver tell={tell} warn={warn} />
      <Soundness tell={tell} warn={warn} />
    </div>
  );
}
