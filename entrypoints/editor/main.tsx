import '../../components/pages.css';
import { render } from 'preact';
import { tabOfAddress } from '../../screens/active-tab.ts';
import { Editor } from '../../screens/editor/Editor.tsx';

render(
  <Editor tabId={tabOfAddress(location.search)} onClose={() => window.close()} />,
  document.getElementById('screen')!,
);
