import type { OwnPost } from '../lib/conference';
import type { Post } from '../lib/types';

/** A further part of a thread, not its first post and no post that stands alone. */
export const continues = (post: Post): boolean => !!post.thread && post.thread !== post.id;

export const sameThread = (one: Post | undefined, other: Post | undefined): boolean => !!one?.thread && one.thread === other?.thread;

/** The known posts of each thread, in order. */
export function threadsOf(posts: readonly Post[]): ReadonlyMap<string, readonly string[]> {
  const threads = new Map<string, string[]>();
  for (const { id, thread } of posts) {
    if (thread) threads.set(thread, [...(threads.get(thread) ?? []), id]);
  }
  return threads;
}

/**
 * From the log's order to the order of reading: the newest first, but the parts of a thread stand together, from the
 * first to the last, where the thread began.
 */
export function readingOrder(oldestFirst: readonly Post[]): Post[] {
  const units: Post[][] = [];
  const threads = new Map<string, Post[]>();
  for (const post of oldestFirst) {
    const known = post.thread ? threads.get(post.thread) : undefined;
    if (known) {
      known.push(post);
      continue;
    }
    const unit = [post];
    units.push(unit);
    if (post.thread) threads.set(post.thread, unit);
  }
  return units.reverse().flat();
}

/** Where to cut a list so that no thread is cut: at this index, or before. */
export function cutBefore(oldestFirst: readonly Post[], index: number): number {
  let cut = index;
  while (cut > 0 && sameThread(oldestFirst[cut - 1], oldestFirst[cut])) cut--;
  return cut;
}

/** An own post or thread that is held or was rejected: it is decided as one. */
export interface HeldUnit extends Omit<OwnPost, 'post'> {
  posts: readonly Post[];
}

export function heldUnits(own: readonly OwnPost[]): HeldUnit[] {
  const units = new Map<string, { posts: Post[] } & HeldUnit>();
  for (const { post, ...fate } of own) {
    const key = `${post.thread ?? post.id} ${fate.state}`;
    const unit = units.get(key);
    if (unit) unit.posts.push(post);
    else units.set(key, { posts: [post], ...fate });
  }
  return [...units.values()];
}
