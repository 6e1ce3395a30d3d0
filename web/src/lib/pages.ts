import type { DeckPage } from './types';

/** Has this page been shown? Only then do viewers get its images; the others are never asked for. */
export const isShown = (page: DeckPage): boolean => Object.keys(page.images ?? {}).length > 0;

/** The first line of a slide's text. */
export function slideTitle(page: DeckPage | undefined): string {
  return (page?.text ?? '').split('\n').map((line) => line.trim()).find(Boolean) ?? '';
}

/** Candidates for the `srcset` of a page, and one address for browsers that know none. */
export function sources(page: DeckPage): { src: string; srcset: string } {
  const sizes = Object.entries(page.images ?? {}).sort(([a], [b]) => Number(a) - Number(b));
  const middle = sizes.find(([width]) => Number(width) >= 1280) ?? sizes[sizes.length - 1];
  return { src: middle?.[1] ?? '', srcset: sizes.map(([width, url]) => `${url} ${width}w`).join(', ') };
}

export const smallest = (page: DeckPage): string =>
  Object.entries(page.images ?? {}).sort(([a], [b]) => Number(a) - Number(b))[0]?.[1] ?? '';
