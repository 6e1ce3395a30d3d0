import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConferenceState } from '../src/lib/conference';
import type { Post, PostState, StreamEvent } from '../src/lib/types';

const post = (seq: number | null, state: PostState = 'published', id = `p${seq}`): Post => ({ id, seq, state, text: `text ${seq}` }) as Post;
const snapshot = (...posts: Post[]): StreamEvent => ({ type: 'snapshot', sessions: [], posts });
const published = (seq: number): StreamEvent => ({ type: 'post', seq, post: post(seq) });

let state: ConferenceState;
const shown = () => state.posts.value.map((each) => each.seq);

beforeEach(() => {
  vi.useFakeTimers();
  state = new ConferenceState();
});

afterEach(() => {
  state.stop();
  vi.useRealTimers();
});

describe('the state of a conference', () => {
  it('keeps the log order, also when older posts are read later', () => {
    state.apply([snapshot(post(5), post(6))]);
    state.add([post(2), post(3)]);
    expect(shown()).toEqual([2, 3, 5, 6]);
  });

  it('patches posts in batches, and retractions at once', () => {
    state.apply([snapshot(post(1)), published(2)]);
    expect(shown()).toEqual([1]);
    vi.advanceTimersByTime(250);
    expect(shown()).toEqual([1, 2]);
    state.apply([{ type: 'post.gone', seq: 3, id: 'p1' }]);
    expect(shown()).toEqual([2]);
  });

  it('never brings back a post that is gone by an older answer, but by a restoring event', () => {
    state.apply([snapshot(post(1)), { type: 'post.gone', seq: 2, id: 'p1' }]);
    state.add([post(1)]);
    expect(shown()).toEqual([]);
    state.apply([published(1)]);
    vi.advanceTimersByTime(250);
    expect(shown()).toEqual([1]);
  });

  it('leaves an edited post in its place', () => {
    state.apply([snapshot(post(1), post(2)), { type: 'post.edited', seq: 9, post: { ...post(1), text: 'better' } }]);
    vi.advanceTimersByTime(250);
    expect(state.posts.value.map((each) => each.text)).toEqual(['better', 'text 2']);
  });

  it('never lists a post that is not published', () => {
    state.apply([snapshot(post(1), post(null, 'held', 'h'))]);
    state.add([post(null, 'rejected', 'r')]);
    expect(shown()).toEqual([1]);
  });

  it('shows an own held post to its author until it is on the wall', () => {
    state.apply([snapshot(), { type: 'own', post: post(null, 'held', 'mine'), state: 'held', step: 'checking' }]);
    expect([...state.own.value.values()]).toMatchObject([{ step: 'checking', state: 'held' }]);
    state.apply([{ type: 'post', seq: 7, post: post(7, 'published', 'mine') }]);
    expect(state.own.value.size).toBe(0);
  });

  it('knows what was found in an own post, and does not forget it when the answer comes late', () => {
    const mine = { ...post(null, 'held', 'mine'), text: 'a photo', media: [{ id: 'm', width: 1, height: 1 }] };
    const findings = [{ media: 'm', category: 'name', score: 0.9, box: { x: 1, y: 2, width: 3, height: 4 } }];
    state.apply([snapshot(), { type: 'own', post: mine, state: 'held', step: 'moderator', findings }]);
    state.answered(mine);
    expect(state.own.value.get('mine')).toMatchObject({ step: 'moderator', findings });
    state.answered({ ...mine, text: 'edited' });
    expect(state.own.value.get('mine')).toMatchObject({ step: 'received', findings: [] });
  });

  it('forgets an own post that a new connection does not name any more', () => {
    const mine: StreamEvent = { type: 'own', post: post(null, 'held', 'mine'), state: 'held' };
    const other: StreamEvent = { type: 'own', post: post(null, 'held', 'other'), state: 'held' };
    const hello: StreamEvent = { type: 'hello', epoch: 'e', head: 1, now: '2026-11-22T10:00:00.000Z' };
    state.apply([hello, snapshot(), mine, other, { type: 'live' }]);
    state.apply([hello, other]);
    expect(state.own.value.size).toBe(2);
    state.apply([{ type: 'live' }]);
    expect([...state.own.value.keys()]).toEqual(['other']);
  });

  it('starts over from a snapshot: what is not in it is not shown', () => {
    state.apply([snapshot(post(1), post(2))]);
    state.apply([snapshot(post(2))]);
    expect(shown()).toEqual([2]);
  });

  it('follows the slides of every session', () => {
    state.apply([
      { type: 'snapshot', sessions: [{ id: 's', title: 'T', slide: { deck: 'd', number: 3 } }], posts: [] },
      { type: 'slide', seq: 2, session: 's', deck: 'd', number: 4 },
    ]);
    expect(state.slides.value.get('s')).toEqual({ deck: 'd', number: 4 });
  });
});
