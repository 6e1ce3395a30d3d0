import { slideTitle, smallest, sources } from '../lib/pages';
import type { DeckPage } from '../lib/types';
import type { Presenting } from './presenting';
import { t } from './words';

/** What the room sees, and what comes next. */
export function SlidePair({ presenting }: { presenting: Presenting }) {
  const now = presenting.current.value;
  const next = presenting.next.value;
  const all = presenting.pages.value.length;
  const { sending, unanswered } = presenting.commands;
  return (
    <div class="pv">
      <figure class={['cur', sending.value === 'waiting' ? 'unsure' : '', unanswered.value ? 'sending' : ''].filter(Boolean).join(' ')}>
        {now ? <Slide page={now} sizes="(max-width: 760px) 62vw, 50vw" /> : <div class="none">{t('before')}</div>}
        <figcaption>
          {now ? t('now', { number: now.number, all }) : t('before.caption', { all })}
          {unanswered.value && <span class="late"> · {t('sending')}</span>}
        </figcaption>
      </figure>
      <figure>
        {next ? <Slide page={next} /> : <div class="none">{t('last')}</div>}
        <figcaption>{next ? t('upcoming', { number: next.number }) : t('last.caption')}</figcaption>
      </figure>
    </div>
  );
}

function Slide({ page, sizes }: { page: DeckPage; sizes?: string }) {
  const alt = t('slide.alt', { number: page.number, title: slideTitle(page) });
  if (!sizes) return <img src={smallest(page)} alt={alt} width={page.width} height={page.height} />;
  const { src, srcset } = sources(page);
  return <img src={src} srcset={srcset} sizes={sizes} alt={alt} width={page.width} height={page.height} />;
}
