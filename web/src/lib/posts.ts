import type { Post } from './types';

/** More than this many posts are not kept: older ones are read again when somebody scrolls to them. */
const KEPT = 5000;

/** The posts a client knows, in the log's order, without the ones that were taken away. */
export class PostLog {
  private readonly byId = new Map<string, { post: Post; seq: number }>();
  private readonly gone = new Set<string>();

  /** From the log, whose word is the newest: a post that was taken away and restored comes back. */
  publish(post: Post, seq: number): void {
    this.gone.delete(post.id);
    this.put(post, seq);
  }

  /** From an answer that may be older than what the log has said since. */
  put(post: Post, seq: number = post.seq ?? 0): void {
    if (this.gone.has(post.id)) return;
    if (post.state !== 'published') return this.remove(post.id);
    // The place of a post is where it was first published; an edit does not move it.
    this.byId.set(post.id, { post, seq: this.byId.get(post.id)?.seq ?? post.seq ?? seq });
  }

  remove(id: string): void {
    this.gone.add(id);
    this.byId.delete(id);
  }

  hide(id: string): void {
    this.byId.delete(id);
  }

  find(id: string): Post | undefined {
    return this.byId.get(id)?.post;
  }

  isGone(id: string): boolean {
    return this.gone.has(id);
  }

  clear(): void {
    this.byId.clear();
    this.gone.clear();
  }

  inOrder(): Post[] {
    const all = [...this.byId.values()].sort((a, b) => a.seq - b.seq);
    for (const old of all.splice(0, Math.max(0, all.length - KEPT))) this.byId.delete(old.post.id);
    return all.map((entry) => entry.post);
  }
}
