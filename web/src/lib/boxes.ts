import type { Box } from './types';

/** The picture a box lies in, in its own upright pixels. */
export interface Frame {
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** A box smaller than this cannot be seen, let alone be grabbed. */
const LEAST = 4;
/** A first box put in by key covers so much of each side. */
const FIRST = { width: 0.25, height: 0.1 };

/** Whole pixels, inside the picture, never empty. */
export function fit(box: Box, frame: Frame): Box {
  const least = { width: Math.min(LEAST, frame.width), height: Math.min(LEAST, frame.height) };
  const width = clamp(Math.round(box.width), least.width, frame.width);
  const height = clamp(Math.round(box.height), least.height, frame.height);
  return {
    x: clamp(Math.round(box.x), 0, frame.width - width),
    y: clamp(Math.round(box.y), 0, frame.height - height),
    width,
    height,
  };
}

/** The box between two corners, in whichever order they were pointed at. */
export function between(from: Point, to: Point, frame: Frame): Box {
  const inside = (point: Point) => ({ x: clamp(point.x, 0, frame.width), y: clamp(point.y, 0, frame.height) });
  const a = inside(from);
  const b = inside(to);
  return fit({ x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) }, frame);
}

export const move = (box: Box, dx: number, dy: number, frame: Frame): Box => fit({ ...box, x: box.x + dx, y: box.y + dy }, frame);

/** Moves the lower right corner; the upper left one stays where it is. */
export function resize(box: Box, dx: number, dy: number, frame: Frame): Box {
  return fit(
    {
      ...box,
      width: Math.min(box.width + dx, frame.width - box.x),
      height: Math.min(box.height + dy, frame.height - box.y),
    },
    frame,
  );
}

const MARGIN = 0.2;
const LEAST_MARGIN = 4;

/** What the server blackens for a box: a fifth of its shorter side more all around, for letters stick out of what was read. */
export function padded(box: Box, frame: Frame): Box {
  const margin = Math.max(LEAST_MARGIN, Math.ceil(MARGIN * Math.min(box.width, box.height)));
  const x = Math.max(0, box.x - margin);
  const y = Math.max(0, box.y - margin);
  return {
    x,
    y,
    width: Math.min(frame.width, box.x + box.width + margin) - x,
    height: Math.min(frame.height, box.y + box.height + margin) - y,
  };
}

/** Where a box starts that is put in by key: in the middle. */
export function middle(frame: Frame): Box {
  const width = frame.width * FIRST.width;
  const height = frame.height * FIRST.height;
  return fit({ x: (frame.width - width) / 2, y: (frame.height - height) / 2, width, height }, frame);
}

/** How far one press of an arrow key goes: half a per cent of the picture. */
export const step = (frame: Frame): number => Math.max(1, Math.round(Math.max(frame.width, frame.height) / 200));

/** The place over the picture, whatever its size on screen. */
export function placed(box: Box, frame: Frame) {
  const percent = (part: number, whole: number) => `${(100 * part) / whole}%`;
  return {
    left: percent(box.x, frame.width),
    top: percent(box.y, frame.height),
    width: percent(box.width, frame.width),
    height: percent(box.height, frame.height),
  };
}

/** The pixel of the picture under a place on the screen. */
export function pixel(at: Point, shown: { left: number; top: number; width: number; height: number }, frame: Frame): Point {
  return {
    x: ((at.x - shown.left) / shown.width) * frame.width,
    y: ((at.y - shown.top) / shown.height) * frame.height,
  };
}

/** How much of the first box lies under the second, 0 to 1. */
export function covered(box: Box, by: Box): number {
  const width = Math.min(box.x + box.width, by.x + by.width) - Math.max(box.x, by.x);
  const height = Math.min(box.y + box.height, by.y + by.height) - Math.max(box.y, by.y);
  return width > 0 && height > 0 ? (width * height) / (box.width * box.height) : 0;
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), Math.max(least, most));
