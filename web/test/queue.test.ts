import { describe, expect, it } from 'vitest';
import type { Item, StreamEvent } from '../src/lib/types';
import { Queue, waitingSince } from '../src/moderator/queue';
import { item } from './desk';

const at = (time: string) => [{ at: `2026-11-22T${time}:00.000Z`, what: 'received' }];
const ids = (queue: Queue) => queue.items.value.map((each) => each.id);
const changed = (change: Item): StreamEvent => ({ type: 'item', item: change });
const gone = (id: string): StreamEvent => ({ type: 'item.gone', id, outcome: 'released' });
const live: StreamEvent = { type: 'live' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A list that answers when it is told to. */
function slowList() {
  const answers: ((items: Item[]) => void)[] = [];
  const failures: (() => void)[] = [];
  const read = () =>
    new Promise<{ items: Item[] }>((resolve, reject) => {
      answers.push((items) => resolve({ items }));
      failures.push(() => reject(new Error('away')));
    });
  return { read, answers, failures };
}

describe('the queue', () => {
  it('is worked from the highest risk, and among equals from the oldest', async () => {
    const queue = new Queue(
      async () => ({ items: [item('c', { risk: 50, history: at('10:05') }), item('b', { risk: 50, history: at('10:01') }), item('a', { risk: 90, history: at('10:09') })] }),
      () => undefined,
    );
    queue.apply([live]);
    await settled();
    expect(ids(queue)).toEqual(['a', 'b', 'c']);
  });

  it('counts the waiting of a post that came back from when it came back', () => {
    const back = item('a', { history: [{ at: '2026-11-22T09:00:00.000Z', what: 'redact' }, ...at('10:05')] });
    expect(waitingSince(back)).toBe(Date.parse('2026-11-22T10:05:00.000Z'));
  });

  it('applies what the stream said while the list was being read after the list', async () => {
    const list = slowList();
    const queue = new Queue(list.read, () => undefined);
    queue.apply([live, gone('old'), changed(item('new'))]);
    list.answers[0]?.([item('old'), item('stays')]);
    await settled();
    expect(ids(queue)).toEqual(['new', 'stays']);
  });

  it('keeps back the events of a new connection until the list has been read again', async () => {
    const list = slowList();
    const queue = new Queue(list.read, () => undefined);
    queue.apply([live]);
    list.answers[0]?.([item('a')]);
    await settled();
    queue.apply([{ type: 'hello', epoch: 'e', head: 9, now: '2026-11-22T10:00:00.000Z' }, gone('a'), live]);
    expect(ids(queue)).toEqual(['a']);
    list.answers[1]?.([item('a'), item('b')]);
    await settled();
    expect(ids(queue)).toEqual(['b']);
  });

  it('believes the newest list when two are on their way', async () => {
    const list = slowList();
    const queue = new Queue(list.read, () => undefined);
    queue.apply([live, live]);
    list.answers[1]?.([item('newer')]);
    await settled();
    list.answers[0]?.([item('older')]);
    await settled();
    expect(ids(queue)).toEqual(['newer']);
  });

  it('shows who has taken an item, and keeps what it knows of the rest', async () => {
    const claim = { holder: 't', name: 'Tomás', until: '2026-11-22T10:02:00.000Z' };
    const queue = new Queue(
      async () => ({ items: [item('a', { risk: 77 })] }),
      () => undefined,
    );
    queue.apply([live]);
    await settled();
    queue.apply([{ type: 'claim', id: 'a', claim }]);
    expect(queue.find('a')).toMatchObject({ risk: 77, claim });
  });

  it('says when the list cannot be read, and goes on with the stream', async () => {
    const list = slowList();
    const problems: unknown[] = [];
    const queue = new Queue(list.read, (problem) => problems.push(problem));
    queue.apply([live]);
    list.failures[0]?.();
    await settled();
    queue.apply([changed(item('a'))]);
    expect(problems).toHaveLength(1);
    expect(queue.known.value).toBe(false);
    expect(ids(queue)).toEqual(['a']);
  });
});
