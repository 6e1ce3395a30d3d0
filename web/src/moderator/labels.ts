import type { Box } from '../lib/types';
import type { Frame } from '../lib/boxes';

/** Where the words of a box stand: over it, under it, to one of its sides, or in its corner. */
export type Place = 'over' | 'low' | 'beside' | 'before' | 'in';

export interface Label {
  place: Place;
  /** It ends where the box ends, instead of beginning where the box begins. */
  end: boolean;
  /** There is room for the number only; the words come when the box is chosen. */
  short: boolean;
}

export interface Labelled {
  number: number;
  box: Box;
  words: string;
}

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** As the style sheet draws them, in pixels of the screen. */
const HEIGHT = 20;
const GAP = 3;
const BORDER = 3;
const PADDING = 13;
const LETTER = 6.9;

const PLACES: readonly [Place, boolean][] = [
  ['over', false],
  ['over', true],
  ['low', false],
  ['low', true],
  ['beside', false],
  ['before', false],
];
const CORNERS: readonly [Place, boolean][] = [
  ['in', false],
  ['in', true],
];

/**
 * Gives each box a place for its words in which they hide no other box and no other words, the first boxes first. A box
 * without one has its number only.
 *
 * @param width of the picture on the screen
 */
export function labels(marks: readonly Labelled[], frame: Frame, width: number): ReadonlyMap<number, Label> {
  const scale = width / frame.width;
  const shown = { left: 0, top: 0, right: width, bottom: frame.height * scale };
  const boxes = new Map(marks.map(({ number, box }) => [number, scaled(box, scale)]));
  const written: Rect[] = [];
  const laid = new Map<number, Label>();
  for (const { number, words } of marks) {
    const box = boxes.get(number) as Rect;
    const others = [...boxes].filter(([each]) => each !== number).map(([, rect]) => rect);
    const free = (rect: Rect) => inside(rect, shown) && ![...others, ...written].some((other) => overlap(rect, other));
    const find = (short: boolean, places: readonly [Place, boolean][], fits: (rect: Rect) => boolean) => {
      const wide = PADDING + LETTER * (short ? String(number) : words).length;
      for (const [place, end] of places) {
        const rect = standing(box, place, end, wide);
        if (fits(rect)) return { label: { place, end, short }, rect };
      }
      return null;
    };
    const found =
      find(false, PLACES, free) ??
      find(true, [...PLACES, ...CORNERS], free) ??
      find(true, [...CORNERS, ...PLACES], (rect) => !written.some((other) => overlap(rect, other)));
    if (found) written.push(found.rect);
    laid.set(number, found?.label ?? { place: 'in', end: false, short: true });
  }
  return laid;
}

const scaled = ({ x, y, width, height }: Box, scale: number): Rect => ({
  left: x * scale - BORDER,
  top: y * scale - BORDER,
  right: (x + width) * scale + BORDER,
  bottom: (y + height) * scale + BORDER,
});

function standing(box: Rect, place: Place, end: boolean, wide: number): Rect {
  const left = place === 'beside' ? box.right + GAP : place === 'before' ? box.left - GAP - wide : end ? box.right - wide : box.left;
  const top = place === 'over' ? box.top - GAP - HEIGHT : place === 'low' ? box.bottom + GAP : box.top;
  return { left, top, right: left + wide, bottom: top + HEIGHT };
}

const inside = (rect: Rect, frame: Rect) => rect.left >= frame.left && rect.right <= frame.right && rect.top >= frame.top && rect.bottom <= frame.bottom;

const overlap = (a: Rect, b: Rect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
