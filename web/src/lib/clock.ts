/** The server's clock, as well as this browser can know it: times are shown and compared by it. */
export class ServerClock {
  private readonly offsets: number[] = [];

  /** Takes the server's time as it arrived; the median of the last five readings counts. */
  observe(serverTime: string, localNow: number = Date.now()): void {
    const offset = Date.parse(serverTime) - localNow;
    if (Number.isNaN(offset)) return;
    this.offsets.push(offset);
    if (this.offsets.length > 5) this.offsets.shift();
  }

  get offset(): number {
    const sorted = [...this.offsets].sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  }

  now(): number {
    return Date.now() + this.offset;
  }
}
