import { signal } from '@preact/signals';
import { atTheDesk, type Here } from '../lib/desk';

/** The server forgets who has been silent for 45 s. */
const PERIOD_MS = 15_000;

/** Who else has this desk open, for as long as this window can be seen. */
export class DeskPresence {
  readonly others = signal<readonly Here[]>([]);

  constructor(
    private readonly conference: string,
    private readonly me: string,
  ) {}

  start(): void {
    void this.tell();
    setInterval(() => void this.tell(), PERIOD_MS);
    document.addEventListener('visibilitychange', () => void this.tell());
  }

  private async tell(): Promise<void> {
    if (document.hidden) return;
    try {
      const { here } = await atTheDesk(this.conference);
      this.others.value = here.filter((each) => each.id !== this.me);
    } catch {
      // A courtesy; the line itself is told about elsewhere.
    }
  }
}
