import { computed, signal } from '@preact/signals';
import { between, fit, type Frame, middle, move, type Point, resize, step } from '../lib/boxes';
import type { Box } from '../lib/types';
import { all, type Cover, type Sketch, turn, turnedFrame, untouched } from './sketch';

/** What is selected: a box by its id, or the edge of the crop. */
export type Target = number | 'crop';

const MOST_UNDOS = 100;

/** A picture being edited: what has been done to it, and every step back. */
export class Sketching {
  readonly sketch;
  readonly selected = signal<Target | null>(null);
  /** Cropping shows the whole picture with the crop on it; otherwise only what is kept is shown. */
  readonly cropping = signal(false);
  readonly canUndo = computed(() => this.past.value.length > 0);
  readonly frame = computed(() => turnedFrame(this.picture, this.sketch.value.turns));
  /** The part of the turned picture that is on the screen. */
  readonly view = computed<Box>(() => (this.cropping.value ? all(this.frame.value) : this.sketch.value.crop));
  readonly whole = computed(() => {
    const { crop } = this.sketch.value;
    return crop.width === this.frame.value.width && crop.height === this.frame.value.height;
  });
  private readonly past = signal<readonly Sketch[]>([]);
  /** Presses of one key on one thing are one step. */
  private nudged: Target | null = null;

  constructor(
    readonly picture: Frame,
    start: Sketch = untouched(picture),
  ) {
    this.sketch = signal(start);
  }

  find(target: Target | null): Box | undefined {
    const { crop, covers } = this.sketch.value;
    return target === 'crop' ? crop : covers.find((cover) => cover.id === target);
  }

  turn(): void {
    this.keep();
    this.sketch.value = turn(this.sketch.value, this.picture);
  }

  /** Covers an area; without one, a box is put in the middle of what is seen, to be moved by key. */
  cover(area?: Box): void {
    this.keep();
    const { crop, covers } = this.sketch.value;
    const inCrop = middle(crop);
    const box = area ?? { ...inCrop, x: crop.x + inCrop.x, y: crop.y + inCrop.y };
    const id = Math.max(0, ...covers.map((cover) => cover.id)) + 1;
    this.change({ covers: [...covers, { id, ...fit(box, this.frame.value) }] });
    this.cropping.value = false;
    this.selected.value = id;
  }

  /** Before a drag: what it changes can be taken back as one. */
  begin(): void {
    this.keep();
  }

  place(target: Target, box: Box): void {
    const fitted = fit(box, this.frame.value);
    if (target === 'crop') this.change({ crop: fitted });
    else this.change({ covers: this.sketch.value.covers.map((cover) => (cover.id === target ? { ...cover, ...fitted } : cover)) });
  }

  crop(from: Point, to: Point): void {
    this.change({ crop: between(from, to, this.frame.value) });
  }

  /** One press of an arrow key on what is selected; false when nothing is. */
  nudge(dx: number, dy: number, resizing: boolean): boolean {
    const target = this.selected.value;
    const box = this.find(target);
    if (target === null || !box) return false;
    if (this.nudged !== target) this.keep();
    this.nudged = target;
    const far = step(this.frame.value);
    this.place(target, (resizing ? resize : move)(box, dx * far, dy * far, this.frame.value));
    return true;
  }

  /** Takes the selected box away and selects the next, or takes the crop back. */
  remove(): boolean {
    const target = this.selected.value;
    if (target === null) return false;
    this.keep();
    if (target === 'crop') {
      this.change({ crop: all(this.frame.value) });
      return true;
    }
    const { covers } = this.sketch.value;
    const left = covers.filter((cover) => cover.id !== target);
    this.change({ covers: left });
    const next = left[covers.findIndex((cover) => cover.id === target)] ?? left.at(-1);
    this.selected.value = next?.id ?? null;
    return true;
  }

  undo(): void {
    const before = this.past.value.at(-1);
    if (!before) return;
    this.past.value = this.past.value.slice(0, -1);
    this.nudged = null;
    this.sketch.value = before;
    if (!this.find(this.selected.value)) this.selected.value = null;
  }

  private keep(): void {
    this.nudged = null;
    this.past.value = [...this.past.value, this.sketch.value].slice(-MOST_UNDOS);
  }

  private change(change: { crop?: Box; covers?: readonly Cover[] }): void {
    this.sketch.value = { ...this.sketch.value, ...change };
  }
}
