import { computed, signal } from '@preact/signals';
import type { ConferenceState } from '../lib/conference';
import { getPosts } from '../lib/plenary';
import type { Post } from '../lib/types';

/** So long after the last key the server is asked. */
const PAUSE_MS = 300;
const MOST = 50;

/** Posts of one talk that hold all the words, as the server finds them. */
export class Search {
  /** Null while nobody searches. */
  readonly words = signal<string | null>(null);
  readonly busy = signal(false);
  readonly failed = signal(false);
  private readonly found = signal<readonly Post[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked: AbortController | null = null;

  /** Newest first; what has been taken away since is not among them, what was edited is as it is now. */
  readonly results = computed(() => {
    void this.state.posts.value;
    return this.found.value.filter((post) => !this.state.isGone(post.id)).map((post) => this.state.find(post.id) ?? post);
  });

  constructor(
    private readonly conference: string,
    private readonly session: string,
    private readonly state: ConferenceState,
  ) {}

  /** There may be more than are shown. */
  get cut(): boolean {
    return this.found.value.length === MOST;
  }

  type(words: string): void {
    this.words.value = words;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(), PAUSE_MS);
  }

  close(): void {
    clearTimeout(this.timer);
    this.asked?.abort();
    this.words.value = null;
    this.found.value = [];
    this.busy.value = false;
    this.failed.value = false;
  }

  async ask(): Promise<void> {
    clearTimeout(this.timer);
    this.asked?.abort();
    const words = this.words.value?.trim() ?? '';
    this.failed.value = false;
    this.busy.value = words !== '';
    if (!words) {
      this.found.value = [];
      return;
    }
    const asked = new AbortController();
    this.asked = asked;
    try {
      const page = await getPosts(this.conference, { session: this.session, q: words, limit: MOST }, asked.signal);
      if (asked.signal.aborted) return;
      this.found.value = page.posts;
    } catch {
      if (asked.signal.aborted) return;
      this.failed.value = true;
    }
    this.busy.value = false;
  }
}
