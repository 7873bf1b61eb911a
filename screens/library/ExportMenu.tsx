import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import type { Clip } from '../../storage/clip.ts';
import type { Notify } from '../notices.tsx';
import { download, exportFile } from './export-file.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';

interface Props {
  readonly clips: readonly Clip[];
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Writes the clips that are listed to a file, in the format that the reader's other tools take. */
export function ExportMenu({ clips, tell, warn }: Props) {
  const [running, setRunning] = useState<{ readonly share: number; readonly stop: () => void }>();
  const menu = useRef<HTMLDetailsElement>(null);

  const run = async (format: ExportFormat): Promise<void> => {
    if (menu.current) menu.current.open = false;
    const stopping = new AbortController();
    const show = (share: number) => setRunning({ share, stop: () => stopping.abort() });
    show(0);
    try {
      const file = await exportFile(format, clips, new Date(), show, stopping.signal);
      if (file) {
        download(file);
        tell(`Exported ${clips.length} ${clips.length === 1 ? 'clip' : 'clips'} as ${format.label}.`);
      }
    } catch {
      warn('The export could not be written; nothing was saved. Try fewer clips, or another format.');
    }
    setRunning(undefined);
  };

  if (running) {
    return (
      <div class="ng-export-progress" role="status">
        <progress aria-label="Exporting" value={running.share} />
        <button class="ng-button" type="button" onClick={running.stop}>
          Stop
        </button>
      </div>
    );
  }
  return (
    <details class="ng-menu" ref={menu}>
      <summary class="ng-button">
        Export {clips.length} <Icon name="more" />
      </summary>
      <ul class="ng-menu-list">
        {EXPORT_FORMATS.map((format) => (
          <li key={format.key}>
            <button class="ng-menu-item" type="button" onClick={() => void run(format)}>
              <strong>{format.label}</strong>
              <span>{format.remark}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
