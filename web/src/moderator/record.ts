import { signal } from '@preact/signals';
import { type DecisionEntry, getDecisions } from '../lib/desk';

const SETTLE_MS = 800;
const ENOUGH = 500;
const HOUR = 3_600_000;
/** What the policy or a reader did is on record too, but no moderator decided it. */
const BY_NOBODY = new Set(['auto-release', 'report', 'patient', 'policy', 'retention']);

export interface Count {
  today: number;
  byMeThisHour: number;
  /** There may be more than were read. */
  atLeast: boolean;
}

/** How much has been decided, from the record. */
export function count(entries: readonly DecisionEntry[], me: string, now: number, atLeast = false): Count {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const decided = entries.filter((entry) => !BY_NOBODY.has(entry.action));
  return {
    today: decided.filter((entry) => Date.parse(entry.at) >= midnight).length,
    byMeThisHour: decided.filter((entry) => entry.by === me && Date.parse(entry.at) > now - HOUR).length,
    atLeast,
  };
}

/** Reads the newest part of the record again when something has been decided. */
export class RecordCount {
  readonly value = signal<Count | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly conference: string,
    private readonly me: string,
    private readonly now: () => number,
  ) {}

  refreshSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.refresh(), SETTLE_MS);
  }

  async refresh(): Promise<void> {
    try {
      const { decisions, next } = await getDecisions(this.conference, undefined, ENOUGH);
      this.value.value = count(decisions, this.me, this.now(), next !== undefined);
    } catch {
      // The number is a courtesy; the next decision asks again.
    }
  }
}
