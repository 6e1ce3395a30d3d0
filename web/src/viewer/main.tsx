import '../lib/css/base.css';
import './viewer.css';
import './panel.css';
import './composer.css';
import { render } from 'preact';
import { explain, sessionWasRenewed } from '../lib/api';
import { getSession, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { App } from './App';
import { followKeys } from './keys';
import { Viewing } from './viewing';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;

async function boot(): Promise<void> {
  const session = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const asked = whoAmI();
  const viewing = new Viewing(await conferenceOf(session), session);
  viewing.start();
  followKeys(viewing);
  render(<App viewing={viewing} />, host);
  viewing.identify(await asked.catch(() => null));
  // The stream was opened with a cookie that had run out: only a new line knows who this is.
  if (sessionWasRenewed()) viewing.state.reopen();
}

/** A link may name its conference, which saves asking for it. */
async function conferenceOf(session: string): Promise<string> {
  return new URLSearchParams(location.search).get('c') ?? (await getSession(session)).conference;
}

function refused(error: unknown): void {
  const hidden = error instanceof Problem && (error.status === 404 || error.status === 401 || error.status === 403);
  render(
    <Message title={hidden ? t('missing.title') : t('failed.title')} again={hidden ? undefined : () => void start()}>
      {hidden ? t('missing.text') : explain(error)}
    </Message>,
    host,
  );
}

const start = () => boot().catch((error: unknown) => refused(error));

void start();
