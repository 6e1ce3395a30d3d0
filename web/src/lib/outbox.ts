import { signal } from '@preact/signals';
import { Backoff } from './backoff';
import { uuid7 } from './ids';
import type { LetterStore } from './letters';
import { Problem } from './problem';
import type { FieldError, NewPost, Post } from './types';

/** A picture as it lies in the browser's database until it is sent. */
export interface Enclosure {
  /** The part of the thread it belongs to; 0 is the post itself. */
  part: number;
  bytes: ArrayBuffer;
  type: string;
  /** What it shows, for people who cannot see it. */
  alt?: string;
  /** Its id once it is uploaded, so that a retry does not upload it again. */
  media: string | null;
}

/**
 * A post or a thread on its way. `waiting` is sent as soon as the server can be reached; `ask` was written so long ago that its
 * author is asked first; `draft` was refused and waits to be changed or thrown away.
 */
export interface Letter {
  /** The Idempotency-Key: the server accepts one post for it, however often it is sent. */
  key: string;
  author: string;
  conference: string;
  post: NewPost;
  enclosures: readonly Enclosure[];
  writtenAt: number;
  tries: number;
  state: 'waiting' | 'ask' | 'draft';
  problem: Refusal | null;
}

export interface Refusal {
  type: string;
  text: string;
  errors: readonly FieldError[];
}

export interface Postman {
  upload(letter: Letter, picture: Enclosure): Promise<string>;
  /** Answers with the post, or with all of the thread. */
  send(letter: Letter, post: NewPost): Promise<Post[]>;
}

export interface OutboxOptions {
  author: string;
  conference: string;
  onSent(posts: Post[], letter: Letter): void;
  onRefused(letter: Letter, problem: Problem): void;
  now?: () => number;
  backoff?: Backoff;
}

const STALE_MS = 30 * 60_000;

/**
 * Posts that were written and not yet acknowledged. They lie in IndexedDB and survive a reload; each is sent until
 * the server answers, in the order of writing, and the server's idempotency key makes it one post.
 */
export class Outbox {
  readonly letters = signal<readonly Letter[]>([]);
  /** Until when the server asked this author to wait (rate limit), in local milliseconds; 0 = not. */
  readonly pausedUntil = signal(0);
  private readonly backoff: Backoff;
  private readonly now: () => number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private closed = false;

  constructor(
    private readonly store: LetterStore,
    private readonly postman: Postman,
    private readonly options: OutboxOptions,
  ) {
    this.backoff = options.backoff ?? new Backoff(1000, 30_000);
    this.now = options.now ?? Date.now;
  }

  /** Reads what an earlier page left behind and sends it, or asks about it when it is old. */
  async open(): Promise<void> {
    for (const letter of await this.mine()) {
      if (letter.state === 'waiting' && this.now() - letter.writtenAt > STALE_MS) await this.store.put({ ...letter, state: 'ask' });
    }
    await this.reload();
    addEventListener('online', this.flushNow);
    void this.flush();
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
    removeEventListener('online', this.flushNow);
  }

  /** Kept in the database before anything is sent. */
  async add(post: NewPost, enclosures: readonly Enclosure[] = []): Promise<Letter> {
    // Two letters of one millisecond keep their order.
    const writtenAt = Math.max(this.now(), (this.letters.value.at(-1)?.writtenAt ?? 0) + 1);
    const letter: Letter = {
      key: uuid7(writtenAt),
      author: this.options.author,
      conference: this.options.conference,
      post,
      enclosures,
      writtenAt,
      tries: 0,
      state: 'waiting',
      problem: null,
    };
    await this.store.put(letter);
    await this.reload();
    void this.flush();
    return letter;
  }

  /** Sends an `ask` as it is, or a `draft` with its change under a new key: its old one got a definite no. */
  async resend(key: string, change: Partial<NewPost> = {}): Promise<void> {
    const letter = this.letters.value.find((each) => each.key === key);
    if (!letter) return;
    const fresh = letter.state === 'draft' ? uuid7(this.now()) : key;
    await this.store.put({ ...letter, key: fresh, post: { ...letter.post, ...change }, state: 'waiting', problem: null });
    if (fresh !== key) await this.store.remove(key);
    await this.reload();
    void this.flush();
  }

