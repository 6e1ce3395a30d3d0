import { computed, effect, signal } from '@preact/signals';
import { Announcer } from '../lib/announcer';
import { explain, refreshSession } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { decide, freezeWall, getItem, getItems, type ItemDetail } from '../lib/desk';
import { type Check, readHealth } from '../lib/health';
import { StreamClient, type StreamStatus } from '../lib/stream';
import type { Claim, Conference, Item, Participant, Post } from '../lib/types';
import { Claims } from './claims';
import { Deciding } from './deciding';
import { choices } from './judgement';
import { Marks, picturesOf } from './marks';
import { DeskPresence } from './presence';
import { Queue } from './queue';
import { RecordCount } from './record';
import { RoomQuestions } from './roomQuestions';
import { agreement } from './voices';
import { t } from './words';

export type Tab = 'held' | 'questions' | 'recent' | 'mutes' | 'audit';

export type Ask =
  | { kind: 'approve'; item: Item }
  | { kind: 'reject'; item: Item }
  | { kind: 'remove'; post: Post }
  | { kind: 'batch'; items: readonly Item[] }
  | { kind: 'help' }
  | { kind: 'menu' };

export interface Toast {
  text: string;
  bad: boolean;
  /** A post that has just been published and can be taken down again. */
  published?: Post;
  /** An item that has just been taken away and can be brought back. */
  undo?: string;
}

const HEALTH_MS = 15_000;
const TOAST_MS = 8_000;
const ZOOMS = [1, 1.5, 2, 3, 4] as const;

/** The moderator's console: which item is open, what is drawn on it, and what is decided. */
export class Console {
  readonly state = new ConferenceState();
  readonly status = signal<StreamStatus>('opening');
  readonly queue: Queue;
  readonly claims: Claims;
  readonly record: RecordCount;
  readonly presence: DeskPresence;
  readonly questions: RoomQuestions;
  readonly tab = signal<Tab>('held');
  readonly openId = signal<string | null>(null);
  readonly item = computed(() => this.queue.find(this.openId.value));
  readonly marks = signal(new Marks([], []));
  readonly detail = signal<ItemDetail | null>(null);
  readonly pictureId = signal<string | null>(null);
  readonly drawing = signal(false);
  readonly preview = signal(false);
  readonly showText = signal(false);
  /** What a warning stands before, opened since this item was. */
  readonly unfolded = signal<ReadonlySet<string>>(new Set());
  readonly zoom = signal(1);
  readonly busy = signal(false);
  readonly toast = signal<Toast | null>(null);
  readonly ask = signal<Ask | null>(null);
  /** The author who is to be muted, if anybody has asked for it. */
  readonly muting = signal<{ id: string; name: string } | null>(null);
  readonly screening = signal<Check | null>(null);
  readonly veiled = signal(!document.hasFocus());
  /** Ticks every second, for ages. */
  readonly now = signal(Date.now());
  readonly choices = computed(() => (this.item.value ? choices(this.item.value, this.marks.value.chosen.value.length, this.me.id, this.unfolded.value) : null));
  readonly deciding = new Deciding(this);
  private readonly announcer = new Announcer();
  private drawnFor = '';
  private chosen = true;
  /** Somebody was quicker, and the stream has not yet told who. */
  private lost: string | null = null;
  /** What was drawn on items that came back. */
  private readonly kept = new Map<string, { drawnFor: string; marks: Marks }>();
  private toasting: ReturnType<typeof setTimeout> | undefined;
  private stream: StreamClient | null = null;

  constructor(
    readonly conference: string,
    readonly me: Participant,
    policy: Conference,
  ) {
    this.state.conference.value = policy;
    this.state.frozen.value = policy.wall?.frozen ?? false;
    this.queue = new Queue(
      () => getItems(conference),
      (error) => this.say(explain(error), true),
    );
    this.claims = new Claims(conference, (item) => !this.queue.items.peek().some((each) => each.id === item));
    this.presence = new DeskPresence(conference, me.id);
    this.questions = new RoomQuestions(conference, this.state);
    this.record = new RecordCount(conference, me.id, () => this.now.value);
  }

  get clauses() {
    return this.state.conference.value?.policy?.clauses ?? [];
  }

