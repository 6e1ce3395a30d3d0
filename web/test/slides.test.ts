import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deck, DeckPage, SlideRef } from '../src/lib/types';
import { sources } from '../src/lib/pages';
import { SlideReader } from '../src/viewer/slides';

const page = (number: number, shown = true): DeckPage => ({
  number,
  text: shown ? `Title ${number}\nbody` : '',
  images: shown ? { 640: `/decks/d/${number}-640.webp`, 1280: `/decks/d/${number}-1280.webp` } : {},
});
const deck = (shown: number, all = 10): Deck => ({
  id: 'd',
  state: 'ready',
  pages: Array.from({ length: all }, (_, index) => page(index + 1, index < shown)),
});

const live = signal<SlideRef | null>(null);
let reader: SlideReader;
let answers: Deck[];
let asked: string[];

beforeEach(async () => {
  live.value = { deck: 'd', number: 5 };
  answers = [deck(5)];
  asked = [];
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(new Response(JSON.stringify(answers.length > 1 ? answers.shift() : answers[0])));
  });
  reader = new SlideReader('demo26', 's', live);
  await reader.load();
});

afterEach(() => vi.unstubAllGlobals());

const event = (number: number, change = {}) => ({ type: 'slide' as const, seq: 1, session: 's', deck: 'd', number, ...change });

describe('reading slides', () => {
  it('follows the presenter until the reader moves', () => {
    live.value = { deck: 'd', number: 4 };
    expect(reader.current.value).toBe(4);
    reader.step(-1);
    live.value = { deck: 'd', number: 5 };
    expect(reader.current.value).toBe(3);
    expect(reader.following.value).toBe(false);
    expect(reader.behind).toBe(2);
  });

  it('follows again on return, or on arriving at the presenter', () => {
    reader.go(2);
    reader.goLive();
    expect(reader.current.value).toBe(5);
    reader.go(4);
    reader.step(1);
    expect(reader.following.value).toBe(true);
  });

  it('never goes to a slide that has not been shown', () => {
    reader.go(7);
    reader.step(1);
    expect(reader.current.value).toBe(5);
    expect(reader.neighbour(1)).toBeUndefined();
  });

  it('reads the deck again for a slide it has no picture of, and only then', async () => {
    answers = [deck(6)];
    reader.onSlide(event(4));
    expect(asked).toHaveLength(1);
    reader.onSlide(event(6));
    await vi.waitFor(() => expect(reader.deck.value?.pages[5]?.text).toContain('Title 6'));
    expect(asked).toHaveLength(2);
  });

  it('takes the page from the event when the server sends it', () => {
    reader.onSlide(event(6, { page: page(6) }));
    expect(reader.deck.value?.pages[5]?.text).toContain('Title 6');
    expect(asked).toHaveLength(1);
  });

  it('asks once more, not five times, for changes that come while it is asking', async () => {
    answers = [deck(6), deck(10)];
    for (const number of [6, 7, 8, 9, 10]) reader.onSlide(event(number));
    await vi.waitFor(() => expect(reader.deck.value?.pages[9]?.text).toContain('Title 10'));
    expect(asked).toHaveLength(3);
  });

  it('offers every size to the browser', () => {
    expect(sources(page(1))).toEqual({ src: '/decks/d/1-1280.webp', srcset: '/decks/d/1-640.webp 640w, /decks/d/1-1280.webp 1280w' });
  });
});
