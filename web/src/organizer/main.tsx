import '../lib/css/base.css';
import './organizer.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { getConference, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { App } from './App';
import { Sourcing } from './sourcing';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;

async function boot(): Promise<void> {
  const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const me = await whoAmI();
  const may = me && (me.role === 'admin' || (me.conference === slug && me.role === 'organizer'));
  if (!may) return render(<Message title={t('closed.title')}>{t('closed.text')}</Message>, host);
  const conference = await getConference(slug);
  document.title = `${t('title')} · ${conference.name}`;
  const sourcing = new Sourcing(slug);
  sourcing.start();
  render(<App sourcing={sourcing} conference={conference} />, host);
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
