import { batch, computed, signal } from '@preact/signals';
import { explain } from '../lib/api';
import { decide, type Decision, getItem, markPatient } from '../lib/desk';
import { Problem } from '../lib/problem';
import type { Finding, Item, Post } from '../lib/types';
import type { Console } from './console';
import { isHidden, isPublished } from './judgement';
import type { Marks } from './marks';
import { type Pending, PendingDecisions } from './pending';
import { agreement } from './voices';
import { t } from './words';

/** A decision and the words for it: while it can be taken back, and when it is done. */
interface Wanted {
  item: Item;
  decision: Decision;
  marks: Marks | null;
}

/**
 * How decisions leave the desk. What publishes something waits a few seconds in which it can be taken back; what takes
 * something away is sent at once, and is taken back by restoring it.
 */
export class Deciding {
  readonly pending = new PendingDecisions((pending) => this.takenBack(pending));
  /** An item that is being rejected, and its place in the queue: the stream can be faster than the answer. */
  readonly leaving = signal<{ id: string; place: number } | null>(null);

  /** Something waits to be sent, or was taken away just now. */
  readonly canUndo = computed(() => this.pending.all.value.length > 0 || this.desk.toast.value?.undo !== undefined);

  constructor(private readonly desk: Console) {}

  redact(): void {
    const { item, choices, marks } = this.desk;
    if (!item.value || !choices.value?.redact || this.taken()) return;
    const n = marks.value.chosen.value.length;
    this.hold({ item: item.value, decision: { action: 'redact', boxes: marks.value.decided() }, marks: marks.value }, t('soon.redact', { n }), t('done.redact', { n }));
  }

  /** Publishes as it is, unless that has to be asked again. */
  approve(): void {
    const { item, choices } = this.desk;
    if (!item.value || !choices.value?.approve || this.taken()) return;
    if (choices.value.asks) this.desk.ask.value = { kind: 'approve', item: item.value };
    else this.approved(item.value);
  }

  approved(item: Item, note?: string): void {
    if (isHidden(item)) return this.hold({ item, decision: { action: 'restore' }, marks: null }, t('soon.restore'), t('done.restore'));
    const published = isPublished(item);
    const agreed = agreement(item, this.desk.me.id).first?.boxes.length ?? 0;
    const done = agreed ? t('done.redact', { n: agreed }) : t(published ? 'done.keep' : 'done.approve');
    this.hold({ item, decision: { action: 'approve', note: note || undefined }, marks: this.desk.marks.value }, t(published ? 'soon.keep' : 'soon.approve'), done);
  }

  /** Several clean ones at once: one thing to take back. */
  approveAll(items: readonly Item[]): void {
    if (items.length === 0) return;
    const wanted = items.map((item) => ({ item, decision: { action: 'approve' } as Decision, marks: null }));
    this.setAside(items);
    this.pending.hold(items, t('soon.batch', { n: items.length }), null, () => void this.sendAll(wanted));
  }

  async rejected(item: Item, clause: string, note?: string): Promise<void> {
    if (this.desk.busy.value || this.taken()) return;
    const title = this.desk.clauses.find((each) => each.clause === clause)?.title ?? clause;
    const action = isPublished(item) ? 'remove' : 'reject';
    this.leaving.value = { id: item.id, place: this.place(item.id) };
    await this.desk.attempt(async () => {
      await decide(this.desk.conference, item.id, { action, clause, note: note || undefined });
      this.desk.say(`${item.post.author.name}: ${t(`done.${action}`, { clause: title })}`, false, { undo: item.id });
      this.desk.leave(item.id, this.leaving.value?.place ?? 0);
    }, (error) => this.failed(error, item));
    this.leaving.value = null;
  }

  /** Takes back what was decided last: what waits to be sent, or a post that was just taken away. */
  async undo(number?: number): Promise<void> {
    if (this.pending.takeBack(number)) return;
    const id = this.desk.toast.value?.undo;
    if (id) await this.restore(id);
  }

  /** What is published again stays where it is; what was rejected is opened again. */
  private async restore(id: string): Promise<void> {
    this.desk.toast.value = null;
    await this.desk.attempt(async () => {
      const { post } = await decide(this.desk.conference, id, { action: 'restore' });
      if (post.state === 'held') {
        this.desk.queue.put((await getItem(this.desk.conference, id)).item);
        this.desk.open(id);
      }
      this.desk.say(t(post.state === 'held' ? 'undone' : 'done.restore'), false);
    });
    this.desk.record.refreshSoon();
  }

