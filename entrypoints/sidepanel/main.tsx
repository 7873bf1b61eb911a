import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { tabOfAddress } from '../../screens/active-tab.ts';
import { wearLooks } from '../../screens/looks.ts';
import { Panel } from '../../screens/panel/Panel.tsx';

speakOn(document, 'page_panel');
wearLooks(document);
render(<Panel fixedTab={tabOfAddress(location.search)} />, document.getElementById('screen')!);
