import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { between, type Frame, move, pixel, placed, type Point } from '../lib/boxes';
import type { Box } from '../lib/types';
import { draw } from './drawing';
import { type Corner, pull } from './sketch';
import type { Sketching, Target } from './sketching';
import { t } from './words';

/** A press that moves less than this is a tap. */
const SLOP = 5;
/** The screen needs no more of a picture than this. */
const SHOWN = 1600;
const CORNERS: Corner[] = ['nw', 'ne', 'se', 'sw'];

type Drag = { from: Point; at: Point; moved: boolean } & (
  | { what: 'draw' }
  | { what: 'crop' }
  | { what: 'move'; target: Target; box: Box }
  | { what: 'pull'; target: Target; box: Box; corner: Corner }
);

interface SurfaceProps {
  sketching: Sketching;
  bitmap: ImageBitmap;
  /** The id of what explains the keys. */
  hint: string;
}

/** The picture as it will be, with its boxes; each can be dragged, and reached and moved by key. */
export function Surface({ sketching, bitmap, hint }: SurfaceProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const surface = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  const drawn = useSignal<Box | null>(null);
  const { turns, covers, crop } = sketching.sketch.value;
  const view = sketching.view.value;
  const cropping = sketching.cropping.value;
  useEffect(() => {
    if (canvas.current) draw(canvas.current, bitmap, turns, view, SHOWN);
  }, [bitmap, turns, view.x, view.y, view.width, view.height]);

  const point = (event: PointerEvent): Point => {
    const inView = pixel({ x: event.clientX, y: event.clientY }, (surface.current as HTMLElement).getBoundingClientRect(), view);
    return { x: inView.x + view.x, y: inView.y + view.y };
  };

  const press = (event: PointerEvent) => {
    if (event.button !== 0 || drag.current) return;
    const begun = { from: point(event), at: { x: event.clientX, y: event.clientY }, moved: false };
    const touched = event.target as HTMLElement;
    const name = touched.closest<HTMLElement>('[data-target]')?.dataset.target;
    const target: Target | null = name === undefined ? null : name === 'crop' ? 'crop' : Number(name);
    const box = sketching.find(target);
    const corner = touched.dataset.corner as Corner | undefined;
    if (target !== null && box && corner) drag.current = { ...begun, what: 'pull', target, box, corner };
    else if (target !== null && box && !(target === 'crop' && sketching.whole.value)) drag.current = { ...begun, what: 'move', target, box };
    else drag.current = { ...begun, what: cropping ? 'crop' : 'draw' };
    surface.current?.setPointerCapture(event.pointerId);
  };

  const go = (event: PointerEvent) => {
    const now = drag.current;
    if (!now) return;
    if (!now.moved) {
      if (Math.hypot(event.clientX - now.at.x, event.clientY - now.at.y) < SLOP) return;
      now.moved = true;
      if (now.what !== 'draw') sketching.begin();
    }
    const to = point(event);
    const [dx, dy] = [to.x - now.from.x, to.y - now.from.y];
    if (now.what === 'draw') drawn.value = between(now.from, to, sketching.frame.value);
    else if (now.what === 'crop') sketching.crop(now.from, to);
    else if (now.what === 'move') sketching.place(now.target, move(now.box, dx, dy, sketching.frame.value));
    else if (now.what === 'pull') sketching.place(now.target, pull(now.box, now.corner, dx, dy));
  };

  const release = () => {
    const now = drag.current;
    drag.current = null;
    if (drawn.value) sketching.cover(drawn.value);
    else if (now && !now.moved && now.what === 'draw') sketching.selected.value = null;
    drawn.value = null;
  };

  const shown = (box: Box) => placed({ ...box, x: box.x - view.x, y: box.y - view.y }, view);
  return (
    <div class="stand" style={{ '--ratio': String(view.width / view.height) }}>
      <div
        ref={surface}
        class={cropping ? 'surface cropping' : 'surface'}
        onPointerDown={press}
        onPointerMove={go}
        onPointerUp={release}
        onPointerCancel={release}
      >
        <canvas ref={canvas} role="img" aria-label={t('picture')} />
        <div class="covers">
          {covers.map((cover, index) => {
            const place = spoken(cover, sketching.frame.value);
            const numbers = { number: index + 1, of: covers.length, place };
            return (
              <Handled
                key={cover.id}
                sketching={sketching}
                target={cover.id}
                style={shown(cover)}
                hint={hint}
                label={cover.found ? t('box.found', { ...numbers, found: cover.found }) : t('box', numbers)}
              >
                {cover.found && <span class="found">{cover.found}</span>}
              </Handled>
            );
          })}
          {drawn.value && <span class="cover drawn" style={shown(drawn.value)} />}
        </div>
        {cropping && (
          <Handled
            sketching={sketching}
            target="crop"
            style={shown(crop)}
            hint={hint}
            label={t('crop.area', { place: spoken(crop, sketching.frame.value) })}
          />
        )}
      </div>
    </div>
  );
}

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

interface HandledProps {
  sketching: Sketching;
  target: Target;
  style: Record<string, string>;
  label: string;
  hint: string;
  children?: ComponentChildren;
}

/** A box or the edge of the crop: dragged by hand, or moved by key once the focus is on it. */
function Handled({ sketching, target, style, label, hint, children }: HandledProps) {
  const element = useRef<HTMLButtonElement>(null);
  const selected = sketching.selected.value === target;
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (selected) element.current?.focus({ preventScroll: true });
  }, [selected]);
  return (
    <button
      ref={element}
      type="button"
      class={[target === 'crop' ? 'kept' : 'cover', selected ? 'sel' : ''].join(' ')}
      style={style}
      data-target={target}
      aria-label={label}
      aria-describedby={hint}
      onFocus={() => {
        sketching.selected.value = target;
      }}
      onPointerDown={() => {
        sketching.selected.value = target;
      }}
      onKeyDown={(event) => {
        const arrow = ARROWS[event.key];
        const done = arrow ? sketching.nudge(arrow[0], arrow[1], event.shiftKey) : (event.key === 'Delete' || event.key === 'Backspace') && sketching.remove();
        if (done) event.preventDefault();
      }}
    >
      {children}
      {selected && CORNERS.map((corner) => <span key={corner} class={`corner ${corner}`} data-corner={corner} />)}
    </button>
  );
}

/** Where a box is, for somebody who cannot see it. */
export function spoken(box: Box, frame: Frame): string {
  const percent = (part: number, whole: number) => Math.round((100 * part) / whole);
  return t('place', {
    left: percent(box.x, frame.width),
    top: percent(box.y, frame.height),
    width: percent(box.width, frame.width),
    height: percent(box.height, frame.height),
  });
}