  async patientSeen(): Promise<void> {
    const item = this.desk.item.value;
    if (!item || item.patient || this.taken()) return;
    await this.desk.attempt(async () => {
      this.desk.queue.put((await markPatient(this.desk.conference, item.id)).item);
    });
  }

  private taken(): boolean {
    return this.desk.claims.refused.value !== null;
  }

  private place(id: string): number {
    return this.desk.queue.items.value.findIndex((item) => item.id === id);
  }

  private hold(wanted: Wanted, soon: string, done: string): void {
    const { item, marks } = wanted;
    this.setAside([item]);
    this.pending.hold([item], `${item.post.author.name}: ${soon}`, marks, () => void this.send(wanted, done));
  }

  private setAside(items: readonly Item[]): void {
    const ids = items.map((item) => item.id);
    const open = this.desk.openId.value;
    const place = open !== null && ids.includes(open) ? this.place(open) : null;
    batch(() => {
      this.desk.queue.setAside(ids);
      if (place !== null) this.desk.next(place);
    });
  }

  private takenBack(pending: Pending): void {
    const [first] = pending.items;
    if (!first) return;
    if (pending.marks) this.desk.keepMarks(first, pending.marks);
    this.desk.queue.takeBack(pending.items.map((item) => item.id));
    this.desk.tab.value = 'held';
    this.desk.open(first.id);
    this.desk.say(t('undone'), false);
  }

  private async send(wanted: Wanted, done: string): Promise<void> {
    const { item } = wanted;
    try {
      const post = await this.carryOut(wanted);
      if (post.state === 'held') this.desk.say(t('done.voice', { name: item.post.author.name }), false);
      else this.desk.say(`${item.post.author.name}: ${done}`, false, { published: isPublished(item) ? undefined : post });
    } catch (error) {
      this.failed(error, item, wanted.marks);
    }
  }

  private async sendAll(all: readonly Wanted[]): Promise<void> {
    let published = 0;
    let problem: unknown = null;
    for (const wanted of all) {
      try {
        await this.carryOut(wanted);
        published++;
      } catch (error) {
        this.desk.queue.takeBack([wanted.item.id]);
        problem = error;
      }
    }
    const done = t('done.batch', { n: published });
    this.desk.say(problem === null ? done : `${done} ${t('done.batch.left', { n: all.length - published })} ${explain(problem)}`, problem !== null);
  }

  private async carryOut({ item, decision }: Wanted): Promise<Post> {
    const { post } = await decide(this.desk.conference, item.id, decision);
    // Held still: this was the first of two voices, and the stream tells of it.
    if (post.state !== 'held') this.desk.queue.drop(item.id);
    else this.desk.queue.put((await getItem(this.desk.conference, item.id)).item);
    this.desk.queue.takeBack([item.id]);
    return post;
  }

  /** It waits here again, as it was drawn. */
  private failed(error: unknown, item: Item, marks: Marks | null = null): void {
    const decided = error instanceof Problem && error.is('already-decided');
    if (decided) this.desk.queue.drop(item.id);
    if (error instanceof Problem && error.is('still-found')) return this.stillFound(error.findings, item, marks);
    if (marks) this.desk.keepMarks(item, marks);
    this.desk.queue.takeBack([item.id]);
    if (decided) return this.desk.say(t('decided.elsewhere'), true);
    if (error instanceof Problem && error.is('claimed') && this.desk.openId.value === item.id) this.desk.claims.refused.value = error.detail;
    this.desk.say(`${item.post.author.name}: ${explain(error)}`, true);
  }

  /** Back to the picture, with what is left as boxes to cover as well; nothing was published. */
  private stillFound(findings: readonly Finding[], item: Item, marks: Marks | null): void {
    marks?.addLeft(findings);
    if (marks) this.desk.keepMarks(item, marks);
    this.desk.queue.takeBack([item.id]);
    this.desk.tab.value = 'held';
    this.desk.open(item.id);
    this.desk.preview.value = false;
    this.desk.say(t('still', { n: findings.length }), true);
  }
}
