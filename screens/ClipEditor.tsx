import { type ClipEdit, ClipForm } from '../components/ClipForm.tsx';
import type { Clip } from '../storage/clip.ts';
import { useClipPicture } from './clip-picture.ts';
import { collections, library, tags } from './library-access.ts';
import { type Loadable, useLive } from './loadable.ts';
import { useSettings } from './settings-access.ts';
import { useWhoSays } from './who-says.ts';

interface Props {
  readonly clip: Clip;
  readonly title: string;
  readonly problem?: string | undefined;
  readonly busy: boolean;
  readonly onSave: (edit: ClipEdit) => void;
  readonly onCancel: () => void;
}

/** The form of a clip, with what the library knows to fill it. */
export function ClipEditor({ clip, ...form }: Props) {
  const settings = useSettings();
  const aids = {
    tags: ready(useLive(tags, [])),
    collections: ready(useLive(() => collections.all(), [])),
    history: ready(useLive(() => library.noteHistory(clip.id), [clip.id])),
    colourNames: settings?.library.colourNames ?? {},
    speaker: useWhoSays(clip),
    picture: useClipPicture(clip.id),
  };
  return <ClipForm clip={clip} aids={aids} {...form} />;
}

const ready = <T,>(list: Loadable<readonly T[]>): readonly T[] => (list.state === 'ready' ? list.value : []);
