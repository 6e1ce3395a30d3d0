import type { Session } from '../lib/types';

/** The talk that a wall speaks of: the one whose slide moved last, else the one that is on by the programme, else the next. */
export function onStage(sessions: readonly Session[], lastMoved: string | null, now: number): Session | null {
  const ordered = [...sessions].sort((a, b) => (a.startsAt ?? '').localeCompare(b.startsAt ?? ''));
  const moved = ordered.find((session) => session.id === lastMoved);
  if (moved && !isOver(moved, now)) return moved;
  return ordered.find((session) => isOn(session, now)) ?? moved ?? ordered.find((session) => Date.parse(session.startsAt ?? '') > now) ?? null;
}

export const isOn = (session: Session, now: number): boolean => Date.parse(session.startsAt ?? '') <= now && !isOver(session, now);

const isOver = (session: Session, now: number): boolean => Boolean(session.endsAt) && Date.parse(session.endsAt ?? '') < now;
