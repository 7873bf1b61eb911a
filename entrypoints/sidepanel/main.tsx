import '../../components/pages.css';
import { render } from 'preact';
import { tabOfAddress } from '../../screens/active-tab.ts';
import { Panel } from '../../screens/panel/Panel.tsx';

render(<Panel fixedTab={tabOfAddress(location.search)} />, document.getElementById('screen')!);
