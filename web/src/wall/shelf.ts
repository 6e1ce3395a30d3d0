/** A post stays large at least this long. */
export const LARGE_MS = 8000;
/** Cards a column keeps; those that do not fit on the screen are not shown. */
const DEPTH = 6;
/** The first column also has the large post and the join card, so it takes fewer of the others. */
const TURNS = [1, 2, 1, 2, 0];

export interface Shown {
  large: string | null;
  columns: readonly (readonly string[])[];
}

/**
 * Which posts the wall shows where. The newest is large for at least 8 s, then takes its place at the top of a column;
 * cards stay in their column, so that nothing that is being read jumps across the screen. What comes while the large one
 * has its time waits; of several that wait the newest is the next large one, and the others go to the columns.
 */
export class Shelf {
  private large: string | null = null;
  private since = -Infinity;
  private waiting: string[] = [];
  private readonly columns: string[][] = [[], [], []];
  private readonly known = new Set<string>();
  private turn = 0;

  /** A wall that is switched on shows what there is: posts oldest first. */
  fill(posts: readonly string[], now: number): void {
    for (const id of posts.filter((each) => !this.known.has(each))) {
      this.known.add(id);
      if (this.large !== null) this.put(this.large);
      this.large = id;
    }
    this.since = now - LARGE_MS;
  }

  add(id: string, now: number): void {
    if (this.known.has(id)) return;
    this.known.add(id);
    this.waiting.push(id);
    this.tick(now);
  }

  /** Whatever is not there any more is gone at once, wherever it stands; the next one moves up. */
  retain(there: ReadonlySet<string>): void {
    for (const id of this.known) if (!there.has(id)) this.known.delete(id);
    this.waiting = this.waiting.filter((id) => there.has(id));
    for (const column of this.columns) column.splice(0, column.length, ...column.filter((id) => there.has(id)));
    if (this.large === null || there.has(this.large)) return;
    this.large = this.waiting.pop() ?? this.takeNewest();
    this.since = -Infinity;
  }

  /** Gives the large place to the newest that waits, when the one that has it has had its time. */
  tick(now: number): void {
    if (this.waiting.length === 0 || (this.large !== null && now - this.since < LARGE_MS)) return;
    const next = this.waiting.pop() as string;
    if (this.large !== null) this.put(this.large);
    for (const id of this.waiting) this.put(id);
    this.waiting = [];
    this.large = next;
    this.since = now;
  }

  get shown(): Shown {
    return { large: this.large, columns: this.columns.map((column) => [...column]) };
  }

  /** The newest card leaves its column for the large place. */
  private takeNewest(): string | null {
    const newest = [...this.known].reverse().find((id) => this.columns.some((column) => column.includes(id)));
    if (newest === undefined) return null;
    for (const column of this.columns) column.splice(0, column.length, ...column.filter((id) => id !== newest));
    return newest;
  }

  private put(id: string): void {
    const column = this.columns[TURNS[this.turn % TURNS.length] ?? 0] as string[];
    this.turn++;
    column.unshift(id);
    column.splice(DEPTH);
  }
}
