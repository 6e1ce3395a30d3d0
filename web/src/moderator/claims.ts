import { signal } from '@preact/signals';
import { claimItem, letItemGo } from '../lib/desk';
import { Problem } from '../lib/problem';

/** The server lets a claim lapse after 60 s. */
const RENEW_MS = 40_000;

/**
 * Keeps one item at a time for this moderator, for as long as it is open in a window that can be seen. A window that is
 * hidden lets the claim lapse, so that nobody waits for somebody who went for coffee.
 */
export class Claims {
  /** Why somebody else has the open item: a sentence with their name. */
  readonly refused = signal<string | null>(null);
  readonly held = signal(false);
  private item: string | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  /**
   * @param wanted whether a claim is still needed although another item is open: its decision is on the way
   */
  constructor(
    private readonly conference: string,
    private readonly wanted: (item: string) => boolean,
  ) {
    document.addEventListener('visibilitychange', () => void this.renew());
  }

  async keep(item: string | null): Promise<void> {
    clearInterval(this.timer);
    if (this.item !== null && this.item !== item && this.held.value && !this.wanted(this.item)) this.letGo(this.item);
    this.item = item;
    this.refused.value = null;
    this.held.value = false;
    if (item === null) return;
    this.timer = setInterval(() => void this.renew(), RENEW_MS);
    await this.claim(item);
  }

  /** Once more: the other one may have let it go. */
  async renew(): Promise<void> {
    if (this.item !== null && !document.hidden) await this.claim(this.item);
  }

  /** Nobody has to wait until it lapses; if this is lost, it lapses. */
  private letGo(item: string): void {
    letItemGo(this.conference, item).catch(() => undefined);
  }

  private async claim(item: string): Promise<void> {
    try {
      await claimItem(this.conference, item);
      this.answer(item, true, null);
    } catch (error) {
      if (error instanceof Problem && error.status === 409) this.answer(item, false, error.detail);
      // Lost line: the decision itself is refused if somebody else has taken it meanwhile.
    }
  }

  private answer(item: string, held: boolean, refused: string | null): void {
    if (item !== this.item) return;
    this.held.value = held;
    this.refused.value = refused;
  }
}