  start(): void {
    this.state.follow({ conference: this.conference });
    this.stream = new StreamClient({
      path: `/api/v1/conferences/${encodeURIComponent(this.conference)}/moderation/stream`,
      filtered: true,
      clock: this.state.clock,
      onEvents: (events) => this.queue.apply(events),
      onStatus: (status) => {
        this.status.value = status;
      },
      renew: refreshSession,
    });
    this.stream.start();
    void this.record.refresh();
    this.presence.start();
    setInterval(() => {
      this.now.value = this.state.clock.now();
    }, 1000);
    void this.askHealth();
    setInterval(() => void this.askHealth(), HEALTH_MS);
    addEventListener('blur', () => this.veil(true));
    addEventListener('focus', () => this.veil(false));
    effect(() => this.followQueue());
    effect(() => this.leaveToOthers());
    effect(() => this.drawMarks());
    effect(() => {
      if (this.queue.gone.value) this.record.refreshSoon();
    });
  }

  retry(): void {
    this.stream?.retryNow();
    this.state.retryNow();
  }

  /** Whoever else has this item, while their claim lasts. */
  holder(item: Item): Claim | null {
    const claim = item.claim;
    return claim && claim.holder !== this.me.id && Date.parse(claim.until) > this.now.value ? claim : null;
  }

  /**
   * @param chosen false when nobody has asked for this one: then another will do
   */
  open(id: string | null, chosen = true): void {
    if (id === this.openId.value) return;
    this.chosen = chosen;
    this.zoom.value = 1;
    this.drawing.value = false;
    this.preview.value = false;
    this.detail.value = null;
    this.drawnFor = '';
    this.openId.value = id;
    this.unfolded.value = new Set();
    const item = this.queue.find(id);
    this.pictureId.value = item ? (picturesOf(item)[0]?.id ?? null) : null;
    void this.claims.keep(id);
    if (item) {
      this.announcer.slide(t('opened', { name: item.post.author.name, n: item.findings.length }));
    }
  }

  /** To the neighbour in the queue. */
  skip(direction: 1 | -1): void {
    const items = this.queue.items.value;
    const here = items.findIndex((item) => item.id === this.openId.value);
    const target = items[Math.min(items.length - 1, Math.max(0, here + direction))];
    if (target) this.open(target.id);
  }

  /** What was found is in another picture of the post: show that one. */
  toggle(number: number): void {
    const mark = this.marks.value.find(number);
    if (!mark) return;
    this.pictureId.value = mark.media;
    this.marks.value.toggle(number);
  }

  /** For the keyboard: a box to be moved with the arrow keys. */
  drawInTheMiddle(): void {
    if (!this.pictureId.value) return;
    this.preview.value = false;
    this.marks.value.draw(this.pictureId.value);
    this.drawing.value = false;
  }

  askToReject(): void {
    const item = this.item.value;
    if (item && !this.claims.refused.value) this.ask.value = { kind: 'reject', item };
  }

  search(): void {
    this.tab.value = 'recent';
    setTimeout(() => document.querySelector<HTMLElement>('.recent [type=search]')?.focus());
  }

  zoomBy(step: 1 | -1): void {
    const here = ZOOMS.findIndex((each) => each === this.zoom.value);
    this.zoom.value = ZOOMS[Math.min(ZOOMS.length - 1, Math.max(0, here + step))] ?? 1;
  }

  /** Takes a published post, with the thread it begins or belongs to, off every screen. */
  async remove(post: Post, clause: string, note?: string): Promise<void> {
    await this.attempt(async () => {
      await decide(this.conference, post.thread ?? post.id, { action: 'remove', clause, note: note || undefined });
      this.say(t('done.removed', { name: post.author.name }), false, { undo: post.thread ?? post.id });
    });
    this.record.refreshSoon();
  }

  async restore(item: string): Promise<boolean> {
    const done = await this.attempt(async () => {
      await decide(this.conference, item, { action: 'restore' });
      this.say(t('done.restore'), false);
    });
    this.record.refreshSoon();
    return done;
  }

  /** Nothing is muted before it was tried. */
  muteAuthor(author: { id: string; name: string }): void {
    this.muting.value = author;
    this.tab.value = 'mutes';
  }

  async freeze(): Promise<void> {
    await this.attempt(async () => {
      const { frozen } = await freezeWall(this.conference, !this.state.frozen.value);
      this.state.frozen.value = frozen;
      this.say(t(frozen ? 'done.freeze' : 'done.thaw'), false);
    });
  }

