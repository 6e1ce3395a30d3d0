import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Attach, Attestation } from './Attaching';
import { MOST_PARTS } from './draft';
import { fieldId, PartField } from './PartField';
import { useWish, Wish } from './Wish';
import type { Viewing } from './viewing';
import { t } from './words';

export function Composer({ viewing }: { viewing: Viewing }) {
  const { writing } = viewing;
  const { draft } = writing;
  const open = writing.composing.value;
  const number = viewing.slides.current.value;
  const wish = useWish(viewing);
  const prompt = number === null ? t('compose.prompt') : t('compose.prompt.slide', { number });
  // At once: a phone shows its keyboard only for a focus that comes with the touch.
  useLayoutEffect(() => {
    if (open) document.getElementById(fieldId(draft, draft.active.value))?.focus();
  }, [open, draft, draft.replyTo.value]);

  if (viewing.phase.value === 'ended') return <p class="comp hint">{t('ended.text')}</p>;
  return (
    <form
      class={open ? 'comp open' : 'comp'}
      onSubmit={(event) => {
        event.preventDefault();
        void writing.submit();
      }}
    >
      <button
        type="button"
        class="mini"
        onClick={() => {
          writing.composing.value = true;
        }}
      >
        <span>{draft.filled.value[0]?.text || prompt}</span>
        <span class="btn icon pri">
          <Icon path={icons.send} />
        </span>
      </button>
      <div class="full">
        <ReplyTo viewing={viewing} />
        <div class="parts">
          {draft.parts.value.map((part) => (
            <PartField key={part.id} writing={writing} part={part} prompt={prompt} />
          ))}
        </div>
        <Wish viewing={viewing} />
        <Attestation viewing={viewing} />
        <div class="row">
          <Attach viewing={viewing} allowed={wish.pictures} />
          <Button
            icon={icons.thread}
            label={t('compose.part.add')}
            disabled={draft.parts.value.length >= MOST_PARTS}
            onClick={() => draft.add(draft.active.value)}
          />
          <Anchor viewing={viewing} />
          <span class="sp" />
          <Count viewing={viewing} />
          <Submit viewing={viewing} allowed={draft.pictured.value ? wish.pictures : wish.words} />
        </div>
      </div>
    </form>
  );
}

/** In a thread each part has its own. */
function Count({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing.writing;
  const [only, second] = draft.parts.value;
  if (!only || second) return null;
  const left = draft.left(only);
  return (
    <span class={left < 0 ? 'count error' : 'count'} aria-label={t('compose.left', { n: left })}>
      {left}
    </span>
  );
}

function Submit({ viewing, allowed }: { viewing: Viewing; allowed: boolean }) {
  const { draft, outbox } = viewing.writing;
  const left = useSecondsUntil(outbox.value?.pausedUntil.value ?? 0);
  const parts = draft.filled.value.length;
  const words = parts > 1 ? t('compose.send.thread', { n: parts }) : t('compose.send', { tag: viewing.tag() });
  return (
    <Button tone="pri" type="submit" class="send" aria-label={left > 0 ? undefined : words} disabled={!draft.ready.value || !allowed || left > 0}>
      {left > 0 ? (
        t('compose.wait', { n: left })
      ) : (
        <>
          <span class="cut desk">{words}</span>
          <span class="phone">{parts > 1 ? words : t('compose.send.short')}</span>
        </>
      )}
    </Button>
  );
}

function useSecondsUntil(until: number): number {
  const tick = useSignal(0);
  void tick.value;
  useEffect(() => {
    if (until <= Date.now()) return undefined;
    const timer = setInterval(() => {
      tick.value++;
      if (until <= Date.now()) clearInterval(timer);
    }, 500);
    return () => clearInterval(timer);
  }, [until, tick]);
  return Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

function ReplyTo({ viewing }: { viewing: Viewing }) {
  const parent = viewing.writing.draft.replyTo.value;
  if (!parent) return null;
  return (
    <div class="replying">
      <Icon path={icons.reply} />
      <span class="cut">{t('compose.reply', { name: parent.author.name })}</span>
      <Button
        tone="ghost"
        icon={icons.close}
        label={t('compose.reply.drop')}
        onClick={() => {
          viewing.writing.draft.replyTo.value = null;
        }}
      />
    </div>
  );
}

/** The slide the post will be about: what was on screen when writing began. */
function Anchor({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing.writing;
  const slide = draft.slide.value === undefined ? viewing.seen() : draft.slide.value;
  if (!slide) return null;
  return (
    <button
      type="button"
      class="chip brand anchor"
      aria-label={t('compose.anchor.drop', { number: slide.number })}
      disabled={!draft.begun}
      onClick={() => {
        draft.slide.value = null;
      }}
    >
      <Icon path={icons.pin} />
      {t('slide', { number: slide.number })}
      {draft.begun && ' ✕'}
    </button>
  );
}
