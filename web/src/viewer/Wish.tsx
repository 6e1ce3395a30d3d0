import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { mayPost, rightsAt } from '../lib/rights';
import { clockTime } from '../lib/time';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Viewing } from './viewing';
import { t } from './words';

/** What the speaker allows about the slide that is being written about; it is asked anew when its time is over. */
export function useWish(viewing: Viewing) {
  const over = useSignal(0);
  void over.value;
  const page = viewing.writtenAbout.value;
  const until = page?.rightsUntil ?? null;
  useEffect(() => {
    if (!until) return undefined;
    const timer = setTimeout(() => over.value++, Math.max(0, Date.parse(until) - viewing.state.clock.now()) + 50);
    return () => clearTimeout(timer);
  }, [until, over, viewing]);
  const rights = rightsAt(page, viewing.state.clock.now());
  return {
    rights,
    words: mayPost(rights, false),
    pictures: mayPost(rights, true),
    page,
  };
}

export function Wish({ viewing }: { viewing: Viewing }) {
  const { rights, page, words } = useWish(viewing);
  const { draft } = viewing.writing;
  if (!page || rights === 'open') return null;
  const time = page.rightsUntil ? clockTime(page.rightsUntil) : '';
  return (
    <div class="wish" role="status">
      <Icon path={icons.ban} />
      <p>
        {t(`rights.${rights}${time ? '.until' : ''}`, { number: page.number, time })}
        {page.rightsReason && (
          <>
            {' '}
            <q dir="auto">{page.rightsReason}</q>
          </>
        )}
      </p>
      {!words && draft.slide.value && (
        <Button onClick={() => (draft.slide.value = null)}>{t('rights.drop')}</Button>
      )}
    </div>
  );
}