  say(text: string, bad: boolean, more: Pick<Toast, 'published' | 'undo'> = {}): void {
    clearTimeout(this.toasting);
    this.toast.value = { text, bad, ...more };
    this.toasting = setTimeout(() => {
      this.toast.value = null;
    }, TOAST_MS);
  }

  /** One call to the server at a time that the moderator waits for. */
  async attempt(work: () => Promise<void>, failed = (error: unknown) => this.say(explain(error), true)): Promise<boolean> {
    this.busy.value = true;
    try {
      await work();
      return true;
    } catch (error) {
      failed(error);
      return false;
    } finally {
      this.busy.value = false;
    }
  }

  /** It is decided: on to the next one, if it was open. */
  leave(id: string, place: number): void {
    this.queue.drop(id);
    if (this.openId.value === id) this.next(place);
  }

  /** On to the next one, from a place in the queue, that this moderator can decide. */
  next(place: number): void {
    const items = this.queue.items.value;
    const free = (item: Item) => this.isFree(item);
    this.open((items.slice(Math.max(0, place)).find(free) ?? items.find(free))?.id ?? null);
  }

  /** What was drawn on an item that comes back, for when it is opened. */
  keepMarks(item: Item, marks: Marks): void {
    this.kept.set(item.id, { drawnFor: drawnFor(item), marks });
  }

  private isFree(item: Item): boolean {
    const { claim } = item;
    const others = claim && claim.holder !== this.me.id && Date.parse(claim.until) > Date.now();
    return !others && !agreement(item, this.me.id).mine;
  }

  /** Opens the first free item when none is open, and lets go of one that somebody else has decided. */
  private followQueue(): void {
    const items = this.queue.items.value;
    const open = this.openId.value;
    if (!this.queue.known.value || this.deciding.leaving.value?.id === open) return;
    if (open !== null && !items.some((item) => item.id === open)) {
      this.say(t('decided.elsewhere'), false);
      this.open(null);
    } else if (open === null) {
      const free = items.filter((item) => this.isFree(item));
      if (!free.some((item) => item.id === this.lost)) this.lost = null;
      const next = free.find((item) => item.id !== this.lost);
      if (next) this.open(next.id, false);
    }
  }

  /** Two idle desks reach for the same item: whoever comes second takes another. */
  private leaveToOthers(): void {
    if (this.claims.refused.value === null || this.chosen) return;
    this.lost = this.openId.peek();
    this.open(null);
  }

  /** The boxes begin anew when the check has said something new; what was drawn by hand stays. */
  private drawMarks(): void {
    const item = this.item.value;
    const key = item ? drawnFor(item) : '';
    if (key === this.drawnFor) return;
    const drawn = this.drawnFor && item && this.drawnFor.includes(item.id) ? this.marks.peek().all.peek().filter((mark) => mark.category === null) : [];
    this.drawnFor = key;
    const kept = item && this.kept.get(item.id);
    if (item) this.kept.delete(item.id);
    if (kept?.drawnFor === key) {
      this.marks.value = kept.marks;
      this.showPictureOf(item);
      return;
    }
    const voiced = item && agreement(item, this.me.id).first?.boxes;
    const marks = new Marks(item ? picturesOf(item) : [], item?.findings ?? [], voiced || undefined);
    for (const mark of drawn) marks.draw(mark.media, mark.box);
    marks.selected.value = null;
    this.marks.value = marks;
    this.showPictureOf(item);
  }

  private showPictureOf(item: Item | undefined): void {
    const pictures = item ? picturesOf(item) : [];
    if (!pictures.some((picture) => picture.id === this.pictureId.peek())) this.pictureId.value = pictures[0]?.id ?? null;
    if (item) void this.readDetail(item.id);
  }

  private async readDetail(id: string): Promise<void> {
    try {
      const detail = await getItem(this.conference, id);
      if (this.openId.value === id) this.detail.value = detail;
    } catch {
      // The text panel says that there is none.
    }
  }

  private async askHealth(): Promise<void> {
    const health = await readHealth();
    if (health) this.screening.value = health.checks.screening ?? null;
  }

  private veil(veiled: boolean): void {
    this.veiled.value = veiled;
  }
}

/** What the boxes over an item were made from. */
const drawnFor = (item: Item): string => JSON.stringify([item.id, item.findings, item.voices?.given]);
