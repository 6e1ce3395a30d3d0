import { describe, expect, it } from 'vitest';
import { between, covered, fit, middle, move, padded, pixel, placed, resize, step } from '../src/lib/boxes';

const frame = { width: 1600, height: 1200 };

describe('boxes over a picture', () => {
  it('stand in per cent of the picture, whatever its size on screen', () => {
    const box = { x: 400, y: 300, width: 160, height: 60 };
    expect(placed(box, frame)).toEqual({ left: '25%', top: '25%', width: '10%', height: '5%' });
  });

  it('are drawn in pixels of the picture from places on the screen', () => {
    const shown = { left: 100, top: 50, width: 400, height: 300 };
    expect(pixel({ x: 300, y: 200 }, shown, frame)).toEqual({ x: 800, y: 600 });
  });

  it('are the same from whichever corner the mouse was dragged', () => {
    const one = between({ x: 100, y: 100 }, { x: 300, y: 250 }, frame);
    expect(between({ x: 300, y: 250 }, { x: 100, y: 100 }, frame)).toEqual(one);
    expect(between({ x: 100, y: 250 }, { x: 300, y: 100 }, frame)).toEqual(one);
    expect(one).toEqual({ x: 100, y: 100, width: 200, height: 150 });
  });

  it('end at the edge when the mouse goes beyond it', () => {
    expect(between({ x: 1500, y: 1100 }, { x: 9000, y: 9000 }, frame)).toEqual({ x: 1500, y: 1100, width: 100, height: 100 });
  });

  it('never leave the picture and are never empty', () => {
    expect(move({ x: 0, y: 0, width: 100, height: 100 }, -50, -50, frame)).toEqual({ x: 0, y: 0, width: 100, height: 100 });
    expect(move({ x: 1550, y: 1150, width: 50, height: 50 }, 500, 500, frame)).toEqual({ x: 1550, y: 1150, width: 50, height: 50 });
    const small = resize({ x: 10, y: 10, width: 20, height: 20 }, -500, -500, frame);
    expect(small.width).toBeGreaterThan(0);
    expect(small.height).toBeGreaterThan(0);
    expect(fit({ x: 0, y: 0, width: 0, height: 0 }, { width: 2, height: 2 })).toEqual({ x: 0, y: 0, width: 2, height: 2 });
  });

  it('keep their upper left corner when they are resized, also at the edge', () => {
    expect(resize({ x: 1500, y: 100, width: 50, height: 50 }, 400, 30, frame)).toEqual({ x: 1500, y: 100, width: 100, height: 80 });
  });

  it('are whole pixels, as the server takes them', () => {
    const box = between({ x: 1.3, y: 2.7 }, { x: 99.9, y: 88.1 }, frame);
    expect(Object.values(box).every(Number.isInteger)).toBe(true);
  });

  it('move by half a per cent of the picture a key press, and by a pixel in a tiny one', () => {
    expect(step(frame)).toBe(8);
    expect(step({ width: 50, height: 40 })).toBe(1);
  });

  it('start in the middle when they are put in by key', () => {
    expect(middle(frame)).toEqual({ x: 600, y: 540, width: 400, height: 120 });
  });

  it('are previewed with the margin that the server burns around them', () => {
    expect(padded({ x: 100, y: 200, width: 300, height: 50 }, frame)).toEqual({ x: 90, y: 190, width: 320, height: 70 });
    expect(padded({ x: 2, y: 1190, width: 20, height: 10 }, frame)).toEqual({ x: 0, y: 1186, width: 26, height: 14 });
  });

  it('cover a line as far as they lie over it', () => {
    const line = { x: 100, y: 100, width: 200, height: 50 };
    expect(covered(line, { x: 90, y: 90, width: 300, height: 100 })).toBe(1);
    expect(covered(line, { x: 200, y: 100, width: 200, height: 50 })).toBe(0.5);
    expect(covered(line, { x: 300, y: 100, width: 10, height: 10 })).toBe(0);
  });
});
