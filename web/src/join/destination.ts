import { getConference } from '../lib/plenary';
import type { Participant, Session } from '../lib/types';

/** The screen that a role came for. */
export async function destination(me: Participant): Promise<string> {
  const conference = me.conference ?? '';
  switch (me.role) {
    case 'moderator':
    case 'organizer':
      return `/mod/${conference}`;
    case 'wall':
      return `/wall/${conference}`;
    case 'speaker':
    case 'attendee':
      return talk(me, conference);
    case 'admin':
      return '/';
  }
}

async function talk(me: Participant, conference: string): Promise<string> {
  const session = me.session ?? runningNow((await getConference(conference)).sessions ?? [])?.id;
  if (!session) return `/c/${conference}`;
  return me.role === 'speaker' ? `/s/${session}/remote` : `/s/${session}?c=${encodeURIComponent(conference)}`;
}

/** The talk that is on: by the clock; else the next one; else one whose slides are moving; else the first. */
export function runningNow(sessions: readonly Session[], now: number = Date.now()): Session | undefined {
  const start = (session: Session) => Date.parse(session.startsAt ?? '') || 0;
  const end = (session: Session) => Date.parse(session.endsAt ?? '') || 0;
  const sorted = [...sessions].sort((a, b) => start(a) - start(b));
  const on = sorted.filter((session) => start(session) <= now && now < end(session));
  return (
    on.find((session) => session.slide) ??
    on[0] ??
    sorted.find((session) => session.slide && end(session) > now) ??
    sorted.find((session) => start(session) > now) ??
    sorted.find((session) => session.slide) ??
    sorted[0]
  );
}
