import '../lib/css/base.css';
import './moderator.css';
import './bench.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { getConference, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { App } from './App';
import { Console } from './console';
import { followKeys } from './followKeys';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;

async function boot(): Promise<void> {
  const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  const me = await whoAmI();
  const may = me && (me.role === 'admin' || (me.conference === slug && (me.role === 'moderator' || me.role === 'organizer')));
  if (!may) return render(<Message title={t('closed.title')}>{t('closed.text')}</Message>, host);
  const desk = new Console(slug, me, await getConference(slug));
  desk.start();
  followKeys(desk);
  render(<App desk={desk} />, host);
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
