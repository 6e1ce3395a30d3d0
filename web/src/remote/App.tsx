import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatNumber } from '../lib/i18n';
import { smallest } from '../lib/pages';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { LostBar } from '../lib/ui/LostBar';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import { DeckDialog, DeckPanel, progressText } from './DeckPanel';
import type { Presenting } from './presenting';
import { QuestionList } from './QuestionList';
import { SlidePair } from './SlidePair';
import { TalkClock } from './TalkClock';
import { t } from './words';

export function App({ presenting }: { presenting: Presenting }) {
  useEffect(
    () =>
      effect(() => {
        document.title = [t('title'), presenting.session.value?.title].filter(Boolean).join(' · ');
      }),
    [presenting],
  );
  const deck = presenting.deck.value;
  const usable = deck !== null && deck.state === 'ready';
  return (
    <div class="remote">
      <Head presenting={presenting} />
      <div class="bars">
        {presenting.commands.sending.value !== 'waiting' && (
          <LostBar status={presenting.state.status.value} heard={presenting.state.lastHeard.value} onRetry={() => presenting.retry()} />
        )}
        <NotSent presenting={presenting} />
        {presenting.commands.shared.value && (
          <div class="coming">
            <Icon path={icons.user} /> {t('shared')}
            <Take presenting={presenting} words="take" />
          </div>
        )}
        <Progress presenting={presenting} />
        {usable && <Asked presenting={presenting} />}
      </div>
      {usable && <Film presenting={presenting} />}
      <main>
        {usable ? <SlidePair presenting={presenting} /> : presenting.deckKnown.value && <DeckPanel presenting={presenting} />}
        <QuestionList presenting={presenting} />
      </main>
      {usable && <Nav presenting={presenting} />}
      <DeckDialog presenting={presenting} />
    </div>
  );
}

function Head({ presenting }: { presenting: Presenting }) {
  const presence = presenting.state.presence.value;
  return (
    <header class="head">
      <h1 class="sr">{t('of', { title: presenting.session.value?.title ?? '' })}</h1>
      <TalkClock presenting={presenting} />
      <span class="sp" />
      <Chip tone="live">
        <span class="dot" />
        {t('live')}
        {presence && (
          <span class="nums">
            · {formatNumber(presence.viewers)}
            <span class="sr"> {t('watching')}</span>
          </span>
        )}
      </Chip>
      <ThemeToggle />
      <Button tone="ghost" icon={icons.slides} label={t('deck')} onClick={() => (presenting.deckOpen.value = true)} />
    </header>
  );
}

/** The slide moved here, but nobody else sees it yet. */
function NotSent({ presenting }: { presenting: Presenting }) {
  const { sending, number, shown } = presenting.commands;
  return (
    <>
      {sending.value === 'waiting' && (
        <div class="unsent" role="alert">
          <Icon path={icons.noNetwork} />
          <span>{t('unsent', { number: number.value ?? 0, shown: shown.value.number ?? t('nothing') })}</span>
          <button type="button" class="btn" onClick={() => presenting.retry()}>
            {t('again')}
          </button>
        </div>
      )}
      {presenting.error.value && (
        <div class="unsent bad" role="alert">
          <Icon path={icons.warning} />
          <span>{presenting.error.value}</span>
          {presenting.elsewhere.value && <Take presenting={presenting} words="take.back" />}
          <button type="button" class="btn" onClick={() => (presenting.error.value = null)}>
            {t('close')}
          </button>
        </div>
      )}
    </>
  );
}

/** Speakers change from a laptop to a phone: the device that takes the slides is the only one that moves them. */
function Take({ presenting, words }: { presenting: Presenting; words: 'take' | 'take.back' }) {
  return (
    <button type="button" class="btn" onClick={() => void presenting.takeSlides()}>
      {t(words)}
    </button>
  );
}

/** A new deck is on its way while the old one is shown. */
function Progress({ presenting }: { presenting: Presenting }) {
  const uploading = presenting.uploading.value;
  if (!uploading || uploading.problem || !presenting.deck.value || presenting.deckOpen.value) return null;
  return (
    <div class="coming" role="status">
      {progressText(uploading)} {t('deck.old')}
    </div>
  );
}

/** The check has questions about a new deck while the old one is shown. */
function Asked({ presenting }: { presenting: Presenting }) {
  const n = presenting.review.open.value.length;
  if (n === 0) return null;
  return (
    <div class="unsent" role="status">
      <Icon path={icons.warning} />
      <span>
        {t('review.title', { n })} {t('deck.old')}
      </span>
      <Button onClick={() => (presenting.deckOpen.value = true)}>{t('review.answer')}</Button>
    </div>
  );
}

/** All slides, on a screen that has room for them. */
function Film({ presenting }: { presenting: Presenting }) {
  const here = presenting.commands.number.value;
  return (
    <nav class="film" aria-label={t('slides')}>
      {presenting.pages.value.map((page) => (
        <button type="button" key={page.number} aria-current={page.number === here ? 'true' : undefined} disabled={!presenting.mayPresent} onClick={() => presenting.go(page.number)}>
          <img src={smallest(page)} alt="" loading="lazy" width={page.width} height={page.height} />
          <span>
            <span class="sr">{t('go')} </span>
            {page.number}
          </span>
        </button>
      ))}
    </nav>
  );
}

function Nav({ presenting }: { presenting: Presenting }) {
  const number = presenting.commands.number.value ?? 0;
  const last = presenting.pages.value.length;
  return (
    <nav class="nav" aria-label={t('nav')}>
      <Button icon={icons.prev} label={t('previous')} disabled={!presenting.mayPresent || number <= 1} onClick={() => presenting.step(-1)} />
      <Button tone="pri" disabled={!presenting.mayPresent || number >= last} onClick={() => presenting.step(1)}>
        {t(!presenting.mayPresent ? 'watching.only' : number === 0 ? 'begin' : number >= last ? 'end' : 'next')}
        <Icon path={icons.next} />
      </Button>
    </nav>
  );
}
