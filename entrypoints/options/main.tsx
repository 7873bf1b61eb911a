import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { wearLooks } from '../../screens/looks.ts';
import { Options } from '../../screens/options/Options.tsx';

speakOn(document, 'page_options');
wearLooks(document);
render(<Options />, document.getElementById('screen')!);
