import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Post } from '../src/lib/types';
import { Feed, WINDOW } from '../src/viewer/feed';

const post = (seq: number, change: Partial<Post> = {}): Post =>
  ({ id: `p${seq}`, seq, author: { id: 'a', name: 'A', attendance: 'remote' }, media: [], slide: { deck: 'd', number: 1 }, ...change }) as Post;

const posts = signal<Post[]>([]);
const slide = signal<number | null>(1);
let feed: Feed;

const shown = () => feed.view.value.posts.map((each) => each.seq);
const arrive = (...more: Post[]) => {
  posts.value = [...posts.value, ...more];
};

beforeEach(() => {
  posts.value = [post(1), post(2)];
  slide.value = 1;
  feed = new Feed(posts, slide, signal('d'));
});

describe('the stream on screen', () => {
  it('shows the newest post first and lets new ones in while the reader is at the top', () => {
    arrive(post(3));
    expect(shown()).toEqual([3, 2, 1]);
    expect(feed.view.value.pending).toBe(0);
  });

  it('counts new posts while the reader is elsewhere and shows them when asked', () => {
    feed.hold();
    arrive(post(3), post(4));
    expect(shown()).toEqual([2, 1]);
    expect(feed.view.value.pending).toBe(2);
    feed.release();
    expect(shown()).toEqual([4, 3, 2, 1]);
  });

  it('takes a withdrawn post away even from a held view, without letting new ones in', () => {
    feed.hold();
    posts.value = [post(1), post(3)];
    expect(shown()).toEqual([1]);
    expect(feed.view.value.pending).toBe(1);
  });

  it('keeps no more posts in the page than its window, and moves it towards older ones', () => {
    posts.value = Array.from({ length: 500 }, (_, index) => post(index + 1));
    expect(shown()).toHaveLength(WINDOW);
    expect(shown()[0]).toBe(500);
    expect(feed.showOlder()).toBe(false);
    expect(shown()).toHaveLength(WINDOW);
    expect(shown()[0]).toBe(445);
    expect(feed.view.value.newer).toBe(true);
    feed.showNewer();
    expect(shown()[0]).toBe(500);
  });

  it('counts what is new after a thread, whose newest part is not the one on top', () => {
    arrive(post(3, { thread: 'p3' }), post(4, { thread: 'p3' }));
    expect(shown()).toEqual([3, 4, 2, 1]);
    feed.hold();
    arrive(post(5));
    expect(shown()).toEqual([3, 4, 2, 1]);
    expect(feed.view.value.pending).toBe(1);
  });

  it('says when there is nothing older in memory', () => {
    expect(feed.showOlder()).toBe(true);
  });

  it('narrows to the slide the reader sees, and follows it', () => {
    arrive(post(3, { slide: { deck: 'd', number: 2 } }), post(4, { slide: { deck: 'old deck', number: 1 } }), post(5, { slide: null }));
    feed.filterSlide(true);
    expect(shown()).toEqual([2, 1]);
    slide.value = 2;
    expect(shown()).toEqual([3]);
  });

  it('narrows to posts from the hall and to posts with a picture', () => {
    arrive(post(3, { author: { id: 'b', name: 'B', attendance: 'onsite' } }));
    arrive(post(4, { media: [{ id: 'm', width: 1, height: 1 }] }));
    feed.toggle('onsite');
    expect(shown()).toEqual([3]);
    feed.toggle('onsite');
    feed.toggle('picture');
    expect(shown()).toEqual([4]);
    feed.clearFilters();
    expect(shown()).toEqual([4, 3, 2, 1]);
  });
});
