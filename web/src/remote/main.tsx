import '../lib/css/base.css';
import './remote.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { getSession, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import type { Participant } from '../lib/types';
import { Message } from '../lib/ui/Message';
import { App } from './App';
import { followKeys } from './keys';
import { Presenting } from './presenting';
import { stayAwake } from './wakeLock';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;

async function boot(): Promise<void> {
  const session = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const me = await whoAmI();
  if (!me) return render(<Message title={t('closed.title')}>{t('closed.text')}</Message>, host);
  const { conference } = await getSession(session);
  const speaks = me.role === 'speaker' && me.session === session;
  const organizes = me.conference === conference && me.role === 'organizer';
  if (!speaks && !organizes) return render(<Elsewhere me={me} session={session} />, host);
  const presenting = new Presenting(conference, session, me, speaks);
  presenting.start();
  followKeys(presenting);
  stayAwake();
  render(<App presenting={presenting} />, host);
}

/** Somebody who may watch this talk, but not move its slides. */
function Elsewhere({ me, session }: { me: Participant; session: string }) {
  const own = me.role === 'speaker' && me.session;
  return (
    <main class="message">
      <div class="card">
        <h1>{t('closed.title')}</h1>
        <p>{t(own ? 'closed.other' : 'closed.text')}</p>
        <a class="btn pri" href={own ? `/s/${me.session}/remote` : `/s/${session}`}>
          {t(own ? 'closed.own' : 'closed.watch')}
        </a>
      </div>
    </main>
  );
}

const start = () =>
  boot().catch((error: unknown) => {
    const hidden = error instanceof Problem && [401, 403, 404].includes(error.status);
    render(
      <Message title={t(hidden ? 'closed.title' : 'failed.title')} again={hidden ? undefined : () => void start()}>
        {hidden ? t('closed.text') : explain(error)}
      </Message>,
      host,
    );
  });

void start();
