import { describe, expect, it } from 'vitest';
import { marked } from '../src/viewer/Own';

const found = (start: number, end: number) => ({ category: 'mrn', score: 0.9, start, end });

describe('a text in which something was found', () => {
  it('has the found parts marked, in order', () => {
    expect(marked('bed 4, MRN 123 and DOB 1', [found(19, 24), found(7, 14)])).toEqual([
      { text: 'bed 4, ', found: false },
      { text: 'MRN 123', found: true },
      { text: ' and ', found: false },
      { text: 'DOB 1', found: true },
    ]);
  });

  it('keeps every letter once when findings overlap', () => {
    const parts = marked('Jane Roe 123', [found(0, 8), found(5, 12)]);
    expect(parts.map((part) => part.text).join('')).toBe('Jane Roe 123');
    expect(parts.every((part) => part.found)).toBe(true);
  });
});
