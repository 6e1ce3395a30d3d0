import '../lib/css/base.css';
import './conference.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { getConference, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { Home } from './Home';
import { Sessions } from './Sessions';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;

async function boot(): Promise<void> {
  const me = await whoAmI();
  const slug = decodeURIComponent(location.pathname.split('/')[2] ?? '') || me?.conference;
  if (!slug) return render(<Home me={me} />, host);
  const state = new ConferenceState();
  const conference = await getConference(slug);
  state.conference.value = conference;
  state.sessions.value = new Map((conference.sessions ?? []).map((session) => [session.id, session]));
  state.follow({ conference: slug });
  document.title = `${conference.name} · Plenary`;
  render(<Sessions state={state} slug={slug} me={me} />, host);
}

const start = () =>
  boot().catch((error: unknown) => {
    const hidden = error instanceof Problem && [401, 403, 404].includes(error.status);
    render(
      <Message title={t(hidden ? 'missing.title' : 'failed.title')} again={hidden ? undefined : () => void start()}>
        {hidden ? t('missing.text') : explain(error)}
      </Message>,
      host,
    );
  });

void start();
