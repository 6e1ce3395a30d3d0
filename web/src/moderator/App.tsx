import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { LostBar } from '../lib/ui/LostBar';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Asks } from './Asks';
import { Audit } from './Audit';
import type { Console } from './console';
import { Details } from './Details';
import { Figures } from './Figures';
import { Mutes } from './Mutes';
import { QuestionsTab } from './QuestionsTab';
import { QueueList } from './QueueList';
import { Recent } from './Recent';
import { Toasts } from './Toasts';
import { TopBar } from './TopBar';
import { Workbench } from './Workbench';
import { t } from './words';

export function App({ desk }: { desk: Console }) {
  useEffect(
    () =>
      effect(() => {
        const name = desk.state.conference.value?.name ?? '';
        document.title = `${t('title.held', { n: desk.queue.items.value.length })} · ${name}`;
      }),
    [desk],
  );
  return (
    <div class={desk.veiled.value ? 'console veiled' : 'console'}>
      <TopBar desk={desk} />
      <div class="bars">
        <LostBar status={worse(desk)} heard={desk.state.lastHeard.value} onRetry={() => desk.retry()} note={t('lost.note')} />
        <ChecksStopped desk={desk} />
        {desk.state.frozen.value && (
          <div class="frozen" role="status">
            <Icon path={icons.lock} /> {t('frozen')}
            <button type="button" class="btn" onClick={() => void desk.freeze()}>
              {t('thaw')}
            </button>
          </div>
        )}
      </div>
      {desk.tab.value === 'held' && <Held desk={desk} />}
      {desk.tab.value === 'questions' && <QuestionsTab desk={desk} />}
      {desk.tab.value === 'recent' && <Recent desk={desk} />}
      {desk.tab.value === 'mutes' && <Mutes desk={desk} />}
      {desk.tab.value === 'audit' && <Audit desk={desk} />}
      <Toasts desk={desk} />
      <Asks desk={desk} />
    </div>
  );
}

function Held({ desk }: { desk: Console }) {
  return (
    <>
      <Figures desk={desk} />
      <main class="waiting">
        <QueueList desk={desk} />
        {desk.item.value ? (
          <>
            <Workbench desk={desk} />
            <Details desk={desk} />
          </>
        ) : (
          <Nothing desk={desk} />
        )}
      </main>
    </>
  );
}

/** Nothing waits, or nothing that is free. */
function Nothing({ desk }: { desk: Console }) {
  if (!desk.queue.known.value) return <div class="clear" aria-busy="true" />;
  const others = desk.queue.items.value.length;
  return (
    <div class="clear">
      <Icon path={icons.shield} />
      <h2>{others ? t('clear.others') : t('clear.title')}</h2>
      <p>{others ? t('clear.others.text') : t('clear.text')}</p>
    </div>
  );
}

/** Pictures wait while the checker is away; that is safe, and somebody should know. */
function ChecksStopped({ desk }: { desk: Console }) {
  const screening = desk.screening.value;
  if (!screening || screening.state === 'up') return null;
  return (
    <div class="stopped" role="alert">
      <Icon path={icons.warning} /> {t('stopped')}
    </div>
  );
}

/** The console stands on two lines; the one that is worse off is told about. */
function worse({ status, state }: Console) {
  const both = [status.value, state.status.value];
  return both.find((each) => each !== 'live' && each !== 'catching-up') ?? 'live';
}
