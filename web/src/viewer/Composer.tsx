import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { redraw } from '../lib/picture';
import type { AttestationKind } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Viewing } from './viewing';
import { t } from './words';

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/avif';

export function Composer({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing;
  const open = viewing.composing.value;
  const box = useRef<HTMLTextAreaElement>(null);
  const number = viewing.slides.current.value;
  const prompt = number === null ? t('compose.prompt') : t('compose.prompt.slide', { number });
  useEffect(() => {
    if (open) box.current?.focus();
  }, [open]);

  if (viewing.phase.value === 'ended') return <p class="comp hint">{t('ended.text')}</p>;
  return (
    <form
      class={open ? 'comp open' : 'comp'}
      onSubmit={(event) => {
        event.preventDefault();
        void viewing.submit();
      }}
    >
      <button
        type="button"
        class="mini"
        onClick={() => {
          viewing.composing.value = true;
        }}
      >
        <span>{draft.text.value || prompt}</span>
        <span class="btn icon pri">
          <Icon path={icons.send} />
        </span>
      </button>
      <div class="full">
        <ReplyTo viewing={viewing} />
        <label class="sr" for="compose">
          {t('compose.label')}
        </label>
        <textarea
          id="compose"
          ref={box}
          dir="auto"
          placeholder={prompt}
          value={draft.text.value}
          onInput={(event) => draft.write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void viewing.submit();
            if (event.key === 'Escape') viewing.composing.value = false;
          }}
        />
        <Attachment viewing={viewing} />
        <div class="row">
          <Attach viewing={viewing} />
          <Anchor viewing={viewing} />
          <span class="sp" />
          <span class={draft.left.value < 0 ? 'count error' : 'count'} aria-label={t('compose.left', { n: draft.left.value })}>
            {draft.left.value}
          </span>
          <Submit viewing={viewing} />
        </div>
      </div>
    </form>
  );
}

function Submit({ viewing }: { viewing: Viewing }) {
  const until = viewing.outbox.value?.pausedUntil.value ?? 0;
  const left = useSecondsUntil(until);
  return (
    <Button tone="pri" type="submit" disabled={!viewing.draft.ready.value || left > 0}>
      {left > 0 ? t('compose.wait', { n: left }) : t('compose.send', { tag: viewing.tag() })}
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
  const parent = viewing.draft.replyTo.value;
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
          viewing.draft.replyTo.value = null;
        }}
      />
    </div>
  );
}

/** The slide the post will be about: what was on screen when writing began. */
function Anchor({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing;
  const slide = draft.text.value.trim() || draft.picture.value ? draft.slide.value : viewing.seen();
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

function Attach({ viewing }: { viewing: Viewing }) {
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    busy.value = true;
    try {
      viewing.draft.attach((await redraw(file)).jpeg);
      viewing.notice.value = null;
    } catch {
      viewing.notice.value = t('picture.unreadable');
    }
    busy.value = false;
  };
  return (
    <>
      <Button icon={icons.picture} label={t('picture.attach')} disabled={busy.value} onClick={() => input.current?.click()} />
      <input
        ref={input}
        type="file"
        accept={TYPES}
        hidden
        aria-label={t('picture.attach')}
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}

const WORDS: [AttestationKind, 'attest.none' | 'attest.permission'][] = [
  ['no-patient', 'attest.none'],
  ['written-permission', 'attest.permission'],
];

/** A picture needs its author's word; the server checks it all the same. */
function Attachment({ viewing }: { viewing: Viewing }) {
  const attached = viewing.draft.picture.value;
  if (!attached) return null;
  return (
    <div class="att">
      <Preview jpeg={attached.jpeg} />
      <fieldset>
        <legend class="sr">{t('attest.legend')}</legend>
        {WORDS.map(([kind, words]) => (
          <label class="check" key={kind}>
            <input type="radio" name="attested" required checked={attached.attested === kind} onChange={() => viewing.draft.attest(kind)} />
            <span>{t(words)}</span>
          </label>
        ))}
        <small>{t('attest.note')}</small>
      </fieldset>
      <Button
        tone="ghost"
        icon={icons.close}
        label={t('picture.remove')}
        onClick={() => {
          viewing.draft.picture.value = null;
        }}
      />
    </div>
  );
}

function Preview({ jpeg }: { jpeg: Blob }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    void createImageBitmap(jpeg).then((bitmap) => {
      const element = canvas.current;
      const context = element?.getContext('2d');
      if (!element || !context) return;
      const scale = Math.max(element.width / bitmap.width, element.height / bitmap.height);
      const [width, height] = [bitmap.width * scale, bitmap.height * scale];
      context.drawImage(bitmap, (element.width - width) / 2, (element.height - height) / 2, width, height);
    });
  }, [jpeg]);
  return <canvas ref={canvas} width={124} height={124} role="img" aria-label={t('picture.attached')} />;
}
