import '../english.ts';
import '../../components/pages.css';
import { type ComponentType, render } from 'preact';
import { Editor } from '../../screens/editor/Editor.tsx';
import { Library } from '../../screens/library/Library.tsx';
import { Options } from '../../screens/options/Options.tsx';
import { Panel } from '../../screens/panel/Panel.tsx';
import { Welcome } from '../../screens/welcome/Welcome.tsx';
import { fillLibrary } from './stage.ts';

/** One whole screen on the gallery's stage: `screen.html?screen=panel&permission=none`. */
const SCREENS: Record<string, ComponentType> = {
  panel: () => <Panel />,
  library: Library,
  options: Options,
  welcome: Welcome,
  editor: () => <Editor tabId={7} onClose={() => {}} />,
};

await fillLibrary();
const Screen = SCREENS[new URLSearchParams(location.search).get('screen') ?? ''] ?? Panel;
render(<Screen />, document.getElementById('screen')!);
