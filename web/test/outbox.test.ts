import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backoff } from '../src/lib/backoff';
import { uuid7 } from '../src/lib/ids';
import { type LetterStore, openLetterStore } from '../src/lib/letters';
import { type Enclosure, type Letter, Outbox, type OutboxOptions, type Postman } from '../src/lib/outbox';
import { Problem, Unreachable } from '../src/lib/problem';
import type { NewPost, Post } from '../src/lib/types';

const refusal = (status: number, type = 'about:blank', retryAfter: number | null = null) =>
  new Problem(status, type, 'Refused', 'Because.', [], retryAfter);

/** A server that keeps one post for each idempotency key, as the real one does. */
class Server implements Postman {
  readonly kept = new Map<string, Post>();
  readonly failures: Error[] = [];
  readonly uploads: string[] = [];
  readonly received: NewPost[] = [];
  loseAnswer = false;

  async upload(letter: Letter): Promise<string> {
    this.uploads.push(letter.key);
    return `media-${this.uploads.length}`;
  }

  async send(letter: Letter, post: Letter['post']): Promise<Post[]> {
    const failure = this.failures.shift();
    if (failure) throw failure;
    const answer = this.kept.get(letter.key) ?? ({ id: `post-${this.kept.size + 1}`, text: post.text } as Post);
    this.kept.set(letter.key, answer);
    this.received.push(post);
    if (this.loseAnswer) {
      this.loseAnswer = false;
      throw new Unreachable();
    }
    return [answer];
  }
}

let store: LetterStore;
let server: Server;
let sent: string[];
let refused: Letter[];
let boxes: Outbox[];

function outbox(options: Partial<OutboxOptions> = {}): Outbox {
  const box = new Outbox(store, server, {
    author: 'me',
    conference: 'demo26',
    onSent: (posts) => sent.push(...posts.map((post) => post.text)),
    onRefused: (letter) => refused.push(letter),
    backoff: new Backoff(1, 5),
    ...options,
  });
  boxes.push(box);
  return box;
}

const picture = (part: number): Enclosure => ({ part, bytes: new Uint8Array([1, 2, 3]).buffer, type: 'image/jpeg', media: null });

const texts = () => [...server.kept.values()].map((post) => post.text);

beforeEach(async () => {
  store = await openLetterStore(`test-${uuid7()}`);
  server = new Server();
  sent = [];
  refused = [];
  boxes = [];
});

afterEach(() => {
  for (const box of boxes) box.close();
});

