import { computed, effect, signal } from '@preact/signals';
import { Announcer } from '../lib/announcer';
import { explain, refreshSession } from '../lib/api';
import { ConferenceState } from '../lib/conference';
import { decide, type Decision, freezeWall, getItem, getItems, type ItemDetail } from '../lib/desk';
import { type Check, readHealth } from '../lib/health';
import { Problem } from '../lib/problem';
import { StreamClient, type StreamStatus } from '../lib/stream';
import type { Claim, Conference, Item, Participant, Post } from '../lib/types';
import { Claims } from './claims';
import { choices, isPublished } from './judgement';
import { Marks, picturesOf } from './marks';
import { Queue } from './queue';
import { RecordCount } from './record';
import { t } from './words';

export type Tab = 'held' | 'recent' | 'audit';

export type Ask =
  | { kind: 'approve'; item: Item }
  | { kind: 'reject'; item: Item }
  | { kind: 'remove'; post: Post }
  | { kind: 'help' }
  | { kind: 'menu' };

export interface Toast {
  text: string;
  bad: boolean;
  /** A post that has just been published and can be taken down again. */
  published?: Post;
}

const HEALTH_MS = 15_000;
const TOAST_MS = 8_000;

/** The moderator's console: which item is open, what is drawn on it, and what is decided. */
export class Console {
  readonly state = new ConferenceState();
  readonly status = signal<StreamStatus>('opening');
  readonly queue: Queue;
  readonly claims: Claims;
  readonly record: RecordCount;
  readonly tab = signal<Tab>('held');
  readonly openId = signal<string | null>(null);
  readonly item = computed(() => this.queue.find(this.openId.value));
  readonly marks = signal(new Marks([], []));
  readonly detail = signal<ItemDetail | null>(null);
  readonly pictureId = signal<string | null>(null);
  readonly drawing = signal(false);
  readonly preview = signal(false);
  readonly showText = signal(false);
  readonly busy = signal(false);
  readonly toast = signal<Toast | null>(null);
  readonly ask = signal<Ask | null>(null);
  readonly screening = signal<Check | null>(null);
  readonly veiled = signal(!document.hasFocus());
  /** Ticks every second, for ages. */
  readonly now = signal(Date.now());
  readonly choices = computed(() => (this.item.value ? choices(this.item.value, this.marks.value.chosen.value.length) : null));
  /** The item whose decision is under way, and its place in the queue: the stream can be faster than the answer. */
  private readonly deciding = signal<{ id: string; place: number } | null>(null);
  private readonly announcer = new Announcer();
  private drawnFor = '';
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
    this.claims = new Claims(conference);
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
    setInterval(() => {
      this.now.value = this.state.clock.now();
    }, 1000);
    void this.askHealth();
    setInterval(() => void this.askHealth(), HEALTH_MS);
    addEventListener('blur', () => this.veil(true));
    addEventListener('focus', () => this.veil(false));
    effect(() => this.followQueue());
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

