import { describe, expect, it } from 'vitest';
import { labels } from '../src/moderator/labels';

const frame = { width: 1600, height: 1200 };
const at = (number: number, x: number, y: number, width = 300, height = 40) => ({ number, box: { x, y, width, height }, words: `${number} Record number 95 % · redact` });

describe('the words at a box', () => {
  it('stand over it where nothing else is', () => {
    expect(labels([at(1, 400, 400)], frame, 800).get(1)).toEqual({ place: 'over', end: false, short: false });
  });

  it('stand under a box at the upper edge, and end with a box at the right edge', () => {
    const laid = labels([at(1, 400, 4), at(2, 1290, 600)], frame, 800);
    expect(laid.get(1)?.place).toBe('low');
    expect(laid.get(2)).toEqual({ place: 'over', end: true, short: false });
  });

  it('hide neither the line above nor the line below: of a block of lines each says its words beside it', () => {
    const laid = labels([at(1, 200, 400), at(2, 200, 452), at(3, 200, 504)], frame, 800);
    expect(laid.get(1)).toEqual({ place: 'over', end: false, short: false });
    expect(laid.get(2)).toEqual({ place: 'beside', end: false, short: false });
    expect(laid.get(3)?.short).toBe(false);
  });

  it('are a number where there is no room for more', () => {
    const crowd = Array.from({ length: 24 }, (_, i) => at(i + 1, 100 + 340 * (i % 4), 200 + 60 * Math.floor(i / 4), 330, 50));
    const laid = labels(crowd, frame, 390);
    expect([...laid.values()].filter(({ short }) => short).length).toBeGreaterThan(12);
    expect(laid.size).toBe(24);
  });
});
