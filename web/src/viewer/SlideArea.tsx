import { useRef } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Film } from './Film';
import { Stage } from './Stage';
import type { Viewing } from './viewing';
import { t } from './words';

export function SlideArea({ viewing }: { viewing: Viewing }) {
  const { slides } = viewing;
  const stage = useRef<HTMLDivElement>(null);
  const count = slides.deck.value?.pages.length ?? 0;
  const text = viewing.slideText.value;
  return (
    <>
      <div class="stage" ref={stage} id="stage">
        <Stage viewing={viewing} />
        <ReturnPill viewing={viewing} />
      </div>
      {count > 0 && (
        <div class="bar">
          <Button icon={icons.prev} label={t('slide.previous')} disabled={slides.neighbour(-1) === undefined} onClick={() => slides.step(-1)} />
          <div class="pos">
            {slides.current.value ?? '–'} <span>/ {count}</span>
          </div>
          <Button icon={icons.next} label={t('slide.next')} disabled={slides.neighbour(1) === undefined} onClick={() => slides.step(1)} />
          <FollowSwitch viewing={viewing} />
          <span class="sp" />
          <Button
            class="desk"
            icon={icons.book}
            aria-expanded={text}
            onClick={() => {
              viewing.slideText.value = !text;
            }}
          >
            {t('slide.text')}
          </Button>
          <Button class="desk" icon={icons.fullScreen} label={t('slide.full')} onClick={() => void stage.current?.requestFullscreen?.()} />
          <Button
            class="phone"
            icon={icons.slides}
            label={t('slides.all')}
            onClick={() => {
              viewing.question.value = { kind: 'slides' };
            }}
          />
        </div>
      )}
      {text && <SlideText viewing={viewing} />}
      <div class="desk">
        <Film viewing={viewing} />
      </div>
    </>
  );
}

/** Says how far away the presenter is, and brings the reader back. */
function ReturnPill({ viewing }: { viewing: Viewing }) {
  const { slides } = viewing;
  const live = slides.live.value?.number;
  if (slides.following.value || live === undefined) return null;
  return (
    <div class="back" role="status">
      <span>
        {t('presenter.on', { number: live })}
        {slides.behind > 1 && <span class="desk"> · {t('presenter.ahead', { n: slides.behind })}</span>}
      </span>
      <button type="button" class="btn" onClick={() => slides.goLive()}>
        {t('presenter.return')} <kbd class="desk">L</kbd>
      </button>
    </div>
  );
}

function FollowSwitch({ viewing }: { viewing: Viewing }) {
  const { slides } = viewing;
  const offline = viewing.state.status.value === 'offline';
  const following = slides.following.value;
  const words = offline ? t('follow.offline') : following ? t('follow.on') : t('follow.off');
  return (
    <button
      type="button"
      class={offline ? 'follow off' : 'follow'}
      aria-pressed={following}
      onClick={() => {
        if (following) slides.chosen.value = slides.current.value;
        else slides.goLive();
      }}
    >
      <span class="sw" />
      {words}
    </button>
  );
}

function SlideText({ viewing }: { viewing: Viewing }) {
  const page = viewing.slides.page.value;
  return (
    <section class="card slidetext" id="slide-text" aria-label={t('slide.text')}>
      <h2>
        <Icon path={icons.book} />
        {page ? t('slide', { number: page.number }) : t('slide.text')}
      </h2>
      <p dir="auto">{page?.text?.trim() || t('slide.text.none')}</p>
    </section>
  );
}