  open(id: string | null): void {
    if (id === this.openId.value) return;
    this.drawing.value = false;
    this.preview.value = false;
    this.detail.value = null;
    this.drawnFor = '';
    this.openId.value = id;
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

  redact(): Promise<void> {
    const item = this.item.value;
    if (!item || !this.choices.value?.redact) return Promise.resolve();
    return this.carryOut(item, { action: 'redact', boxes: this.marks.value.decided() }, t('done.redact', { n: this.marks.value.chosen.value.length }));
  }

  /** Publishes as it is, unless that has to be asked again. */
  approve(): void {
    const item = this.item.value;
    if (!item || !this.choices.value?.approve || this.claims.refused.value) return;
    if (this.choices.value.asks) this.ask.value = { kind: 'approve', item };
    else void this.approved(item);
  }

  approved(item: Item, note?: string): Promise<void> {
    return this.carryOut(item, { action: 'approve', note: note || undefined }, t(isPublished(item) ? 'done.keep' : 'done.approve'));
  }

  rejected(item: Item, clause: string, note?: string): Promise<void> {
    const title = this.clauses.find((each) => each.clause === clause)?.title ?? clause;
    const action = isPublished(item) ? 'remove' : 'reject';
    return this.carryOut(item, { action, clause, note: note || undefined }, t(`done.${action}`, { clause: title }));
  }

  /** Takes a published post, with the thread it begins or belongs to, off every screen. */
  async remove(post: Post, clause: string, note?: string): Promise<void> {
    await this.attempt(async () => {
      await decide(this.conference, post.thread ?? post.id, { action: 'remove', clause, note: note || undefined });
      this.say(t('done.removed', { name: post.author.name }), false);
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

  async freeze(): Promise<void> {
    await this.attempt(async () => {
      const { frozen } = await freezeWall(this.conference, !this.state.frozen.value);
      this.state.frozen.value = frozen;
      this.say(t(frozen ? 'done.freeze' : 'done.thaw'), false);
    });
  }

  say(text: string, bad: boolean, published?: Post): void {
    clearTimeout(this.toasting);
    this.toast.value = { text, bad, published };
    this.toasting = setTimeout(() => {
      this.toast.value = null;
    }, TOAST_MS);
  }

  private async carryOut(item: Item, decision: Decision, done: string): Promise<void> {
    if (this.busy.value || this.claims.refused.value) return;
    this.deciding.value = { id: item.id, place: this.queue.items.value.findIndex((each) => each.id === item.id) };
    await this.attempt(async () => {
      const { post } = await decide(this.conference, item.id, decision);
      this.say(done, false, post.state === 'published' && !isPublished(item) ? post : undefined);
      this.leave(item.id);
    }, item);
    this.deciding.value = null;
  }

  private async attempt(work: () => Promise<void>, item?: Item): Promise<boolean> {
    this.busy.value = true;
    try {
      await work();
      return true;
    } catch (error) {
      this.failed(error, item);
      return false;
    } finally {
      this.busy.value = false;
    }
  }

  private failed(error: unknown, item: Item | undefined): void {
    if (error instanceof Problem && item) {
      if (error.is('still-found')) {
        this.marks.value.addLeft(error.findings);
        this.preview.value = false;
        return this.say(t('still', { n: error.findings.length }), true);
      }
      if (error.is('already-decided')) {
        this.leave(item.id);
        return this.say(t('decided.elsewhere'), true);
      }
      if (error.is('claimed')) this.claims.refused.value = error.detail;
    }
    this.say(explain(error), true);
  }

  /** On to the next one that nobody else works on. */
  private leave(id: string): void {
    const before = this.deciding.value?.id === id ? this.deciding.value.place : 0;
    this.queue.drop(id);
    if (this.openId.value !== id) return;
    const items = this.queue.items.value;
    const free = (item: Item) => !this.holder(item);
    this.open((items.slice(Math.max(0, before)).find(free) ?? items.find(free))?.id ?? null);
  }

  /** Opens the first free item when none is open, and lets go of one that somebody else has decided. */
  private followQueue(): void {
    const items = this.queue.items.value;
    const open = this.openId.value;
    if (!this.queue.known.value || this.deciding.value?.id === open) return;
    if (open !== null && !items.some((item) => item.id === open)) {
      this.say(t('decided.elsewhere'), false);
      this.open(null);
    } else if (open === null) {
      const free = items.find((item) => !item.claim || item.claim.holder === this.me.id || Date.parse(item.claim.until) < Date.now());
      if (free) this.open(free.id);
    }
  }

  /** The boxes begin anew when the check has said something new; what was drawn by hand stays. */
  private drawMarks(): void {
    const item = this.item.value;
    const key = item ? JSON.stringify([item.id, item.findings]) : '';
    if (key === this.drawnFor) return;
    const drawn = this.drawnFor && item && this.drawnFor.includes(item.id) ? this.marks.peek().all.peek().filter((mark) => mark.category === null) : [];
    this.drawnFor = key;
    const marks = new Marks(item ? picturesOf(item) : [], item?.findings ?? []);
    for (const mark of drawn) marks.draw(mark.media, mark.box);
    marks.selected.value = null;
    this.marks.value = marks;
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