  async discard(key: string): Promise<void> {
    await this.store.remove(key);
    await this.reload();
  }

  /** At sign-out nothing of this author stays on the device. */
  async wipe(): Promise<void> {
    for (const letter of await this.mine()) await this.store.remove(letter.key);
    await this.reload();
  }

  readonly flushNow = (): void => {
    this.backoff.reset();
    void this.flush();
  };

  /** Sends everything that waits; calls that overlap share one round. */
  flush(): Promise<void> {
    clearTimeout(this.timer);
    this.sending ??= this.store.alone(() => this.round()).finally(() => {
      this.sending = null;
      if (!this.closed && this.letters.value.some((letter) => letter.state === 'waiting')) this.retryLater();
    });
    return this.sending;
  }

  private async round(): Promise<void> {
    for (let letter = await this.next(); letter; letter = await this.next()) {
      if (!(await this.deliver(letter))) break;
    }
    await this.reload();
  }

  private async next(): Promise<Letter | undefined> {
    if (this.closed || this.pausedUntil.value > this.now()) return undefined;
    return (await this.mine()).find((letter) => letter.state === 'waiting');
  }

  /** False when the server could not be reached or is not able to: then the following letters wait too. */
  private async deliver(letter: Letter): Promise<boolean> {
    try {
      const posts = await this.post(letter);
      await this.store.remove(letter.key);
      await this.reload();
      this.backoff.reset();
      this.options.onSent(posts, letter);
      return true;
    } catch (error) {
      if (error instanceof Problem && error.is('duplicate')) return this.settle(letter);
      if (error instanceof Problem && !error.passing && error.status !== 401) {
        await this.refuse(letter, error);
        return true;
      }
      if (error instanceof Problem && error.retryAfter !== null) this.pausedUntil.value = this.now() + error.retryAfter * 1000;
      return false;
    }
  }

  /** The server already has this post: the answer to an earlier try was lost. */
  private async settle(letter: Letter): Promise<boolean> {
    await this.discard(letter.key);
    return true;
  }

  private async post(letter: Letter): Promise<Post[]> {
    let current: Letter = { ...letter, tries: letter.tries + 1 };
    await this.store.put(current);
    for (const picture of current.enclosures) {
      if (picture.media) continue;
      const uploaded = { ...picture, media: await this.postman.upload(current, picture) };
      current = { ...current, enclosures: current.enclosures.map((each) => (each === picture ? uploaded : each)) };
      await this.store.put(current);
    }
    return this.postman.send(current, enclosed(current));
  }

  private async refuse(letter: Letter, problem: Problem): Promise<void> {
    const { type, errors } = problem;
    // A picture that the server no longer has is uploaded again with the next try.
    const lost = errors.some(({ field }) => field.includes('media'));
    const kept = (await this.mine()).find((each) => each.key === letter.key) ?? letter;
    const draft: Letter = {
      ...kept,
      enclosures: lost ? kept.enclosures.map((picture) => ({ ...picture, media: null })) : kept.enclosures,
      state: 'draft',
      problem: { type, text: problem.detail || problem.title, errors },
    };
    await this.store.put(draft);
    await this.reload();
    this.options.onRefused(draft, problem);
  }

  private retryLater(): void {
    const pause = this.pausedUntil.value - this.now();
    this.timer = setTimeout(() => void this.flush(), Math.max(pause, this.backoff.next()));
  }

  private async mine(): Promise<Letter[]> {
    const all = await this.store.all();
    return all
      .filter((letter) => letter.author === this.options.author && letter.conference === this.options.conference)
      .sort((a, b) => a.writtenAt - b.writtenAt || a.key.localeCompare(b.key));
  }

  private async reload(): Promise<void> {
    this.letters.value = await this.mine();
  }
}

/** The post with its pictures, each at the part it belongs to. */
function enclosed({ post, enclosures }: Letter): NewPost {
  const of = (part: number) => {
    const media = enclosures.filter((each) => each.part === part).flatMap((each) => each.media ?? []);
    return media.length ? { media } : {};
  };
  return { ...post, ...of(0), ...(post.thread ? { thread: post.thread.map((part, index) => ({ ...part, ...of(index + 1) })) } : {}) };
}
