import { useRef, useState } from 'preact/hooks';
import { Notice } from '../../components/Notice.tsx';
import { SearchBox } from '../../components/SearchBox.tsx';
import { say } from '../../language/words.ts';
import { requestWorker } from '../../messaging/screen-channel.ts';
import type { ReadingSettings } from '../../storage/settings.ts';
import { useNotices } from '../notices.tsx';
import { useSettings } from '../settings-access.ts';
import { About } from './About.tsx';
import { ClipOptions } from './ClipOptions.tsx';
import { CorrectionOptions } from './CorrectionOptions.tsx';
import { LookUpOptions } from './LookUpOptions.tsx';
import { PackOptions } from './PackOptions.tsx';
import { ReadingOptions } from './ReadingOptions.tsx';
import { SettingsFile } from './SettingsFile.tsx';
import { SiteOptions } from './SiteOptions.tsx';
import { useSettingsSearch } from './settings-search.ts';

export function Options() {
  const settings = useSettings();
  const { tell, warn, view: notices } = useNotices();
  const sheet = useRef<HTMLElement>(null);
  const [wanted, setWanted] = useState('');
  const [left, setLeft] = useState(1);
  useSettingsSearch(sheet, wanted, setLeft);
  const saveReading = async (reading: ReadingSettings): Promise<void> => {
    const answer = await requestWorker('saveReadingSettings', { settings: reading });
    if (!answer.ok) warn(answer.error.message);
  };
  return (
    <>
      <main class="ng-sheet ng-options" ref={sheet}>
        <h1 class="ng-title">{say('options_title')}</h1>
        <SearchBox label={say('options_search')} value={wanted} onInput={setWanted} />
        {left === 0 && (
          <Notice action={{ label: say('options_showAll'), onAct: () => setWanted('') }}>
            {say('options_noMatch')}
          </Notice>
        )}
        {settings && (
          <>
            <ReadingOptions settings={settings.reading} onChange={(reading) => void saveReading(reading)} />
            <LookUpOptions
              reading={settings.reading}
              lookUp={settings.lookUp}
              onReading={(reading) => void saveReading(reading)}
              tell={tell}
              warn={warn}
            />
            <ClipOptions settings={settings.library} warn={warn} />
            <SiteOptions newsSites={settings.newsSites} never={settings.never} warn={warn} />
          </>
        )}
        <CorrectionOptions warn={warn} />
        <PackOptions tell={tell} warn={warn} />
        {settings && <SettingsFile settings={settings} tell={tell} warn={warn} />}
        <About tell={tell} warn={warn} />
      </main>
      {notices}
    </>
  );
}
