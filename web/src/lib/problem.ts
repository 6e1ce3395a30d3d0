import type { FieldError, Finding } from './types';

/** A refusal by the server: an RFC 9457 problem document, read. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    readonly title: string,
    readonly detail: string,
    readonly errors: readonly FieldError[] = [],
    /** Seconds to wait, from `Retry-After`. */
    readonly retryAfter: number | null = null,
    /** What a redacted picture still shows (`still-found`). */
    readonly findings: readonly Finding[] = [],
  ) {
    super(detail || title);
    this.name = 'Problem';
  }

  /** Whether the problem's type ends with this name, e.g. `attestation-needed`. */
  is(name: string): boolean {
    return this.type.endsWith(name);
  }

  /** The same request can succeed later without being changed. */
  get passing(): boolean {
    return this.status >= 500 || this.status === 429 || this.status === 408;
  }
}

/** The request or its answer was lost: nothing is known about what the server did. */
export class Unreachable extends Error {
  constructor(cause?: unknown) {
    super('The server could not be reached.', { cause });
    this.name = 'Unreachable';
  }
}

export async function readProblem(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => ({}))) as {
    type?: string;
    title?: string;
    detail?: string;
    errors?: FieldError[];
    findings?: Finding[];
  };
  return new Problem(
    response.status,
    body.type ?? 'about:blank',
    body.title ?? response.statusText,
    body.detail ?? '',
    Array.isArray(body.errors) ? body.errors : [],
    seconds(response.headers.get('retry-after')),
    Array.isArray(body.findings) ? body.findings : [],
  );
}

/** `Retry-After` is a number of seconds or an HTTP date. */
function seconds(header: string | null): number | null {
  if (!header) return null;
  const count = Number(header);
  if (Number.isFinite(count)) return Math.max(0, count);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - Date.now()) / 1000));
}
