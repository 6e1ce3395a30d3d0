import { Backoff } from './backoff';
import { ServerClock } from './clock';
import { StreamPosition } from './cursor';
import { eventSourceLine, type Line, type OpenLine, webSocketLine } from './transport';
import type { StreamEvent } from './types';

/**
 * `opening` until the first hello, `catching-up` until the server says live; `reconnecting` and `offline` come back by
 * themselves; `signed-out` and `refused` do not.
 */
export type StreamStatus = 'opening' | 'catching-up' | 'live' | 'reconnecting' | 'offline' | 'signed-out' | 'refused';

export interface StreamOptions {
  /** Without `after`: `/api/v1/conferences/{c}/stream`, or the moderators' one. */
  path: string;
  /** Only this session's events; gaps cannot be seen then, because numbers are counted before filtering. */
  session?: string;
  /** True for a stream that leaves numbers out on purpose, as the moderators' one does. */
  filtered?: boolean;
  /** Events in order, each logged one once; what arrived in one message comes in one call. */
  onEvents(events: StreamEvent[]): void;
  onStatus?(status: StreamStatus): void;
  /** Asked when the server says that this session is over; true = signed in again, go on. */
  renew?(): Promise<boolean>;
  /** Asked when no line would open twice in a row: may this browser read here at all? */
  mayRead?(): Promise<boolean>;
  clock?: ServerClock;
  lines?: { webSocket: OpenLine; eventSource: OpenLine };
  backoff?: Backoff;
  /** How long a new line may take to say hello. */
  greetingMs?: number;
  /** Silence after which a line that looks open is asked whether it still is. */
  silenceMs?: number;
  /** Is the server there? Used against lines that died without a word. */
  knock?(): Promise<boolean>;
}

const SIGNED_OUT = 4001;
const NOT_ALLOWED = 4003;
const RESUME = 4000;

/** Follows one stream for as long as the page lives: opens, resumes, falls back to events, says how it stands. */
export class StreamClient {
  readonly clock: ServerClock;
  private readonly position: StreamPosition;
  private readonly backoff: Backoff;
  private line: Line | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;
  private greeting: ReturnType<typeof setTimeout> | undefined;
  private greeted = false;
  private failedOpenings = 0;
  private useEvents = false;
  private running = false;
  private status: StreamStatus = 'opening';

  constructor(private readonly options: StreamOptions) {
    this.clock = options.clock ?? new ServerClock();
    this.backoff = options.backoff ?? new Backoff();
    this.position = new StreamPosition(!options.session && !options.filtered);
  }

  start(): void {
    if (this.running) return;
    this.running = true;
    addEventListener('online', this.retryNow);
    addEventListener('offline', this.wentOffline);
    this.open();
  }

  stop(): void {
    this.running = false;
    removeEventListener('online', this.retryNow);
    removeEventListener('offline', this.wentOffline);
    this.drop();
  }

  /** Tries at once instead of waiting: the reader asked, or the network is back. */
  readonly retryNow = (): void => {
    if (!this.running || this.status === 'live' || this.status === 'catching-up') return;
    this.backoff.reset();
    this.open();
  };

  reopen(): void {
    if (this.running) this.open();
  }

  private readonly wentOffline = (): void => {
    this.drop();
    this.tell('offline');
  };

  private open(): void {
    this.drop();
    const lines = this.options.lines ?? { webSocket: webSocketLine, eventSource: eventSourceLine };
    const openLine = this.useEvents ? lines.eventSource : lines.webSocket;
    this.line = openLine(this.address(), {
      message: (text) => this.receive(text),
      closed: (code) => void this.closed(code),
    });
    this.greeted = false;
    this.greeting = setTimeout(() => void this.unanswered(), this.options.greetingMs ?? 8000);
    this.listen();
  }

  private address(): string {
    const query = new URLSearchParams();
    const after = this.position.after;
    if (after) query.set('after', after);
    if (this.options.session) query.set('session', this.options.session);
    const text = query.toString();
    return text ? `${this.options.path}?${text}` : this.options.path;
  }

  /** A proxy can let a line be opened and nothing through: the other kind may fare better. */
  private unanswered(): Promise<void> {
    this.failedOpenings = 1;
    return this.closed(0);
  }

  private receive(text: string): void {
    this.greeted = true;
    this.failedOpenings = 0;
    clearTimeout(this.greeting);
    this.listen();
    const fresh: StreamEvent[] = [];
    for (const line of text.split('\n')) {
      const event = parse(line);
      if (!event) continue;
      const judgement = this.position.judge(event);
      if (judgement === 'gap') {
        this.deliver(fresh);
        this.reopenSoon();
        return;
      }
      if (judgement === 'apply') fresh.push(event);
    }
    this.deliver(fresh);
  }

  private deliver(events: StreamEvent[]): void {
    for (const event of events) {
      if (event.type === 'hello') {
        this.clock.observe(event.now);
        this.tell('catching-up');
      } else if (event.type === 'live') {
        this.backoff.reset();
        this.tell('live');
      }
    }
    if (events.length) this.options.onEvents(events);
  }

  private async closed(code: number): Promise<void> {
    this.drop();
    if (!this.running) return;
    if (code === SIGNED_OUT && !(await this.options.renew?.())) return this.end('signed-out');
    if (code === NOT_ALLOWED) return this.end('refused');
    if (!this.greeted) await this.openingFailed();
    if (!this.running) return;
    this.tell(navigator.onLine === false ? 'offline' : 'reconnecting');
    if (code === RESUME) return this.reopenSoon();
    this.timer = setTimeout(() => this.open(), this.backoff.next());
  }

  /** Two failures in a row: the other kind of line, after asking whether reading is allowed at all. */
  private async openingFailed(): Promise<void> {
    this.failedOpenings++;
    if (this.failedOpenings % 2 !== 0) return;
    this.useEvents = !this.useEvents;
    if (this.options.mayRead && !(await this.options.mayRead().catch(() => true))) this.end('refused');
  }

  private reopenSoon(): void {
    this.drop();
    this.timer = setTimeout(() => this.open(), Math.min(250, this.backoff.next()));
  }

  private end(status: 'signed-out' | 'refused'): void {
    this.stop();
    this.tell(status);
  }

  private drop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.silence);
    clearTimeout(this.greeting);
    this.line?.close();
    this.line = null;
  }

  /** A wireless network that went away closes nothing: after a silence the server is asked over HTTP. */
  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => void this.breakSilence(), this.options.silenceMs ?? 40_000);
  }

  private async breakSilence(): Promise<void> {
    const line = this.line;
    const there = await (this.options.knock ?? knock)();
    if (!this.running || line !== this.line) return;
    if (there && this.status === 'live') return this.listen();
    this.tell('reconnecting');
    this.open();
  }

  private tell(status: StreamStatus): void {
    if (this.status === status) return;
    this.status = status;
    this.options.onStatus?.(status);
  }
}

async function knock(): Promise<boolean> {
  try {
    const answer = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    return answer.ok;
  } catch {
    return false;
  }
}

function parse(line: string): StreamEvent | null {
  if (!line.trim()) return null;
  try {
    return JSON.parse(line) as StreamEvent;
  } catch {
    return null;
  }
}
