import { signal } from '@preact/signals';
import type { ReactionKind } from '../lib/types';

/** Which reactions this person has given, as this browser remembers them; the server keeps the counts. */
export class OwnReactions {
  private readonly given = signal<ReadonlyMap<string, ReactionKind>>(new Map());
  private key: string | null = null;

  open(conference: string, me: string): void {
    this.key = `plenary.reactions.${conference}.${me}`;
    try {
      this.given.value = new Map(JSON.parse(localStorage.getItem(this.key) ?? '[]') as [string, ReactionKind][]);
    } catch {
      // Unreadable or forbidden storage: nothing is remembered.
    }
  }

  of(post: string): ReactionKind | null {
    return this.given.value.get(post) ?? null;
  }

  set(post: string, kind: ReactionKind | null): void {
    const next = new Map(this.given.value);
    if (kind) next.set(post, kind);
    else next.delete(post);
    this.given.value = next;
    this.store([...next].slice(-1000));
  }

  wipe(): void {
    this.given.value = new Map();
    try {
      if (this.key) localStorage.removeItem(this.key);
    } catch {
      // See above.
    }
  }

  private store(pairs: [string, ReactionKind][]): void {
    try {
      if (this.key) localStorage.setItem(this.key, JSON.stringify(pairs));
    } catch {
      // See above.
    }
  }
}
