import type { Post, Tally } from './types';

export interface Asked {
  post: Post;
  votes: number;
}

/** The posts that most people marked as a question, most wanted first and then the newest; the ones dealt with are left out. */
export function questions(posts: readonly Post[], tallies: ReadonlyMap<string, Tally>, done: ReadonlySet<string>, most = Number.POSITIVE_INFINITY): Asked[] {
  return posts
    .map((post) => ({ post, votes: tallies.get(post.id)?.question ?? 0 }))
    .filter(({ post, votes }) => votes > 0 && !done.has(post.id))
    .sort((a, b) => b.votes - a.votes || b.post.at.localeCompare(a.post.at))
    .slice(0, most);
}
