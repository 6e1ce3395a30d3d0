import type { Range } from './types';

/** A stretch of a post's text; `href` only where following it is safe. */
export interface Segment {
  text: string;
  kind: 'text' | 'link' | 'tag' | 'mention';
  href: string | null;
}

/** Cuts text at its ranges. A range that is out of bounds, overlaps or has an address that is no web page stays plain text. */
export function segments(text: string, ranges: readonly Range[] = []): Segment[] {
  const parts: Segment[] = [];
  let from = 0;
  const plain = (to: number) => {
    if (to > from) parts.push({ text: text.slice(from, to), kind: 'text', href: null });
  };
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    if (!(range.start >= from && range.end > range.start && range.end <= text.length)) continue;
    plain(range.start);
    const shown = text.slice(range.start, range.end);
    const href = webAddress(range.href ?? (range.kind === 'link' ? shown : null));
    parts.push({ text: shown, kind: range.kind === 'link' && !href ? 'text' : range.kind, href });
    from = range.end;
  }
  plain(text.length);
  return parts;
}

function webAddress(address: string | null): string | null {
  if (!address) return null;
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

const DOI = /\b10\.\d{4,9}\/[^\s"<>]+/giu;

/** Digital object identifiers in a text, without the punctuation of the sentence around them. */
export function dois(text: string): string[] {
  const found = Array.from(text.matchAll(DOI), ([doi]) => unwrapped(doi.replace(/[.,;:!?'”’]+$/u, '')));
  return [...new Set(found)];
}

/** A closing bracket belongs to the identifier only when it also opened there. */
function unwrapped(doi: string): string {
  const surplus = doi.split(')').length > doi.split('(').length;
  return surplus && doi.endsWith(')') ? unwrapped(doi.slice(0, -1)) : doi;
}

export const doiAddress = (doi: string) => `https://doi.org/${encodeURI(doi)}`;
