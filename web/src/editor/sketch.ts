import type { Frame } from '../lib/boxes';
import type { Box } from '../lib/types';

/** An opaque box; `found` names what the check saw there, for one that was not drawn by hand. */
export interface Cover extends Box {
  id: number;
  found?: string;
}

/** What is done to a picture. Boxes and crop are in pixels of the picture as it is turned. */
export interface Sketch {
  /** Quarter turns clockwise, 0 to 3. */
  turns: number;
  crop: Box;
  covers: readonly Cover[];
}

export const all = ({ width, height }: Frame): Box => ({ x: 0, y: 0, width, height });

export const untouched = (picture: Frame): Sketch => ({ turns: 0, crop: all(picture), covers: [] });

/** The picture's sides after so many quarter turns. */
export const turnedFrame = ({ width, height }: Frame, turns: number): Frame =>
  turns % 2 ? { width: height, height: width } : { width, height };

/** Where a box lies after a quarter turn clockwise of the frame around it. */
export const turnedBox = <B extends Box>(box: B, frame: Frame): B => ({
  ...box,
  x: frame.height - box.y - box.height,
  y: box.x,
  width: box.height,
  height: box.width,
});

/** A quarter turn clockwise: what was covered stays covered, what was cut off stays off. */
export function turn(sketch: Sketch, picture: Frame): Sketch {
  const frame = turnedFrame(picture, sketch.turns);
  return {
    turns: (sketch.turns + 1) % 4,
    crop: turnedBox(sketch.crop, frame),
    covers: sketch.covers.map((cover) => turnedBox(cover, frame)),
  };
}

/** A box around what was found, with a fifth of its height to spare: letters stick out of boxes. */
export function padded(box: Box, frame: Frame): Box {
  const spare = Math.ceil(Math.max(4, box.height * 0.2));
  const x = Math.max(0, box.x - spare);
  const y = Math.max(0, box.y - spare);
  return {
    x,
    y,
    width: Math.min(frame.width, box.x + box.width + spare) - x,
    height: Math.min(frame.height, box.y + box.height + spare) - y,
  };
}

export type Corner = 'nw' | 'ne' | 'se' | 'sw';

/** Pulls one corner; the opposite one stays where it is, and a side that is pulled past it turns over. */
export function pull(box: Box, corner: Corner, dx: number, dy: number): Box {
  const west = corner.endsWith('w');
  const north = corner.startsWith('n');
  const x = [box.x + (west ? dx : 0), box.x + box.width + (west ? 0 : dx)];
  const y = [box.y + (north ? dy : 0), box.y + box.height + (north ? 0 : dy)];
  const left = Math.min(...x);
  const top = Math.min(...y);
  return { x: left, y: top, width: Math.max(...x) - left, height: Math.max(...y) - top };
}
