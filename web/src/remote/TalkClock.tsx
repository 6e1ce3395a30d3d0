import { minutes } from '../lib/time';
import type { Presenting } from './presenting';
import { t } from './words';

const LATE_S = 60;
const HOUR_S = 3600;

/** 12:05, or 1:12:05 from an hour on. */
function span(seconds: number): string {
  const hours = Math.floor(seconds / HOUR_S);
  const rest = minutes(seconds % HOUR_S);
  return hours ? `${hours}:${rest.padStart(5, '0')}` : rest;
}

/** How long the talk has gone on, of how long it may; a tap starts it anew, for a talk that began late. */
export function TalkClock({ presenting }: { presenting: Presenting }) {
  const session = presenting.session.value;
  const own = presenting.startedAt.value;
  const planned = session?.startsAt ? Date.parse(session.startsAt) : null;
  const ends = session?.endsAt ? Date.parse(session.endsAt) : null;
  const start = own ?? planned;
  if (start === null) return null;
  const length = planned !== null && ends !== null ? (ends - planned) / 1000 : null;
  const gone = (presenting.now.value - start) / 1000;
  const words = says(gone, length, own !== null);
  return (
    <button type="button" class="tm" title={t('clock.title')} onClick={() => presenting.restartClock()}>
      <span class="nums">{span(Math.abs(gone))}</span> <small class={length !== null && gone > length ? 'over' : undefined}>{words}</small>
      <span class="sr">. {t('clock.title')}</span>
    </button>
  );
}

function says(gone: number, length: number | null, own: boolean): string {
  if (gone < 0) return t('clock.before');
  if (length === null) return '';
  const of = length % HOUR_S === 0 ? t('clock.of.hours', { n: length / HOUR_S }) : t('clock.of', { length: span(length) });
  const rest = length - gone;
  if (rest < 0) return `${of} · ${t('clock.over', { time: span(-rest) })}`;
  if (rest < LATE_S * 2) return `${of} · ${t('clock.left', { time: minutes(rest) })}`;
  return own ? `${of} · ${t('clock.own')}` : of;
}
