import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { doiAddress, dois, segments } from '../src/lib/segments';
import type { Range } from '../src/lib/types';
import { PostText } from '../src/lib/ui/PostText';

function shown(text: string, ranges: Range[]): HTMLElement {
  const host = document.createElement('div');
  render(<PostText text={text} ranges={ranges} />, host);
  return host;
}

describe('post text', () => {
  it('never becomes markup, with or without ranges over it', () => {
    const text = '<img src=x onerror=alert(1)> <b>bold</b> &amp; <script>1</script>';
    for (const ranges of [[], [{ start: 0, end: text.length, kind: 'tag' as const }]]) {
      const host = shown(text, ranges);
      expect(host.textContent).toBe(text);
      expect(host.querySelectorAll('img, b, script')).toHaveLength(0);
    }
  });

  it('links only to web addresses', () => {
    const text = 'see here';
    for (const href of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//evil', 'not an address']) {
      const host = shown(text, [{ start: 4, end: 8, kind: 'link', href }]);
      expect(host.querySelector('a'), href).toBeNull();
      expect(host.textContent).toBe(text);
    }
  });

  it('gives a link no power over this page and no weight in a search engine', () => {
    const host = shown('see https://example.org/a', [{ start: 4, end: 25, kind: 'link' }]);
    const link = host.querySelector('a');
    expect(link?.href).toBe('https://example.org/a');
    expect(link?.rel).toContain('nofollow');
    expect(link?.rel).toContain('noopener');
  });

  it('counts ranges in UTF-16 code units, so that an emoji before one does not move it', () => {
    const text = '🙏 #ICEM26 now';
    expect(segments(text, [{ start: 3, end: 10, kind: 'tag' }]).map((part) => part.text)).toEqual(['🙏 ', '#ICEM26', ' now']);
  });

  it('keeps the whole text whatever the ranges are', () => {
    const text = 'abcdef';
    const ranges: Range[] = [
      { start: 4, end: 2, kind: 'tag' },
      { start: -1, end: 2, kind: 'tag' },
      { start: 1, end: 3, kind: 'tag' },
      { start: 2, end: 5, kind: 'mention' },
      { start: 5, end: 99, kind: 'link' },
    ];
    expect(segments(text, ranges).map((part) => part.text).join('')).toBe(text);
    expect(segments(text, ranges).filter((part) => part.kind !== 'text')).toHaveLength(1);
  });
});

describe('references in a text', () => {
  it('are found without the punctuation of the sentence', () => {
    expect(dois('See doi:10.1056/NEJMoa1506459, and (https://doi.org/10.1016/S0140-6736(20)30183-5).')).toEqual([
      '10.1056/NEJMoa1506459',
      '10.1016/S0140-6736(20)30183-5',
    ]);
    expect(dois('in brackets (10.1000/abc)')).toEqual(['10.1000/abc']);
  });

  it('are named once and lead to doi.org only', () => {
    expect(dois('10.1000/x 10.1000/x')).toEqual(['10.1000/x']);
    expect(new URL(doiAddress('10.1000/../../evil')).hostname).toBe('doi.org');
  });
});
