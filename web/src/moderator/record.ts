import { signal } from '@preact/signals';
import { type DecisionEntry, getDecisions } from '../lib/desk';
import { madeAt } from '../lib/ids';

const SETTLE_MS = 800;
const ENOUGH = 500;
const HOUR = 3_600_000;
/** What the policy or a reader did is on record too, but no moderator decided it. */
/** They decide nothing yet. */
const BESIDE = new Set(['first-voice', 'patient']);
const BY_NOBODY = new Set(['auto-release', 'report', 'patient', 'policy', 'retention', 'source', 'mute', 'opt-out', 'slide']);

export interface Count {
  today: number;
  byMeThisHour: number;
  /** How long what was decided today had waited, in seconds; null when there is nothing to count. */
  median: number | null;
  /** There may be more than were read. */
  atLeast: boolean;
}

/** How much has been decided, from the record. */
export function count(entries: readonly DecisionEntry[], me: string, now: number, atLeast = false): Count {
  const midnight = new Date(now).setHours(0, 0, 0, 0);
  const decided = entries.filter((entry) => !BY_NOBODY.has(entry.action));
  const today = decided.filter((entry) => Date.parse(entry.at) >= midnight);
  return {
    today: today.length,
    median: median(today.map((entry) => waited(entry, entries)).filter((seconds) => seconds !== null)),
    byMeThisHour: decided.filter((entry) => entry.by === me && Date.parse(entry.at) > now - HOUR).length,
    atLeast,
  };
}

/** What brings a post that was decided back to the desk. */
const BACK = new Set(['report', 'restore']);

/** From when it came, or came back, until it was decided; nothing waited for what a moderator did by their own. */
function waited(entry: DecisionEntry, entries: readonly DecisionEntry[]): number | null {
  if (!entry.item || entry.action === 'restore') return null;
  const before = entries
    .filter((each) => each.item === entry.item && each.number < entry.number && !BESIDE.has(each.action))
    .reduce<DecisionEntry | null>((latest, each) => (latest && latest.number > each.number ? latest : each), null);
  if (before && !BACK.has(before.action)) return null;
  return Math.max(0, Date.parse(entry.at) - (before ? Date.parse(before.at) : madeAt(entry.item))) / 1000;
}

function median(all: readonly number[]): number | null {
  const sorted = [...all].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
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
