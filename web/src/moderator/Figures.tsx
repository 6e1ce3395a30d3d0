import type { Console } from './console';
import { waitingSince } from './queue';
import { age, t } from './words';

/** After so many seconds an author has waited too long. */
export const LATE_S = 120;

/** How the queue stands, and who else works on it. */
export function Figures({ desk }: { desk: Console }) {
  const items = desk.queue.items.value;
  const now = desk.now.value;
  const oldest = items.length ? Math.min(...items.map(waitingSince)) : null;
  const count = desk.record.value.value;
  const checking = items.filter((item) => item.checking).length;
  const others = new Map<string, number>();
  for (const item of items) {
    const holder = desk.holder(item);
    if (holder) others.set(holder.name, (others.get(holder.name) ?? 0) + 1);
  }
  return (
    <div class="figures" role="region" tabIndex={0} aria-label={t('figures')}>
      <span>
        <b>{items.length}</b> {t('figure.held')}
      </span>
      {oldest !== null && (
        <span class={now - oldest > LATE_S * 1000 ? 'late' : undefined}>
          <b>{age((now - oldest) / 1000)}</b> {t('figure.oldest')}
        </span>
      )}
      {checking > 0 && (
        <span>
          <b>{checking}</b> {t('figure.checking')}
        </span>
      )}
      {count && (
        <span>
          <b>
            {count.today}
            {count.atLeast && count.today >= 500 ? '+' : ''}
          </b>{' '}
          {t('figure.today')}
        </span>
      )}
      {count && (
        <span>
          <b>{count.byMeThisHour}</b> {t('figure.mine')}
        </span>
      )}
      {others.size > 0 && (
        <span class="others">{t('figure.others', { names: [...others].map(([name, n]) => t('figure.other', { name, n })).join(', ') })}</span>
      )}
    </div>
  );
}
