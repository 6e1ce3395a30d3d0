import '../lib/css/base.css';
import { render } from 'preact';

render(null, document.body);
