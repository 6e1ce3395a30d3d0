import type { Finding, Item, Media, Post } from '../src/lib/types';

/** Items and posts for tests, with only what a test says about them. */

export const post = (id: string, change: Partial<Post> = {}): Post => ({
  id,
  author: { id: 'lucia', name: 'Lucía Ferreyra' },
  text: `post ${id}`,
  ranges: [],
  media: [],
  at: '2026-11-22T10:00:00.000Z',
  state: 'held',
  ...change,
});

export const media = (id: string): Media => ({ id, width: 1600, height: 1200 });

export const finding = (category: string, score: number, change: Partial<Finding> = {}): Finding => ({
  media: 'm1',
  category,
  score,
  box: { x: 100, y: 100, width: 200, height: 40 },
  ...change,
});

export const item = (id: string, change: Partial<Item> = {}): Item => ({
  id,
  post: post(id, { media: [media('m1')] }),
  parts: [],
  risk: 50,
  reason: 'picture',
  checking: false,
  findings: [],
  claim: null,
  history: [{ at: '2026-11-22T10:00:00.000Z', what: 'received' }],
  ...change,
});
