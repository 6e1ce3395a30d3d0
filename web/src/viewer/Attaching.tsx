import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';
import { redraw } from '../lib/picture';
import { Button } from '../lib/ui/Button';
import * as icons from '../lib/ui/icons';
import type { Part } from './draft';
import { loadEditor } from './Editing';
import type { Viewing } from './viewing';
import { t } from './words';

const TYPES = 'image/jpeg,image/png,image/webp,image/gif,image/heic,image/heif,image/avif';

/** Chooses a picture for the part that is being written. */
export function Attach({ viewing, allowed }: { viewing: Viewing; allowed: boolean }) {
  const { draft } = viewing.writing;
  const input = useRef<HTMLInputElement>(null);
  const busy = useSignal(false);
  const choose = async (file: File | undefined) => {
    if (!file) return;
    busy.value = true;
    const part = draft.active.value;
    try {
      draft.attach(part, (await redraw(file)).jpeg, { file });
      viewing.notice.value = null;
      // It is likely to be wanted, and the network may be gone by then.
      loadEditor().catch(() => undefined);
    } catch {
      viewing.notice.value = await whyNot(file);
    }
    busy.value = false;
  };
  return (
    <>
      <Button icon={icons.picture} label={t(allowed ? 'picture.attach' : 'picture.none')} disabled={busy.value || !allowed} onClick={() => input.current?.click()} />
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

const whyNot = (file: Blob): Promise<string> =>
  import('../editor/unreadable').then(({ whyUnreadable }) => whyUnreadable(file)).catch(() => t('picture.unreadable'));

/** A picture needs its author's word, one for all of a thread; the server checks it all the same. */
export function Attestation({ viewing }: { viewing: Viewing }) {
  const { draft } = viewing.writing;
  const questions = viewing.pictureQuestions;
  const pictured = draft.parts.value.filter((part) => part.picture);
  if (!pictured.length) return null;
  return (
    <div class="att">
      {pictured.map((part) => (
        <Attached key={part.id} viewing={viewing} part={part} />
      ))}
      <fieldset>
        <legend class="sr">{t('attest.legend')}</legend>
        {!questions && <p role="status">{t('attest.wait')}</p>}
        {questions?.shows.map(({ kind, text }) => (
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
            <span>{text}</span>
          </label>
        ))}
        {questions?.confirm.map((text, index) => (
          <label class="check" key={text}>
            <input
              type="checkbox"
              required
              checked={draft.confirmed.value.includes(index)}
              onChange={(event) => draft.confirm(index, event.currentTarget.checked)}
            />
            <span>{text}</span>
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
  const id = useId();
  const { picture } = part;
  if (!picture) return null;
  const edit = () => {
    const file = part.origin?.file ?? picture;
    viewing.editing.value = {
      picture: file,
      sketch: part.origin?.sketch,
      alt: part.alt,
      onDone: async ({ jpeg, sketch, alt }) => {
        draft.redraw(part.id, jpeg, { file, sketch }, alt);
        return null;
      },
    };
  };
  return (
    <div class="attached">
      <Preview jpeg={picture} />
      {parts.length > 1 && <b>{parts.indexOf(part) + 1}</b>}
      <div class="about">
        <div class="row">
          <Button icon={icons.crop} onClick={edit}>
            {t('picture.edit')}
          </Button>
          <Button tone="ghost" icon={icons.close} label={t('picture.remove')} onClick={() => draft.attach(part.id, null)} />
        </div>
        <label class="sr" for={id}>
          {t('picture.alt')}
        </label>
        <input
          id={id}
          class="input"
          maxLength={1500}
          placeholder={t('picture.alt')}
          value={part.alt}
          onInput={(event) => draft.describe(part.id, event.currentTarget.value)}
        />
      </div>
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
      bitmap.close();
    });
  }, [jpeg]);
  return <canvas ref={canvas} width={160} height={160} role="img" aria-label={t('picture.attached')} />;
}
