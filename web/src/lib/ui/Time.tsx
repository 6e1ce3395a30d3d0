import { clockTime, dateTime } from '../time';

export function Time({ at }: { at: string }) {
  return (
    <time dateTime={at} title={dateTime(at)}>
      {clockTime(at)}
    </time>
  );
}
