import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { wearLooks } from '../../screens/looks.ts';
import { Welcome } from '../../screens/welcome/Welcome.tsx';

speakOn(document, 'page_welcome');
wearLooks(document);
render(<Welcome />, document.getElementById('screen')!);
