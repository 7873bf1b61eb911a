import '../../components/pages.css';
import { render } from 'preact';
import { Library } from '../../screens/library/Library.tsx';

render(<Library />, document.getElementById('screen')!);
