export interface Check {
  state: 'up' | 'degraded' | 'down';
  detail?: string;
}

export interface Health {
  status: Check['state'];
  checks: Record<string, Check>;
}

/** What the server says about itself; null when it does not answer. A server that is down says so with a 503. */
export async function readHealth(): Promise<Health | null> {
  try {
    const answer = await fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(8000) });
    return (await answer.json()) as Health;
  } catch {
    return null;
  }
}
