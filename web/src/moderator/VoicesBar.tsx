import type { Item } from '../lib/types';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { clockTime } from '../lib/time';
import type { Console } from './console';
import { agreement } from './voices';
import { t } from './words';

/** Where two persons have to agree: who has spoken, and what they would do. */
export function VoicesBar({ desk, item }: { desk: Console; item: Item }) {
  const { needed, first, mine } = agreement(item, desk.me.id);
  if (!needed) return null;
  const boxes = first?.boxes.length ?? 0;
  return (
    <div class="voices" role="status">
      <Icon path={icons.user} />
      {first ? (
        <span>
          <b>{t('voices.one', { name: first.name })}</b> · <time dateTime={first.at}>{clockTime(first.at)}</time>,{' '}
          {boxes ? t('voices.redact', { n: boxes }) : t('voices.approve')}. {mine && t('voices.mine')}
        </span>
      ) : (
        <span>{t('voices.needed')}</span>
      )}
    </div>
  );
}
