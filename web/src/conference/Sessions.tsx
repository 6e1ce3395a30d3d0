import type { ConferenceState } from '../lib/conference';
import { dateTime } from '../lib/time';
import type { Participant, Session } from '../lib/types';
import { monogram } from '../lib/ui/Avatar';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import { t } from './words';

interface SessionsProps {
  state: ConferenceState;
  slug: string;
  me: Participant | null;
}

export function Sessions({ state, slug, me }: SessionsProps) {
  const conference = state.conference.value;
  const sessions = [...state.sessions.value.values()].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  const staff = me?.conference === slug && (me.role === 'moderator' || me.role === 'organizer');
  return (
    <>
      <header class="top">
        <span class="logo" aria-hidden="true">
          {monogram(conference?.name ?? slug)}
        </span>
        <span class="sp" />
        {me && <span class="who desk">{t('signedin', { name: me.name })}</span>}
        {staff && me?.role === 'organizer' && (
          <a class="btn" href={`/c/${slug}/sources`}>
            {t('sources')}
          </a>
        )}
        {staff && (
          <a class="btn" href={`/mod/${slug}`}>
            {t('moderate')}
          </a>
        )}
        <ThemeToggle />
      </header>
      <main class="sessions">
        <h1>{conference?.name}</h1>
        <p>
          {t('subtitle')} · <span class="tag">#{(conference?.hashtag ?? '').replace(/^#/, '')}</span>
        </p>
        {sessions.length === 0 && <p>{t('none')}</p>}
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              <Talk session={session} slug={slug} number={state.slides.value.get(session.id)?.number} now={state.clock.now()} />
            </li>
          ))}
        </ul>
      </main>
    </>
  );
}

function Talk({ session, slug, number, now }: { session: Session; slug: string; number: number | undefined; now: number }) {
  const ended = Boolean(session.endsAt) && now > Date.parse(session.endsAt ?? '');
  const live = number !== undefined && !ended;
  return (
    <a class="card talk" href={`/s/${session.id}?c=${encodeURIComponent(slug)}`}>
      <div>
        <h2>{session.title}</h2>
        <p>{[session.speaker, session.hall, session.startsAt && dateTime(session.startsAt)].filter(Boolean).join(' · ')}</p>
      </div>
      {live ? (
        <Chip tone="live">
          <span class="dot pulse" />
          {t('live')} · {t('slide.on', { number })}
        </Chip>
      ) : ended ? (
        <Chip>{t('ended')}</Chip>
      ) : (
        <Chip icon={icons.clock}>{t('next', { time: dateTime(session.startsAt ?? '') })}</Chip>
      )}
    </a>
  );
}
