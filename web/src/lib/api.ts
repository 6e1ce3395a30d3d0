import { Problem, readProblem, Unreachable } from './problem';

export interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  json?: unknown;
  /** Sent as it is, with its own type. */
  bytes?: Blob;
  query?: Record<string, string | number | null | undefined>;
  idempotencyKey?: string;
  signal?: AbortSignal;
  /** False for the calls that sign in: their 401 is an answer. */
  refresh?: boolean;
}

const HINT = 'plenary_here';

/** Whether it is worth asking who this is: the server says so in a cookie that pages may read. */
export const mayBeSignedIn = () => document.cookie.split('; ').includes(`${HINT}=1`);

let refreshing: Promise<boolean> | null = null;
let renewed = false;

/** Whether this page had to ask for a new session. */
export const sessionWasRenewed = () => renewed;

/** Asks for a new session by the refresh cookie; calls that fail together share one attempt. */
export function refreshSession(): Promise<boolean> {
  if (!mayBeSignedIn()) return Promise.resolve(false);
  refreshing ??= oneTabAtATime(() => send('auth/refresh', { method: 'POST' }))
    .then((response) => {
      renewed ||= response.ok;
      if (response.status === 401) document.cookie = `${HINT}=; Path=/; Max-Age=0`;
      return response.ok;
    })
    .catch(() => false)
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

/** The second of two tabs begins with the cookie that the first one was given. */
const oneTabAtATime = (work: () => Promise<Response>): Promise<Response> =>
  'locks' in navigator ? navigator.locks.request('plenary.refresh', work) : work();

/**
 * Calls `/api/v1/{path}` and reads the JSON answer (undefined when there is no content).
 * A 401 is answered by one silent refresh and one more try.
 *
 * @throws Problem when the server refuses
 * @throws Unreachable when there is no answer
 */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  let response = await send(path, options);
  if (response.status === 401 && options.refresh !== false && (await refreshSession())) {
    response = await send(path, options);
  }
  if (!response.ok) throw await readProblem(response);
  if (response.status === 204 || response.headers.get('content-length') === '0') return undefined as T;
  const text = await response.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** What an error means to a caller that only shows it. */
export function explain(error: unknown): string {
  if (error instanceof Problem) return error.detail || error.title;
  return error instanceof Error ? error.message : String(error);
}

async function send(path: string, options: CallOptions): Promise<Response> {
  const headers: Record<string, string> = { accept: 'application/json' };
  let body: BodyInit | undefined;
  if (options.bytes) {
    body = options.bytes;
    headers['content-type'] = options.bytes.type;
  } else if (options.json !== undefined) {
    body = JSON.stringify(options.json);
    headers['content-type'] = 'application/json';
  }
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  try {
    return await fetch(`/api/v1/${path}${queryString(options.query)}`, {
      method: options.method ?? 'GET',
      headers,
      body,
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw new Unreachable(error);
  }
}

function queryString(query: CallOptions['query']): string {
  const pairs = Object.entries(query ?? {}).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return pairs.length ? `?${new URLSearchParams(pairs.map(([key, value]) => [key, String(value)]))}` : '';
}
