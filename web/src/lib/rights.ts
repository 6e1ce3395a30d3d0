import type { Deck, DeckPage, SlideRights, StreamEvent } from './types';

/** What may be posted about a page at a server time: what is limited until then is open from then on. */
export function rightsAt(page: DeckPage | undefined, now: number): SlideRights {
  const over = page?.rightsUntil && Date.parse(page.rightsUntil) <= now;
  return over ? 'open' : (page?.rights ?? 'open');
}

export const mayPost = (rights: SlideRights, pictured: boolean): boolean => rights === 'open' || (rights === 'no-photo' && !pictured);

export function withRights(deck: Deck | null, event: Extract<StreamEvent, { type: 'slide.rights' }>): Deck | null {
  if (deck?.id !== event.deck) return deck;
  const { from, to, rights, rightsUntil, rightsReason } = event;
  return { ...deck, pages: deck.pages.map((page) => (page.number >= from && page.number <= to ? { ...page, rights, rightsUntil, rightsReason } : page)) };
}
