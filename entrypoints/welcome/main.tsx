import '../../components/pages.css';
import { render } from 'preact';
import { Welcome } from '../../screens/welcome/Welcome.tsx';

render(<Welcome />, document.getElementById('screen')!);
