import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { findingName } from '../lib/findings';
import { heldPicture, picture } from '../lib/plenary';
import type { Box, Item, Media } from '../lib/types';
import { between, type Frame, move, padded, pixel, placed, type Point, resize } from '../lib/boxes';
import type { Console } from './console';
import { isPublished } from './judgement';
import { type Label, labels } from './labels';
import type { Mark } from './marks';
import { t } from './words';

/** A press that moves less than this is a click. */
const SLOP = 4;

type Drag = { from: Point; at: Point } & ({ what: 'draw' } | { what: 'move' | 'resize'; number: number; box: Box });

interface PictureProps {
  desk: Console;
  item: Item;
  media: Media;
}

/** The picture with numbered boxes over it. Boxes are kept in pixels of the picture and placed in per cent. */
export function Picture({ desk, item, media }: PictureProps) {
  const frame: Frame = { width: media.width, height: media.height };
  const surface = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const moved = useRef(false);
  const draft = useSignal<Box | null>(null);
  const failed = useSignal(false);
  const width = useShownWidth(surface);
  const marks = desk.marks.value;
  const here = marks.all.value.filter((mark) => mark.media === media.id);
  const drawing = desk.drawing.value && !desk.preview.value;
  const source = isPublished(item) ? picture(media, 1600) : heldPicture(desk.conference, media.id);
  useEffect(() => {
    failed.value = false;
  }, [source, failed]);

  const places = labels(
    here.map((mark) => ({ number: mark.number, box: mark.box, words: words(mark) })),
    frame,
    width,
  );

  const point = (event: PointerEvent): Point =>
    pixel({ x: event.clientX, y: event.clientY }, (surface.current as HTMLElement).getBoundingClientRect(), frame);

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || desk.preview.value) return;
    const at = { x: event.clientX, y: event.clientY };
    const touched = event.target as Element;
    const mark = marks.find(Number(touched.closest<HTMLElement>('[data-mark]')?.dataset.mark ?? Number.NaN));
    moved.current = false;
    if (drawing) drag.current = { what: 'draw', from: point(event), at };
    else if (mark) drag.current = { what: touched.classList.contains('hd') ? 'resize' : 'move', number: mark.number, box: mark.box, from: point(event), at };
    else {
      marks.selected.value = null;
      return;
    }
    surface.current?.setPointerCapture(event.pointerId);
  };

  const pull = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    moved.current ||= Math.hypot(event.clientX - now.at.x, event.clientY - now.at.y) > SLOP;
    if (!moved.current) return;
    const to = point(event);
    if (now.what === 'draw') draft.value = between(now.from, to, frame);
    else marks.place(now.number, (now.what === 'move' ? move : resize)(now.box, to.x - now.from.x, to.y - now.from.y, frame));
  };

  const release = () => {
    const now = drag.current;
    drag.current = null;
    if (now?.what === 'draw' && draft.value) {
      marks.draw(media.id, draft.value);
      desk.drawing.value = false;
    } else if (now && now.what !== 'draw' && !moved.current) desk.toggle(now.number);
    draft.value = null;
  };

  return (
    <div class={desk.zoom.value > 1 ? 'cv zoomed' : 'cv'}>
      <div
        ref={surface}
        class={['pic', drawing ? 'drawing' : '', desk.preview.value ? 'preview' : ''].filter(Boolean).join(' ')}
        style={{ '--ratio': String(media.width / media.height), '--zoom': String(desk.zoom.value) }}
        onPointerDown={press}
        onPointerMove={pull}
        onPointerUp={release}
        onPointerCancel={release}
      >
        {failed.value ? (
          <p class="unseen">{t('picture.gone')}</p>
        ) : (
          <img
            class="secret"
            src={source}
            alt={media.alt || t('picture.of', { name: item.post.author.name })}
            width={media.width}
            height={media.height}
            draggable={false}
            onError={() => {
              failed.value = true;
            }}
          />
        )}
        <div class="over">
          {!desk.preview.value && here.map((mark) => <MarkBox key={mark.number} desk={desk} mark={mark} frame={frame} label={places.get(mark.number)} />)}
          {desk.preview.value && here.filter((mark) => mark.on).map((mark) => <span key={mark.number} class="burned" style={placed(padded(mark.box, frame), frame)} />)}
          {draft.value && <span class="draft" style={placed(draft.value, frame)} />}
        </div>
      </div>
      {drawing && <p class="hint">{t('draw.hint')}</p>}
      {desk.preview.value && <p class="hint">{t('preview.hint')}</p>}
      {desk.veiled.value && <p class="hint">{t('veiled')}</p>}
    </div>
  );
}

interface MarkBoxProps {
  desk: Console;
  mark: Mark;
  frame: Frame;
  label: Label | undefined;
}

const kind = (mark: Mark) => (mark.category === null ? t('drawn') : findingName(mark.category));
const score = (mark: Mark) => (mark.category === null ? '' : ` ${Math.round(mark.score * 100)} %`);
const fate = (mark: Mark) => (mark.on ? ` · ${t('redact.short')}` : '');
/** What stands at a box when there is room. */
const words = (mark: Mark) => `${mark.number} ${kind(mark)}${score(mark)}${fate(mark)}`;

/** How wide the picture is on the screen. */
function useShownWidth(element: { current: HTMLElement | null }): number {
  const width = useSignal(0);
  useLayoutEffect(() => {
    const picture = element.current;
    if (!picture) return undefined;
    const measure = () => {
      width.value = picture.clientWidth;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(picture);
    return () => observer.disconnect();
  }, [element, width]);
  return width.value;
}

function MarkBox({ desk, mark, frame, label }: MarkBoxProps) {
  const marks = desk.marks.value;
  const selected = marks.selected.value === mark.number;
  const element = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const at = document.activeElement;
    const drawnByKey = mark.category === null && at?.closest('.tools');
    if (selected && (at === document.body || at?.closest('.cv') || drawnByKey)) element.current?.focus();
  }, [selected, mark.category]);
  const classes = ['bx', mark.on ? 'rd' : '', mark.category === 'face' ? 'face' : '', selected ? 'sel' : '', label?.place, label?.end && 'end', label?.short && 'short'];
  return (
    <button
      ref={element}
      type="button"
      class={classes.filter(Boolean).join(' ')}
      style={placed(mark.box, frame)}
      data-mark={mark.number}
      aria-pressed={mark.on}
      title={t('box.title')}
      onFocus={() => {
        marks.selected.value = mark.number;
      }}
      onClick={(event) => {
        // A press by mouse or finger has been dealt with where it was released; this one is from the keyboard.
        if (event.detail === 0) desk.toggle(mark.number);
      }}
    >
      <span class="l">
        {mark.number}
        <span class="sr">, </span>
        <i>
          {' '}
          {kind(mark)}
          {score(mark)}
        </i>
        {mark.left && <span class="sr">, {t('left')}</span>}
        <i>{fate(mark)}</i>
      </span>
      {selected && <span class="hd" />}
    </button>
  );
}
