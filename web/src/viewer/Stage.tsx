import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { dateTime } from '../lib/time';
import { isShown, slideTitle, smallest, sources } from '../lib/pages';
import type { Viewing } from './viewing';
import { t } from './words';

/** A slide that is not there by now shows its words until it is. */
const WORDS_AFTER_MS = 250;

export function Stage({ viewing }: { viewing: Viewing }) {
  const page = viewing.slides.page.value;
  const number = viewing.slides.current.value;
  const painted = useSignal<string | null>(null);
  const waiting = useSignal(false);
  const image = page && isShown(page) ? sources(page) : null;
  const src = image?.src ?? null;

  useEffect(() => {
    waiting.value = false;
    if (!src || painted.value === src) return undefined;
    const timer = setTimeout(() => {
      waiting.value = painted.value !== src;
    }, WORDS_AFTER_MS);
    return () => clearTimeout(timer);
  }, [src, painted, waiting]);

  usePrefetch(viewing);

  if (!page || !image) return <Placeholder viewing={viewing} />;
  return (
    <>
      <img
        src={image.src}
        srcset={image.srcset}
        sizes="(max-width: 760px) 100vw, min(calc(100vw - 480px), 1300px)"
        width={page.width}
        height={page.height}
        alt={altText(page.number, page.text)}
        decoding="async"
        fetchpriority="high"
        onLoad={() => {
          painted.value = image.src;
          waiting.value = false;
        }}
        onError={() => void viewing.slides.load()}
      />
      {waiting.value && (
        <div class="words" aria-hidden="true">
          <b>{t('slide', { number: number ?? 0 })}</b>
          <p dir="auto">{page.text}</p>
        </div>
      )}
    </>
  );
}

function altText(number: number, text: string | null | undefined): string {
  const words = (text ?? '').replace(/\s+/g, ' ').trim();
  return words ? t('slide.alt', { number, text: words }) : t('slide', { number });
}

/** The page before the one on screen is fetched small and early: browsing back should not wait. */
function usePrefetch(viewing: Viewing): void {
  const before = viewing.slides.neighbour(-1);
  const page = viewing.slides.deck.value?.pages.find((each) => each.number === before);
  const src = page ? smallest(page) : '';
  useEffect(() => {
    if (src) new Image().src = src;
  }, [src]);
}

function Placeholder({ viewing }: { viewing: Viewing }) {
  const session = viewing.session.value;
  const page = viewing.slides.page.value;
  const title = slideTitle(page);
  if (title) {
    return (
      <div class="blank">
        <p>{title}</p>
      </div>
    );
  }
  if (viewing.phase.value === 'before' && session?.startsAt) {
    const minutes = Math.ceil((Date.parse(session.startsAt) - viewing.state.clock.now()) / 60_000);
    return (
      <div class="blank">
        <h2>{t('before.title', { time: dateTime(session.startsAt) })}</h2>
        {minutes <= 90 && <p>{t('before.in', { n: minutes })}</p>}
        <p>{t('before.text', { speaker: session.speaker ?? '' })}</p>
      </div>
    );
  }
  return (
    <div class="blank">
      <h2>{session?.title}</h2>
      <p>{viewing.live.value || !session ? t('slide.loading') : t('slide.none')}</p>
    </div>
  );
}
