import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { Welcome } from '../../screens/welcome/Welcome.tsx';

speakOn(document, 'page_welcome');
render(<Welcome />, document.getElementById('screen')!);
