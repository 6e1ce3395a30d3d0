import '../lib/css/base.css';
import './wall.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { getConference } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { App } from './App';
import { Walling } from './walling';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;
/** Nobody stands beside a wall screen: what fails is tried again by itself. */
const AGAIN_MS = 10_000;

async function boot(): Promise<void> {
  const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const walling = new Walling(slug, await getConference(slug));
  walling.start();
  render(<App walling={walling} />, host);
}

const start = () =>
  boot().catch((error: unknown) => {
    const hidden = error instanceof Problem && [401, 403, 404].includes(error.status);
    render(<Message title={t(hidden ? 'missing.title' : 'failed.title')}>{hidden ? t('missing.text') : explain(error)}</Message>, host);
    setTimeout(() => void start(), AGAIN_MS);
  });

void start();
