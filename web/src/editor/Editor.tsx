import './editor.css';
import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import type { Box } from '../lib/types';
import { finished } from './drawing';
import { padded, type Sketch, untouched } from './sketch';
import { Sketching } from './sketching';
import { spoken, Surface } from './Surface';
import { t } from './words';

/** Where something was found in a picture, and its name for the author. */
export interface FoundBox {
  box: Box;
  name: string;
}

export interface Edited {
  jpeg: Blob;
  sketch: Sketch;
  alt: string;
}

export interface EditorProps {
  /** As it was chosen, or as it is held. */
  picture: Blob;
  /** What was done to it before. */
  sketch?: Sketch;
  /** For a held picture: boxes are drawn over these from the start. */
  found?: readonly FoundBox[];
  alt: string;
  /** Resolves to what went wrong, or to nothing when the editor may close. */
  onDone(edited: Edited): Promise<string | null>;
  onClose(): void;
}

/** Turns, crops and blacks out a picture before it leaves the device. */
export default function Editor(props: EditorProps) {
  const bitmap = useSignal<ImageBitmap | null>(null);
  const failed = useSignal(false);
  useEffect(() => {
    let closed = false;
    createImageBitmap(props.picture, { imageOrientation: 'from-image' }).then(
      (opened) => {
        if (closed) opened.close();
        else bitmap.value = opened;
      },
      () => {
        failed.value = true;
      },
    );
    return () => {
      closed = true;
      bitmap.value?.close();
    };
  }, [props.picture, bitmap, failed]);
  return (
    <Dialog class="editor" title={t(props.found ? 'title.held' : 'title')} onClose={props.onClose}>
      {bitmap.value ? (
        <Bench {...props} bitmap={bitmap.value} />
      ) : (
        <>
          <p class="stand" role="status">
            {t(failed.value ? 'failed' : 'loading')}
          </p>
          <div class="actions">
            <Button onClick={props.onClose}>{t('cancel')}</Button>
          </div>
        </>
      )}
    </Dialog>
  );
}

function start({ sketch, found }: EditorProps, bitmap: ImageBitmap): Sketch {
  if (sketch || !found) return sketch ?? untouched(bitmap);
  return {
    ...untouched(bitmap),
    covers: found.map(({ box, name }, index) => ({ id: index + 1, found: name, ...padded(box, bitmap) })),
  };
}

function Bench(props: EditorProps & { bitmap: ImageBitmap }) {
  const { bitmap, found } = props;
  const sketching = useMemo(() => new Sketching({ width: bitmap.width, height: bitmap.height }, start(props, bitmap)), [bitmap]);
  const alt = useSignal(props.alt);
  const busy = useSignal(false);
  const problem = useSignal<string | null>(null);
  const hint = useId();
  const done = async () => {
    busy.value = true;
    problem.value = await finished(bitmap, sketching.sketch.value)
      .then((jpeg) => props.onDone({ jpeg, sketch: sketching.sketch.value, alt: alt.value.trim() }))
      .catch(() => t('failed'));
    busy.value = false;
    if (problem.value === null) props.onClose();
  };
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
      event.preventDefault();
      sketching.undo();
    };
    addEventListener('keydown', undo);
    return () => removeEventListener('keydown', undo);
  }, [sketching]);
  const words = sketching.cropping.value ? t('hint.crop') : t(found ? 'hint.held' : 'hint');
  return (
    <div class="bench">
      <Tools sketching={sketching} />
      <p class="hint" id={hint}>
        {words} <span class="desk">{t('hint.keys')}</span>
      </p>
      <Surface sketching={sketching} bitmap={bitmap} hint={hint} />
      <Place sketching={sketching} />
      <div class="foot">
        <label class="alt">
          <span>{t('alt')}</span>
          <input
            class="input"
            maxLength={1500}
            value={alt.value}
            onInput={(event) => {
              alt.value = event.currentTarget.value;
            }}
          />
        </label>
        {problem.value && (
          <p class="error" role="alert">
            {problem.value}
          </p>
        )}
        <div class="actions">
          <Button onClick={props.onClose}>{t('cancel')}</Button>
          <Button tone="pri" icon={icons.check} disabled={busy.value} onClick={() => void done()}>
            {busy.value ? t('sending') : t(found ? 'resend' : 'done')}
          </Button>
        </div>
      </div>
    </div>
  );
}

function Tools({ sketching }: { sketching: Sketching }) {
  const selected = sketching.selected.value;
  const cropping = sketching.cropping.value;
  return (
    <div class="tools" role="group" aria-label={t('tools')}>
      <Button icon={icons.box} onClick={() => sketching.cover()}>
        {t('box.add')}
      </Button>
      <Button
        icon={icons.crop}
        aria-pressed={cropping}
        onClick={() => {
          sketching.cropping.value = !cropping;
          sketching.selected.value = cropping ? null : 'crop';
        }}
      >
        {t(cropping ? 'crop.done' : 'crop')}
      </Button>
      <Button icon={icons.turn} onClick={() => sketching.turn()}>
        {t('turn')}
      </Button>
      <Button icon={icons.undo} disabled={!sketching.canUndo.value} onClick={() => sketching.undo()}>
        {t('undo')}
      </Button>
      <Button icon={icons.trash} disabled={selected === null || (selected === 'crop' && sketching.whole.value)} onClick={() => sketching.remove()}>
        {t(selected === 'crop' ? 'remove.crop' : 'remove')}
      </Button>
    </div>
  );
}

/** Says where the selected box is now, as it is moved by key. */
function Place({ sketching }: { sketching: Sketching }) {
  const box = sketching.find(sketching.selected.value);
  return (
    <p class="sr" role="status">
      {box ? spoken(box, sketching.frame.value) : ''}
    </p>
  );
}
