import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Item, StreamEvent } from '../lib/types';

type Change = Extract<StreamEvent, { type: 'item' | 'item.gone' | 'claim' }>;

const concerns = (event: StreamEvent): event is Change => event.type === 'item' || event.type === 'item.gone' || event.type === 'claim';

/**
 * The items that wait, the highest risk first and among equals the oldest, as the list and the stream tell it together:
 * what the stream says while the list is being read is kept back and applied after it.
 */
export class Queue {
  /** Whether the list has been read since the stream came live. */
  readonly known = signal(false);
  readonly items: ReadonlySignal<readonly Item[]>;
  /** After so many seconds something has waited too long; the server says. */
  readonly alarmSeconds = signal(120);
  /** The id of the last item that left, and what became of it. */
  readonly gone = signal<{ id: string; outcome: string } | null>(null);
  /** Decided here, and not yet sent or answered. */
  private readonly aside = signal<ReadonlySet<string>>(new Set());
  private readonly byId = signal<ReadonlyMap<string, Item>>(new Map());
  private waiting: Change[] | null = [];
  private reading = 0;

  constructor(
    private readonly read: () => Promise<{ items: Item[]; alarmSeconds?: number }>,
    private readonly onFailure: (error: unknown) => void,
  ) {
    this.items = computed(() => [...this.byId.value.values()].filter((item) => !this.aside.value.has(item.id)).sort(byRisk));
  }

  find(id: string | null): Item | undefined {
    return id === null ? undefined : this.byId.value.get(id);
  }

  apply(events: readonly StreamEvent[]): void {
    for (const event of events) {
      if (event.type === 'hello') this.waiting ??= [];
      else if (event.type === 'live') void this.reload();
      else if (concerns(event)) this.hear(event);
    }
  }

  async reload(): Promise<void> {
    const turn = ++this.reading;
    this.waiting ??= [];
    try {
      const { items, alarmSeconds } = await this.read();
      if (turn !== this.reading) return;
      this.byId.value = new Map(items.map((item) => [item.id, item]));
      this.alarmSeconds.value = alarmSeconds ?? this.alarmSeconds.value;
      this.known.value = true;
    } catch (error) {
      if (turn !== this.reading) return;
      this.onFailure(error);
    }
    const events = this.waiting ?? [];
    this.waiting = null;
    for (const event of events) this.hear(event);
  }

  setAside(ids: readonly string[]): void {
    this.aside.value = new Set([...this.aside.value, ...ids]);
  }

  takeBack(ids: readonly string[]): void {
    this.aside.value = new Set([...this.aside.value].filter((id) => !ids.includes(id)));
  }

  /** Puts in what was read on its own. */
  put(item: Item): void {
    this.byId.value = new Map(this.byId.value).set(item.id, item);
  }

  /** Own decisions do not wait for the stream. */
  drop(id: string): void {
    const next = new Map(this.byId.value);
    if (next.delete(id)) this.byId.value = next;
  }

  private hear(event: Change): void {
    if (this.waiting) {
      this.waiting.push(event);
      return;
    }
    const next = new Map(this.byId.value);
    if (event.type === 'item') next.set(event.item.id, event.item);
    else if (event.type === 'item.gone') {
      next.delete(event.id);
      this.gone.value = { id: event.id, outcome: event.outcome ?? '' };
    } else {
      const item = next.get(event.id);
      if (item) next.set(event.id, { ...item, claim: event.claim });
    }
    this.byId.value = next;
  }
}

/** What was decided about it before it came back stands in front of that. */
const since = (item: Item) => item.history.find((step) => step.what === 'received')?.at ?? item.post.at;

/** When it began to wait. */
export const waitingSince = (item: Item): number => Date.parse(since(item));

function byRisk(a: Item, b: Item): number {
  return b.risk - a.risk || since(a).localeCompare(since(b)) || a.id.localeCompare(b.id);
}
