import { describe, expect, it } from 'vitest';
import type { OwnPost } from '../src/lib/conference';
import type { Letter } from '../src/lib/outbox';
import type { Post } from '../src/lib/types';
import { partProblems, refusal } from '../src/viewer/partProblems';
import { cutBefore, heldUnits, readingOrder } from '../src/viewer/threads';
import { post } from './desk';

const log = (...ids: string[]): Post[] => ids.map((id) => post(id, /\d/.test(id) ? { thread: `${id[0]}1` } : {}));
const ids = (posts: readonly Post[]) => posts.map((each) => each.id);

describe('a thread among the posts', () => {
  it('reads from its first part to its last, in a list whose newest stands first', () => {
    expect(ids(readingOrder(log('x', 'a1', 'a2', 'a3', 'y')))).toEqual(['y', 'a1', 'a2', 'a3', 'x']);
  });

  it('stays together when a part was published again later than other posts', () => {
    expect(ids(readingOrder(log('a1', 'a3', 'x', 'b1', 'b2', 'a2')))).toEqual(['b1', 'b2', 'x', 'a1', 'a3', 'a2']);
  });

  it('is not cut by the edge of the window', () => {
    const posts = log('x', 'a1', 'a2', 'a3', 'y');
    expect([0, 1, 2, 3, 4].map((index) => cutBefore(posts, index))).toEqual([0, 1, 1, 1, 4]);
  });
});

describe('an own thread that is held', () => {
  const own = (id: string, change: Partial<OwnPost> = {}): OwnPost => ({
    post: log(id)[0] as Post,
    state: 'held',
    step: 'moderator',
    clause: null,
    findings: [],
    ...change,
  });

  it('is one thing to wait for', () => {
    const units = heldUnits([own('x'), own('a1'), own('a2'), own('y')]);
    expect(units.map((unit) => ids(unit.posts))).toEqual([['x'], ['a1', 'a2'], ['y']]);
  });

  it('does not wait with a part that was rejected by itself', () => {
    const units = heldUnits([own('a1'), own('a2', { state: 'rejected', clause: 'privacy' })]);
    expect(units.map((unit) => [unit.state, ids(unit.posts)])).toEqual([
      ['held', ['a1']],
      ['rejected', ['a2']],
    ]);
  });
});

describe('a refused letter', () => {
  const letter = (thread: boolean, ...fields: string[]) =>
    ({
      post: { text: 'one', ...(thread ? { thread: [{ text: 'two' }, { text: 'three' }] } : {}) },
      problem: { type: 'invalid', text: 'Because.', errors: fields.map((field) => ({ field, message: 'is too long' })) },
    }) as unknown as Letter;

  it('says which part of the thread was refused', () => {
    expect([...partProblems(letter(true, 'text', 'thread[1].text'))]).toEqual([
      [0, 'is too long'],
      [2, 'is too long'],
    ]);
    expect(refusal(letter(true, 'thread[1].text'))).toBe('Part 3 is too long.');
  });

  it('numbers nothing where there is one text, and passes on what is about no text', () => {
    expect(refusal(letter(false, 'text'))).toBe('The text is too long.');
    expect(refusal(letter(false, 'replyTo'))).toBe('Because.');
  });
});
