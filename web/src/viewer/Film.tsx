import { useEffect, useRef } from 'preact/hooks';
import type { DeckPage } from '../lib/types';
import { isShown, smallest } from '../lib/pages';
import type { Viewing } from './viewing';
import { t } from './words';

/** Every slide of the deck with how much was said about it; the ones not shown yet are hatched and never fetched. */
export function Film({ viewing, onPick }: { viewing: Viewing; onPick?: () => void }) {
  const pages = viewing.slides.deck.value?.pages ?? [];
  const counts = viewing.countBySlide.value;
  const most = Math.max(1, ...counts.values());
  const current = viewing.slides.current.value;
  const strip = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const on = strip.current?.querySelector<HTMLElement>('.on');
    if (on && strip.current) strip.current.scrollLeft = on.offsetLeft - strip.current.clientWidth / 2 + on.clientWidth / 2;
  }, [current, pages.length]);

  if (!pages.length) return null;
  return (
    <div class="film" ref={strip} role="group" aria-label={t('slides.all')}>
      {pages.map((page) => (
        <Frame
          key={page.number}
          page={page}
          current={page.number === current}
          live={page.number === viewing.live.value?.number}
          count={counts.get(page.number) ?? 0}
          most={most}
          onPick={() => {
            viewing.slides.go(page.number);
            onPick?.();
          }}
        />
      ))}
    </div>
  );
}

interface FrameProps {
  page: DeckPage;
  current: boolean;
  live: boolean;
  count: number;
  most: number;
  onPick(): void;
}

function Frame({ page, current, live, count, most, onPick }: FrameProps) {
  const shown = isShown(page);
  const classes = [current && 'on', !shown && 'fut', live && 'liv'].filter(Boolean).join(' ');
  return (
    <button type="button" class={classes} aria-current={current} disabled={!shown} onClick={onPick}>
      <span class="th">{shown && <img src={smallest(page)} alt="" loading="lazy" decoding="async" />}</span>
      <span class="cap">
        <b>
          <span class="sr">{t('film.slide')} </span>
          {page.number}
          {live && ` ${t('film.live')}`}
        </b>
        <span>
          {shown && count}
          <span class="sr"> {shown ? t('film.posts', { n: count }) : t('film.future')}</span>
        </span>
      </span>
      <span class="heat">
        <i style={{ width: shown ? `${Math.round((count / most) * 100)}%` : '0' }} />
      </span>
    </button>
  );
}
