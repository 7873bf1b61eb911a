import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../components/icons.tsx';
import { say, sayCount } from '../../language/words.ts';
import type { ClipId } from '../../storage/clip.ts';
import type { Notify } from '../notices.tsx';
import { download, exportFile, readClips } from './export-file.ts';
import { EXPORT_FORMATS, type ExportFormat } from './export-formats.ts';

interface Props {
  readonly idsOf: () => readonly ClipId[];
  readonly count: number;
  /** The reader's own form of Markdown; empty for the one that comes with the extension. */
  readonly template: string;
  readonly onEditTemplate: () => void;
  readonly tell: Notify;
  readonly warn: Notify;
}

/** Writes clips to a file, in the format that the reader's other tools take. */
export function ExportMenu({ idsOf, count, template, onEditTemplate, tell, warn }: Props) {
  const [running, setRunning] = useState<{ readonly share: number; readonly stop: () => void }>();
  const menu = useRef<HTMLDetailsElement>(null);

  const run = async (format: ExportFormat): Promise<void> => {
    if (menu.current) menu.current.open = false;
    const stopping = new AbortController();
    const show = (share: number) => setRunning({ share, stop: () => stopping.abort() });
    show(0);
    try {
      const clips = await readClips(idsOf(), (share) => show(share / 2), stopping.signal);
      const file =
        clips &&
        (await exportFile(
          format,
          clips,
          { now: new Date(), template },
          (share) => show(0.5 + share / 2),
          stopping.signal,
        ));
      if (file) {
        download(file);
        tell(sayCount('library_exported', count, { format: format.label() }));
      }
    } catch {
      warn(say('library_exportFailed'));
    }
    setRunning(undefined);
  };

  if (running) {
    return (
      <div class="ng-export-progress" role="status">
        <progress aria-label={say('library_exporting')} value={running.share} />
        <button class="ng-button" type="button" onClick={running.stop}>
          {say('library_stop')}
        </button>
      </div>
    );
  }
  return (
    <details class="ng-menu" ref={menu}>
      <summary class="ng-button">
        {say('library_export', { count })} <Icon name="more" />
      </summary>
      <ul class="ng-menu-list">
        {EXPORT_FORMATS.map((format) => (
          <li key={format.key}>
            <button class="ng-menu-item" type="button" onClick={() => void run(format)}>
              <strong>{format.label()}</strong>
              <span>{say(`format_${format.key}`)}</span>
            </button>
          </li>
        ))}
        <li>
          <button class="ng-menu-item" type="button" onClick={onEditTemplate}>
            <strong>{say('template_edit')}</strong>
            <span>{say('template_editHint')}</span>
          </button>
        </li>
      </ul>
    </details>
  );
}
