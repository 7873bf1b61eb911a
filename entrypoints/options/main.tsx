import '../../components/pages.css';
import { render } from 'preact';
import { Options } from '../../screens/options/Options.tsx';

render(<Options />, document.getElementById('screen')!);
