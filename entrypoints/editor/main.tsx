import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { tabOfAddress } from '../../screens/active-tab.ts';
import { Editor } from '../../screens/editor/Editor.tsx';
import { wearLooks } from '../../screens/looks.ts';

speakOn(document, 'page_editor');
wearLooks(document);
render(
  <Editor tabId={tabOfAddress(location.search)} onClose={() => window.close()} />,
  document.getElementById('screen')!,
);
