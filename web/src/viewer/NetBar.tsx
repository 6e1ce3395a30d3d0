import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clockTime } from '../lib/time';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Viewing } from './viewing';
import { t } from './words';

/** A line that is away for less than this is nobody's business. */
const PATIENCE_MS = 3000;

/** What is wrong with the connection, what is safe, and the one thing to do. */
export function NetBar({ viewing }: { viewing: Viewing }) {
  const status = viewing.state.status.value;
  const late = useSignal(false);
  const away = status === 'reconnecting' || status === 'opening';
  useEffect(() => {
    late.value = false;
    if (!away) return undefined;
    const timer = setTimeout(() => {
      late.value = true;
    }, PATIENCE_MS);
    return () => clearTimeout(timer);
  }, [away, late]);

  const words = bar(viewing, away && late.value);
  if (!words) return null;
  return (
    <div class="net" role="status">
      <Icon path={icons.noNetwork} />
      <span>{words}</span>
      {(status === 'offline' || away) && (
        <button type="button" class="btn" onClick={() => viewing.state.retryNow()}>
          {t('net.try')}
        </button>
      )}
      {status === 'signed-out' && (
        <button type="button" class="btn" onClick={() => location.reload()}>
          {t('net.reload')}
        </button>
      )}
    </div>
  );
}

function bar(viewing: Viewing, late: boolean): string | null {
  const heard = viewing.state.lastHeard.value;
  const time = heard === null ? '' : clockTime(heard);
  const waiting = viewing.writing.outbox.value?.letters.value.filter((letter) => letter.state === 'waiting').length ?? 0;
  const queue = waiting ? ` ${t('net.waiting', { n: waiting })}` : '';
  switch (viewing.state.status.value) {
    case 'offline':
      return (time ? t('net.offline', { time }) : t('net.offline.empty')) + queue;
    case 'signed-out':
      return t('net.signedout');
    case 'refused':
      return t('net.refused');
    default:
      if (!late) return null;
      return (time ? t('net.reconnecting', { time }) : t('net.connecting')) + queue;
  }
}
