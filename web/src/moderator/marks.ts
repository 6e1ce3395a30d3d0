import { computed, signal } from '@preact/signals';
import type { PlacedBox } from '../lib/desk';
import type { Box, Finding, Item, Media, Post } from '../lib/types';
import { fit, type Frame, middle, move, resize, step } from '../lib/boxes';

/** A box over a picture: something that was found, or that the moderator drew. */
export interface Mark {
  /** Shown beside it; keys 1 to 9 reach the first nine. */
  number: number;
  media: string;
  box: Box;
  /** Null for a box that was drawn. */
  category: string | null;
  score: number;
  /** Whether it will be blacked out. */
  on: boolean;
  /** Found again in the redacted picture: what was covered was not enough. */
  left: boolean;
}

/** From here on a finding is blacked out unless the moderator says otherwise. */
const POSSIBLE = 0.5;
/** Not every face is a patient's, and not every photograph shows one: the person who looks decides. */
const BY_HAND = new Set(['face', 'photograph']);

const same = (a: Box, b: Box) => a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;

/** All pictures of an item, those of a thread's other parts too. */
export const picturesOf = (item: Item): Media[] => [item.post, ...item.parts].flatMap((post: Post) => post.media);

/** What is drawn over the pictures of one item, and what of it will be burned in. */
export class Marks {
  readonly all = signal<readonly Mark[]>([]);
  readonly selected = signal<number | null>(null);
  readonly chosen = computed(() => this.all.value.filter((mark) => mark.on));
  private readonly frames: ReadonlyMap<string, Frame>;

  /**
   * @param voiced the boxes that a first person has chosen, where two have to agree: they are what stands there
   */
  constructor(pictures: readonly Media[], findings: readonly Finding[], voiced?: readonly { media: string; box: Box }[]) {
    this.frames = new Map(pictures.map((picture) => [picture.id, { width: picture.width, height: picture.height }]));
    this.take(findings, false);
    if (voiced) this.adopt(voiced);
  }

  private adopt(voiced: readonly { media: string; box: Box }[]): void {
    const chosen = (mark: Mark) => voiced.some(({ media, box }) => media === mark.media && same(box, mark.box));
    this.all.value = this.all.value.map((mark) => ({ ...mark, on: chosen(mark) }));
    for (const { media, box } of voiced) {
      if (!this.all.value.some((mark) => mark.media === media && same(mark.box, box))) this.draw(media, box);
    }
    this.selected.value = null;
  }

  find(number: number | null): Mark | undefined {
    return this.all.value.find((mark) => mark.number === number);
  }

  frame(media: string): Frame | undefined {
    return this.frames.get(media);
  }

  toggle(number: number): void {
    const mark = this.find(number);
    if (!mark) return;
    this.change(number, { on: !mark.on });
    this.selected.value = number;
  }

  place(number: number, box: Box): void {
    const mark = this.find(number);
    const frame = mark && this.frame(mark.media);
    if (frame) this.change(number, { box: fit(box, frame) });
  }

  /** Draws a box; without one it is put in the middle, to be moved by key. */
  draw(media: string, box?: Box): void {
    const frame = this.frame(media);
    if (!frame) return;
    const number = this.next();
    const drawn: Mark = { number, media, box: fit(box ?? middle(frame), frame), category: null, score: 1, on: true, left: false };
    this.all.value = [...this.all.value, drawn];
    this.selected.value = number;
  }

  /** One press of an arrow key on the selected box. */
  nudge(dx: number, dy: number, resizing: boolean): boolean {
    const mark = this.find(this.selected.value);
    const frame = mark && this.frame(mark.media);
    if (!mark || !frame) return false;
    const far = step(frame);
    this.change(mark.number, { box: (resizing ? resize : move)(mark.box, dx * far, dy * far, frame) });
    return true;
  }

  /** Takes the selected box away; what was found stays on record and is only not blacked out. */
  remove(): boolean {
    const mark = this.find(this.selected.value);
    if (!mark) return false;
    if (mark.category !== null) this.change(mark.number, { on: false });
    else {
      this.all.value = this.all.value.filter((each) => each.number !== mark.number);
      this.selected.value = null;
    }
    return true;
  }

  /** What the redacted picture still showed becomes boxes to cover as well. */
  addLeft(findings: readonly Finding[]): void {
    this.take(findings, true);
  }

  /** As the server takes them. */
  decided(): PlacedBox[] {
    return this.chosen.value.map(({ media, box }) => ({ media, ...box }));
  }

  private take(findings: readonly Finding[], left: boolean): void {
    const marks: Mark[] = [...this.all.value];
    let number = this.next();
    for (const { media, box, category, score } of findings) {
      const frame = media ? this.frame(media) : undefined;
      if (!media || !box || !frame) continue;
      const on = left || (score >= POSSIBLE && !BY_HAND.has(category));
      marks.push({ number: number++, media, box: fit(box, frame), category, score, on, left });
    }
    this.all.value = marks;
  }

  private next(): number {
    return Math.max(0, ...this.all.value.map((mark) => mark.number)) + 1;
  }

  private change(number: number, change: Partial<Mark>): void {
    this.all.value = this.all.value.map((mark) => (mark.number === number ? { ...mark, ...change } : mark));
  }
}
