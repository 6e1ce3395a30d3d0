import { signal } from '@preact/signals';
import { explain } from '../lib/api';
import { type Elsewhere, getElsewhere, getSources, type RemoteSource } from './sources';

const TURN_MS = 5000;

/** What the page asks about: one thing at a time. */
export type Asked = { kind: 'add' } | { kind: 'edit' | 'remove'; source: RemoteSource } | { kind: 'secret'; hook: string; secret: string };

/** The sources as the server tells of them; it is asked again and again while somebody looks. */
export class Sourcing {
  readonly sources = signal<readonly RemoteSource[] | null>(null);
  readonly elsewhere = signal<Elsewhere | null>(null);
  readonly problem = signal('');
  readonly asked = signal<Asked | null>(null);
  /** Said to whoever does not see the page change. */
  readonly said = signal('');
  private turn = 0;

  constructor(readonly conference: string) {}

  start(): void {
    void this.look();
    setInterval(() => document.visibilityState === 'visible' && void this.look(), TURN_MS);
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && void this.look());
  }

  async look(): Promise<void> {
    const turn = ++this.turn;
    try {
      const [{ sources }, elsewhere] = await Promise.all([getSources(this.conference), getElsewhere(this.conference)]);
      if (turn !== this.turn) return;
      this.sources.value = sources;
      this.elsewhere.value = elsewhere;
      this.problem.value = '';
    } catch (error) {
      if (turn === this.turn) this.problem.value = explain(error);
    }
  }

  /** Does something and looks what has come of it; false when it failed, and the page says why. */
  async change(what: () => Promise<unknown>, said: string): Promise<boolean> {
    try {
      await what();
    } catch (error) {
      this.problem.value = explain(error);
      return false;
    }
    this.said.value = said;
    await this.look();
    return true;
  }
}
