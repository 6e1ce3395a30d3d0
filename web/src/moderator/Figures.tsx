import type { Console } from './console';
import { waitingSince } from './queue';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { age, t } from './words';

/** How the queue stands, and who else works on it. */
export function Figures({ desk }: { desk: Console }) {
  const items = desk.queue.items.value;
  const now = desk.now.value;
  const oldest = items.length ? Math.min(...items.map(waitingSince)) : null;
  const count = desk.record.value.value;
  const alarm = desk.queue.alarmSeconds.value;
  const late = oldest !== null && now - oldest > alarm * 1000;
  const checking = items.filter((item) => item.checking).length;
  return (
    <div class="figures" role="region" tabIndex={0} aria-label={t('figures')}>
      <span>
        <b>{items.length}</b> {t('figure.held')}
      </span>
      {oldest !== null && (
        <span class={late ? 'late' : undefined}>
          {late && <Icon path={icons.warning} />}
          <b>{age((now - oldest) / 1000)}</b> {t('figure.oldest', { target: age(alarm) })}
          {late && <b> · {t('late.title')}</b>}
        </span>
      )}
      {checking > 0 && (
        <span>
          <b>{checking}</b> {t('figure.checking')}
        </span>
      )}
      {count && count.median !== null && (
        <span>
          <b>{age(count.median)}</b> {t('figure.median')}
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
      <Others desk={desk} />
    </div>
  );
}

/** Who else is at the desk, and how many items each has taken. */
function Others({ desk }: { desk: Console }) {
  const names = new Map<string, { name: string; n: number }>(desk.presence.others.value.map(({ id, name }) => [id, { name, n: 0 }]));
  for (const item of desk.queue.items.value) {
    const holder = desk.holder(item);
    if (holder) names.set(holder.holder, { name: holder.name, n: (names.get(holder.holder)?.n ?? 0) + 1 });
  }
  if (names.size === 0) return null;
  const told = [...names.values()].map(({ name, n }) => (n ? t('figure.other', { name, n }) : name));
  return <span class="others">{t('figure.others', { names: told.join(', ') })}</span>;
}