describe('the outbox', () => {
  it('sends what it is given and forgets it when the server has answered', async () => {
    const box = outbox();
    await box.add({ text: 'NNT 12' });
    await vi.waitFor(() => expect(sent).toEqual(['NNT 12']));
    expect(box.letters.value).toEqual([]);
    expect(await store.all()).toEqual([]);
  });

  it('makes one post of a letter whose answer was lost', async () => {
    server.loseAnswer = true;
    await outbox().add({ text: 'once' });
    await vi.waitFor(() => expect(sent).toEqual(['once']));
    expect(texts()).toEqual(['once']);
  });

  it('survives a reload and sends what was left, under the same key', async () => {
    server.loseAnswer = true;
    server.failures.push(new Unreachable());
    const before = outbox({ backoff: new Backoff(60_000, 60_000) });
    const letter = await before.add({ text: 'kept' });
    await before.flush();
    before.close();
    await outbox().open();
    await vi.waitFor(() => expect(sent).toEqual(['kept']));
    expect([...server.kept.keys()]).toEqual([letter.key]);
  });

  it('keeps the order of writing when the first one has to wait', async () => {
    server.failures.push(new Unreachable(), refusal(503));
    const box = outbox();
    await box.add({ text: 'first' });
    await box.add({ text: 'second' });
    await vi.waitFor(() => expect(sent).toEqual(['first', 'second']));
  });

  it('turns a refused letter into a draft and goes on with the next', async () => {
    server.failures.push(refusal(400));
    const box = outbox();
    await box.add({ text: 'bad' });
    await box.add({ text: 'good' });
    await vi.waitFor(() => expect(sent).toEqual(['good']));
    expect(box.letters.value.map((letter) => [letter.post.text, letter.state])).toEqual([['bad', 'draft']]);
    expect(refused).toHaveLength(1);
  });

  it('sends a changed draft under a new key', async () => {
    server.failures.push(refusal(422, 'https://plenary.example/problems/attestation-needed'));
    const box = outbox();
    const { key } = await box.add({ text: 'my patient' });
    await vi.waitFor(() => expect(box.letters.value[0]?.state).toBe('draft'));
    await box.resend(key, { attestation: { version: '1', kind: 'general' } });
    await vi.waitFor(() => expect(sent).toEqual(['my patient']));
    expect([...server.kept.keys()]).not.toContain(key);
    expect(await store.all()).toEqual([]);
  });

  it('uploads a picture once, however often the post has to be tried', async () => {
    server.failures.push(new Unreachable(), new Unreachable());
    await outbox().add({ text: 'photo' }, [picture(0)]);
    await vi.waitFor(() => expect(sent).toEqual(['photo']));
    expect(server.uploads).toHaveLength(1);
  });

  it('puts each picture at the part of the thread that it belongs to', async () => {
    await outbox().add({ text: 'one', thread: [{ text: 'two' }, { text: 'three' }] }, [picture(0), picture(2)]);
    await vi.waitFor(() => expect(server.received).toHaveLength(1));
    expect(server.received[0]).toEqual({
      text: 'one',
      media: ['media-1'],
      thread: [{ text: 'two' }, { text: 'three', media: ['media-2'] }],
    });
  });

  it('uploads a picture again when the server no longer has it', async () => {
    server.failures.push(new Problem(400, 'invalid', 'Not valid', '', [{ field: 'thread[0].media', message: 'is not there' }]));
    const box = outbox();
    const { key } = await box.add({ text: 'one', thread: [{ text: 'two' }] }, [picture(1)]);
    await vi.waitFor(() => expect(box.letters.value[0]?.state).toBe('draft'));
    await box.resend(key);
    await vi.waitFor(() => expect(server.received[0]?.thread).toEqual([{ text: 'two', media: ['media-2'] }]));
  });

  it('waits as long as a rate limit says', async () => {
    server.failures.push(refusal(429, 'about:blank', 30));
    const box = outbox({ now: () => 1_000_000 });
    await box.add({ text: 'later' });
    await vi.waitFor(() => expect(box.pausedUntil.value).toBe(1_030_000));
    expect(sent).toEqual([]);
    expect(box.letters.value[0]?.state).toBe('waiting');
  });

  it('asks before it sends something written more than half an hour ago', async () => {
    server.failures.push(new Unreachable());
    const before = outbox({ backoff: new Backoff(60_000, 60_000), now: () => 0 });
    const { key } = await before.add({ text: 'old' });
    await before.flush();
    before.close();
    const box = outbox({ now: () => 31 * 60_000 });
    await box.open();
    await box.flush();
    expect(box.letters.value[0]?.state).toBe('ask');
    expect(sent).toEqual([]);
    await box.resend(key);
    await vi.waitFor(() => expect(sent).toEqual(['old']));
  });

  it("never sends another person's letter and wipes only its own", async () => {
    server.failures.push(new Unreachable());
    const other = outbox({ author: 'somebody else', backoff: new Backoff(60_000, 60_000) });
    await other.add({ text: 'theirs' });
    await other.flush();
    other.close();
    const box = outbox();
    await box.open();
    await box.flush();
    expect(sent).toEqual([]);
    await box.wipe();
    expect((await store.all()).map((letter) => letter.post.text)).toEqual(['theirs']);
  });
});
