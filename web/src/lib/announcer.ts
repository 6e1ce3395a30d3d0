/**
 * What a screen reader is told without being asked. New posts at most every 20 s and as a count, a slide after it has
 * rested for 1.5 s, and at once only what cannot wait. Nothing here moves the focus.
 */
export class Announcer {
  private readonly postsRegion: HTMLElement;
  private readonly slideRegion: HTMLElement;
  private readonly urgentRegion: HTMLElement;
  private postsTimer: ReturnType<typeof setTimeout> | undefined;
  private slideTimer: ReturnType<typeof setTimeout> | undefined;
  private latest: (() => string) | null = null;

  constructor(
    parent: HTMLElement = document.body,
    private readonly everyMs = 20_000,
    private readonly restMs = 1_500,
  ) {
    this.postsRegion = region(parent, 'polite');
    this.slideRegion = region(parent, 'polite');
    this.urgentRegion = region(parent, 'assertive');
  }

  /** The text is made when it is said, so that it counts everything since the last time. */
  posts(text: () => string): void {
    this.latest = text;
    this.postsTimer ??= setTimeout(() => {
      this.postsTimer = undefined;
      this.postsRegion.textContent = this.latest?.() ?? '';
    }, this.everyMs);
  }

  slide(text: string): void {
    clearTimeout(this.slideTimer);
    this.slideTimer = setTimeout(() => {
      this.slideRegion.textContent = text;
    }, this.restMs);
  }

  urgent(text: string): void {
    this.urgentRegion.textContent = text;
  }
}

function region(parent: HTMLElement, live: 'polite' | 'assertive'): HTMLElement {
  const element = document.createElement('div');
  element.className = 'sr';
  element.setAttribute('aria-live', live);
  element.setAttribute('role', live === 'polite' ? 'status' : 'alert');
  parent.append(element);
  return element;
}
