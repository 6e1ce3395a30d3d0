import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { StreamStatus } from '../stream';
import { clockTime } from '../time';
import { Icon } from './Icon';
import * as icons from './icons';
import { common } from './words';

/** A line that is away for less than this is nobody's business. */
const PATIENCE_MS = 3000;

interface LostBarProps {
  status: StreamStatus;
  /** When something was last heard; null for nothing yet. */
  heard: number | null;
  onRetry(): void;
  /** What is safe meanwhile. */
  note?: string;
}

/** Says that the line to the server is lost, since when, and offers the one thing to do. */
export function LostBar({ status, heard, onRetry, note }: LostBarProps) {
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

  const words = text(status, away && late.value, heard);
  if (!words) return null;
  const over = status === 'signed-out' || status === 'refused';
  return (
    <div class="lost" role="status">
      <Icon path={icons.noNetwork} />
      <span>
        {words} {!over && note}
      </span>
      <button type="button" class="btn" onClick={() => (over ? location.reload() : onRetry())}>
        {common(over ? 'lost.reload' : 'again')}
      </button>
    </div>
  );
}

function text(status: StreamStatus, late: boolean, heard: number | null): string | null {
  switch (status) {
    case 'signed-out':
      return common('lost.signedout');
    case 'refused':
      return common('lost.refused');
    case 'offline':
      return heard === null ? common('lost.offline') : common('lost.offline.since', { time: clockTime(heard) });
    default:
      if (!late) return null;
      return heard === null ? common('lost.connecting') : common('lost.since', { time: clockTime(heard) });
  }
}
