import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { redraw } from '../lib/picture';
import type { AttestationKind } from '../lib/types';
import { Button } from '../lib/ui/Button';
import * as icons from '../lib/ui/icons';
import type { Part } from './draft';
import type { Viewing } from './viewing';
import { t } from './words';

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/avif';

/** Chooses a picture for the part that is being written. */
export function Attach({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing.writing;
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    busy.value = true;
    const part = draft.active.value;
    try {
      draft.attach(part, (await redraw(file)).jpeg);
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

/** A picture needs its author's word, one for all of a thread; the server checks it all the same. */
export function Attestation({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing.writing;
  const pictured = draft.parts.value.filter((part) => part.picture);
  if (!pictured.length) return null;
  return (
    <div class="att">
      <div class="pvs">
        {pictured.map((part) => (
          <Attached key={part.id} viewing={viewing} part={part} />
        ))}
      </div>
      <fieldset>
        <legend class="sr">{t('attest.legend')}</legend>
        {WORDS.map(([kind, words]) => (
          <label class="check" key={kind}>
            <input
              type="radio"
              name="attested"
              required
              checked={draft.attested.value === kind}
              onChange={() => {
                draft.attested.value = kind;
              }}
            />
            <span>{t(words)}</span>
          </label>
        ))}
        <small>{t('attest.note')}</small>
      </fieldset>
    </div>
  );
}

function Attached({ viewing, part }: { viewing: Viewing; part: Part }) {
  const { draft } = viewing.writing;
  const parts = draft.parts.value;
  return (
    <span class="attached">
      {part.picture && <Preview jpeg={part.picture} />}
      {parts.length > 1 && <b>{parts.indexOf(part) + 1}</b>}
      <Button icon={icons.close} label={t('picture.remove')} onClick={() => draft.attach(part.id, null)} />
    </span>
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
