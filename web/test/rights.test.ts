import { describe, expect, it } from 'vitest';
import { nextTime } from '../src/remote/Rights';
import { mayPost, rightsAt, withRights } from '../src/lib/rights';

const page = { number: 2, rights: 'embargo', rightsUntil: '2026-11-22T16:00:00.000Z' } as const;

describe('what may be posted about a slide', () => {
  it('is everything once its time has come', () => {
    const at = Date.parse(page.rightsUntil);
    expect(rightsAt(page, at - 1)).toBe('embargo');
    expect(rightsAt(page, at)).toBe('open');
    expect(rightsAt(undefined, at)).toBe('open');
  });

  it('is words where pictures are not wanted, and nothing under an embargo', () => {
    expect(mayPost('no-photo', false)).toBe(true);
    expect(mayPost('no-photo', true)).toBe(false);
    expect(mayPost('embargo', false)).toBe(false);
    expect(mayPost('nothing', false)).toBe(false);
    expect(mayPost('open', true)).toBe(true);
  });

  it('changes for the slides of that deck only, both ends included', () => {
    const deck = { id: 'd', state: 'ready', pages: [1, 2, 3, 4].map((number) => ({ number })) };
    const event = { type: 'slide.rights', seq: 1, session: 's', deck: 'd', from: 2, to: 3, rights: 'nothing', rightsUntil: null, rightsReason: null } as const;
    expect(withRights(deck, event)?.pages.map((each) => rightsAt(each, 0))).toEqual(['open', 'nothing', 'nothing', 'open']);
    expect(withRights(deck, { ...event, deck: 'other' })).toBe(deck);
  });
});

describe('a time of day', () => {
  it('is the next one, tomorrow when today it is over', () => {
    const now = new Date(2026, 10, 22, 15, 30).getTime();
    expect(nextTime('16:00', now)).toBe(new Date(2026, 10, 22, 16, 0).toISOString());
    expect(nextTime('15:00', now)).toBe(new Date(2026, 10, 23, 15, 0).toISOString());
  });
});
