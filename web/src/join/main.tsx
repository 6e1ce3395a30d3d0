import '../lib/css/base.css';
import './join.css';
import { render } from 'preact';
import { explain } from '../lib/api';
import { describeInvitation, whoAmI } from '../lib/plenary';
import { Problem } from '../lib/problem';
import { Message } from '../lib/ui/Message';
import { JoinForm } from './JoinForm';
import { refusal } from './refusal';
import { t } from './words';

const host = document.getElementById('app') as HTMLElement;
const code = decodeURIComponent(location.pathname.split('/')[2] ?? '');

async function boot(): Promise<void> {
  try {
    const [invited, me] = await Promise.all([describeInvitation(code), whoAmI().catch(() => null)]);
    document.title = t('title', { name: invited.conferenceName });
    render(<JoinForm code={code} invited={invited} me={me} />, host);
  } catch (error) {
    const known = error instanceof Problem ? refusal(error) : null;
    render(
      <Message title={t(known ? `${known}.title` : 'failed.title')} again={known ? undefined : () => void boot()}>
        {known ? t(`${known}.text`) : explain(error)}
      </Message>,
      host,
    );
  }
}

void boot();
