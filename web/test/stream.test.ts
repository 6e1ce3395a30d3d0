import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Backoff } from '../src/lib/backoff';
import { StreamClient, type StreamOptions, type StreamStatus } from '../src/lib/stream';
import type { LineEvents, OpenLine } from '../src/lib/transport';
import type { StreamEvent } from '../src/lib/types';

/** A server's end of a line, played by the test. */
class Played {
  closedByClient = false;
  constructor(
    readonly kind: 'webSocket' | 'eventSource',
    readonly path: string,
    private readonly events: LineEvents,
  ) {}

  say(...messages: object[]): void {
    this.sayText(messages.map((message) => JSON.stringify(message)).join('\n'));
  }

  sayText(text: string): void {
    this.events.message(text);
  }

  break(code = 1006): void {
    this.events.closed(code);
  }
}

let lines: Played[];
let seen: StreamEvent[];
let statuses: StreamStatus[];
let client: StreamClient;

const last = () => lines[lines.length - 1] as Played;
const after = () => new URLSearchParams(last().path.split('?')[1]).get('after');
const applied = () => seen.flatMap((event) => ('seq' in event && event.type !== 'snapshot' ? [event.seq] : []));
const hello = (head: number, epoch = 'e1') => ({ type: 'hello', epoch, head, now: '2026-11-22T10:00:00.000Z' });
const post = (seq: number) => ({ type: 'post', seq, post: { id: `p${seq}` } });
const snapshot = { type: 'snapshot', sessions: [], posts: [] };
const live = { type: 'live' };

function connect(options: Partial<StreamOptions> = {}): void {
  const open = (kind: Played['kind']): OpenLine => (path, events) => {
    const line = new Played(kind, path, events);
    lines.push(line);
    return { close: () => (line.closedByClient = true) };
  };
  client = new StreamClient({
    path: '/stream',
    onEvents: (events) => seen.push(...events),
    onStatus: (status) => statuses.push(status),
    lines: { webSocket: open('webSocket'), eventSource: open('eventSource') },
    backoff: new Backoff(500, 20_000, () => 1),
    ...options,
  });
  client.start();
}

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  seen = [];
  statuses = [];
});

afterEach(() => {
  client.stop();
  vi.useRealTimers();
});

describe('a stream', () => {
  it('starts without a cursor and resumes after the last number it applied', async () => {
    connect();
    expect(after()).toBeNull();
    last().say(hello(7), snapshot, live, post(8), post(9));
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    expect(after()).toBe('e1.9');
  });

  it('applies a logged event once, however often it comes', async () => {
    connect();
    last().say(hello(7), snapshot, live, post(8), post(8));
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    last().say(hello(9), post(8), post(9), live, post(9), post(10));
    expect(applied()).toEqual([8, 9, 10]);
  });

  it('asks again from its cursor when a number is missing, and shows nothing behind the gap', async () => {
    connect();
    last().say(hello(7), snapshot, live);
    last().say(post(8), post(10), post(11));
    expect(applied()).toEqual([8]);
    await vi.advanceTimersByTimeAsync(250);
    expect(lines[0]?.closedByClient).toBe(true);
    expect(after()).toBe('e1.8');
  });

  it('takes left-out numbers for other sessions when it asked for one session', () => {
    connect({ session: 's1' });
    last().say(hello(7), snapshot, live, post(9), post(14));
    expect(applied()).toEqual([9, 14]);
    expect(lines).toHaveLength(1);
  });

  it('drops its number when the epoch is another one, and starts from the new snapshot', async () => {
    connect();
    last().say(hello(100), snapshot, live, post(101));
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    last().say(hello(5, 'e2'), { ...snapshot, seq: 5 }, live, post(6));
    expect(applied()).toEqual([101, 6]);
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    expect(after()).toBe('e2.6');
  });

  it('passes transient events on without numbers', () => {
    connect();
    last().say(hello(1), snapshot, live, { type: 'presence', viewers: 3, onsite: 1, remote: 2 });
    expect(seen.map((event) => event.type)).toContain('presence');
  });

  it('falls back to server-sent events when a WebSocket cannot be opened twice', async () => {
    connect();
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    last().break();
    await vi.advanceTimersByTimeAsync(1000);
    expect(lines.map((line) => line.kind)).toEqual(['webSocket', 'webSocket', 'eventSource']);
    last().say(hello(1), snapshot, live);
    expect(statuses.at(-1)).toBe('live');
  });

  it('falls back to server-sent events when a WebSocket opens but says nothing', async () => {
    connect({ greetingMs: 1000 });
    await vi.advanceTimersByTimeAsync(1500);
    expect(lines.map((line) => line.kind)).toEqual(['webSocket', 'eventSource']);
    expect(lines[0]?.closedByClient).toBe(true);
  });

  it('waits longer after every failure and starts over once it is live', async () => {
    connect();
    last().break(1006);
    await vi.advanceTimersByTimeAsync(500);
    last().break(1006);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(3);
    last().say(hello(1), snapshot, live);
    last().break(1001);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(4);
  });

  it('comes back at once when the server cut it off for being slow', async () => {
    connect();
    last().say(hello(1), snapshot, live);
    last().break(4000);
    await vi.advanceTimersByTimeAsync(250);
    expect(after()).toBe('e1.1');
  });

  it('goes on after signing in again, and stays away when that fails', async () => {
    const renew = vi.fn<() => Promise<boolean>>().mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    connect({ renew });
    last().say(hello(1), snapshot, live);
    last().break(4001);
    await vi.advanceTimersByTimeAsync(500);
    expect(lines).toHaveLength(2);
    last().break(4001);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(2);
    expect(statuses.at(-1)).toBe('signed-out');
  });

  it('stays away when it is not allowed in', async () => {
    connect();
    last().break(4003);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(lines).toHaveLength(1);
    expect(statuses.at(-1)).toBe('refused');
  });

  it('says offline at once and comes back with the network', () => {
    connect();
    last().say(hello(1), snapshot, live);
    dispatchEvent(new Event('offline'));
    expect(statuses.at(-1)).toBe('offline');
    expect(lines[0]?.closedByClient).toBe(true);
    dispatchEvent(new Event('online'));
    expect(after()).toBe('e1.1');
  });

  it('notices a line that died without a word', async () => {
    connect({ silenceMs: 1000, knock: () => Promise.resolve(false) });
    last().say(hello(1), snapshot, live);
    await vi.advanceTimersByTimeAsync(1000);
    expect(statuses.at(-1)).toBe('reconnecting');
    expect(lines).toHaveLength(2);
  });

  it('ignores a line of text that is no event', () => {
    connect();
    last().say(hello(1), snapshot, live);
    last().sayText(`\n{half an obj\n${JSON.stringify(post(2))}\n`);
    expect(applied()).toEqual([2]);
  });
});

describe('an own post', () => {
  it('comes from another stream, so its number moves nothing', async () => {
    connect();
    last().say(hello(7), snapshot, live, { type: 'own', seq: 900, post: { id: 'mine' }, state: 'held' }, post(8));
    expect(applied()).toEqual([900, 8]);
    last().break();
    await vi.advanceTimersByTimeAsync(500);
    expect(after()).toBe('e1.8');
  });
});
