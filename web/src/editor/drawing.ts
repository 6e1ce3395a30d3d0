import type { Box } from '../lib/types';
import type { Frame } from '../lib/boxes';
import { type Sketch, turnedFrame } from './sketch';

/** Longer pictures are drawn smaller. */
const LONGEST = 1600;

/** Draws a part of the turned picture onto a canvas, which takes its size. */
export function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, turns: number, part: Box, longest: number): number {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const scale = Math.min(1, longest / Math.max(part.width, part.height));
  canvas.width = Math.max(1, Math.round(part.width * scale));
  canvas.height = Math.max(1, Math.round(part.height * scale));
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -part.x * scale, -part.y * scale);
  turnContext(context, turns, bitmap);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0);
  context.resetTransform();
  return scale;
}

function turnContext(context: CanvasRenderingContext2D, turns: number, { width, height }: Frame): void {
  const { width: w, height: h } = turnedFrame({ width, height }, turns);
  if (turns === 1) context.transform(0, 1, -1, 0, w, 0);
  if (turns === 2) context.transform(-1, 0, 0, -1, w, h);
  if (turns === 3) context.transform(0, -1, 1, 0, 0, h);
}

/** Every pixel that a box touches is black: nothing is blended, nothing shines through. */
export function burned({ crop, covers }: Sketch, scale: number): Box[] {
  return covers.map((cover) => {
    const x = Math.floor((cover.x - crop.x) * scale);
    const y = Math.floor((cover.y - crop.y) * scale);
    return {
      x,
      y,
      width: Math.ceil((cover.x + cover.width - crop.x) * scale) - x,
      height: Math.ceil((cover.y + cover.height - crop.y) * scale) - y,
    };
  });
}

/** The edited picture as a new JPEG: turned, cropped, covered, and nothing of the file it came from. */
export async function finished(bitmap: ImageBitmap, sketch: Sketch): Promise<Blob> {
  const canvas = document.createElement('canvas');
  const scale = draw(canvas, bitmap, sketch.turns, sketch.crop, LONGEST);
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.fillStyle = '#000';
  for (const box of burned(sketch, scale)) context.fillRect(box.x, box.y, box.width, box.height);
  const jpeg = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88));
  if (!jpeg) throw new Error('no picture');
  return jpeg;
}
