import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { Library } from '../../screens/library/Library.tsx';
import { wearLooks } from '../../screens/looks.ts';

speakOn(document, 'page_library');
wearLooks(document);
render(<Library />, document.getElementById('screen')!);
