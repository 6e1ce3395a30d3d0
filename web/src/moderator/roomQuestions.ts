import { computed, type Signal, signal } from '@preact/signals';
import type { ConferenceState } from '../lib/conference';
import { recall, remember } from '../lib/keep';
import { type Asked, questions } from '../lib/questions';

const NONE: ReadonlySet<string> = new Set();

/** What the rooms want to ask, the most wanted first. Which have been answered is remembered on this device alone. */
export class RoomQuestions {
  readonly open = computed(() => questions(this.state.posts.value, this.state.tallies.value, this.done.value));
  readonly answered = computed(() => this.all.value.filter(({ post }) => this.done.value.has(post.id)));
  private readonly all = computed<readonly Asked[]>(() => questions(this.state.posts.value, this.state.tallies.value, NONE));
  private readonly done: Signal<ReadonlySet<string>>;

  constructor(
    private readonly conference: string,
    private readonly state: ConferenceState,
  ) {
    this.done = signal<ReadonlySet<string>>(new Set(recall<string[]>(this.key, [])));
  }

  answer(post: string, answered: boolean): void {
    const next = new Set(this.done.value);
    if (answered) next.add(post);
    else next.delete(post);
    this.done.value = next;
    remember(this.key, [...next]);
  }

  private get key(): string {
    return `plenary.desk.${this.conference}.answered`;
  }
}
