import '../../components/pages.css';
import { render } from 'preact';
import { speakOn } from '../../language/page.ts';
import { Library } from '../../screens/library/Library.tsx';

speakOn(document, 'page_library');
render(<Library />, document.getElementById('screen')!);
