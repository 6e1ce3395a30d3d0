import { clockTime } from '../lib/time';
import { JoinCard } from './JoinCard';
import { isOn } from './stage';
import type { Walling } from './walling';
import { t } from './words';

/** What stands on the wall when there are to be no posts on it: how to join, and the programme. */
export function Agenda({ walling }: { walling: Walling }) {
  const now = walling.now.value;
  const sessions = [...walling.state.sessions.value.values()].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  return (
    <main class="agenda">
      <div class="col">
        <JoinCard walling={walling} large />
        <p class="why" role="status">
          {t(walling.lost.value ? 'agenda.lost' : 'agenda.frozen')}
        </p>
      </div>
      <section class="c" aria-label={t('agenda')}>
        <h2>{t('agenda')}</h2>
        <ol>
          {sessions.map((session) => (
            <li key={session.id} class={isOn(session, now) ? 'on' : undefined}>
              <time dateTime={session.startsAt ?? ''}>{clockTime(session.startsAt ?? '')}</time>
              <div>
                <b>{session.title}</b>
                <span>
                  {[session.speaker, session.hall].filter(Boolean).join(' · ')}
                  {isOn(session, now) && <em> {t('agenda.on')}</em>}
                </span>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
}
