import { computed, signal } from '@preact/signals';
import type { AttestationKind, NewPost, Post, SlideRef } from '../lib/types';

export const MOST_CHARACTERS = 2000;

export interface Attached {
  jpeg: Blob;
  attested: AttestationKind | null;
}

export interface DraftContext {
  session: string;
  hashtag(): string | null;
  policyVersion(): string;
  /** Server time. */
  now(): number;
  /** The slide the reader sees. */
  seen(): SlideRef | null;
}

export const characters = (text: string): number => Array.from(text.normalize('NFC')).length;

/** `#ICEM26`, however the conference wrote it. */
export const tagged = (hashtag: string | null | undefined): string | null =>
  hashtag ? `#${hashtag.replace(/^#/, '')}` : null;

/** The text with the conference's hashtag at its end, unless it is in it or does not fit. */
export function withHashtag(text: string, hashtag: string | null): string {
  const tag = tagged(hashtag);
  if (!tag) return text;
  const present = new RegExp(`${tag}(?![\\p{L}\\p{N}_])`, 'iu').test(text);
  const longer = `${text} ${tag}`;
  return present || characters(longer) > MOST_CHARACTERS ? text : longer;
}

/** What is being written. It is about the slide that its author saw when they began. */
export class Draft {
  readonly text = signal('');
  readonly slide = signal<SlideRef | null>(null);
  readonly picture = signal<Attached | null>(null);
  readonly replyTo = signal<Post | null>(null);
  private begunAt: number | null = null;

  readonly left = computed(() => MOST_CHARACTERS - characters(this.text.value.trim()));
  readonly ready = computed(
    () => this.text.value.trim() !== '' && this.left.value >= 0 && (!this.picture.value || this.picture.value.attested !== null),
  );

  constructor(private readonly context: DraftContext) {}

  write(text: string): void {
    if (this.begunAt === null && text.trim()) this.begin();
    this.text.value = text;
    if (!text.trim() && !this.picture.value) this.begunAt = null;
  }

  attach(jpeg: Blob): void {
    if (this.begunAt === null) this.begin();
    this.picture.value = { jpeg, attested: null };
  }

  attest(kind: AttestationKind): void {
    if (this.picture.value) this.picture.value = { ...this.picture.value, attested: kind };
  }

  /** Writing has not begun: the anchor is whatever the reader sees now. */
  get begun(): boolean {
    return this.begunAt !== null;
  }

  finish(): NewPost {
    const attested = this.picture.value?.attested;
    return {
      session: this.context.session,
      text: withHashtag(this.text.value.trim(), this.context.hashtag()),
      slide: this.begun ? this.slide.value : this.context.seen(),
      writtenAt: new Date(this.begunAt ?? this.context.now()).toISOString(),
      ...(this.replyTo.value ? { replyTo: this.replyTo.value.id } : {}),
      ...(attested ? { attestation: { version: this.context.policyVersion(), kind: attested } } : {}),
    };
  }

  /** Puts a refused post back, to be changed. */
  restore(post: NewPost, replyTo: Post | null, jpeg: Blob | null): void {
    this.text.value = post.text;
    this.slide.value = post.slide ?? null;
    this.begunAt = post.writtenAt ? Date.parse(post.writtenAt) : this.context.now();
    this.replyTo.value = replyTo;
    this.picture.value = jpeg ? { jpeg, attested: null } : null;
  }

  clear(): void {
    this.text.value = '';
    this.slide.value = null;
    this.picture.value = null;
    this.replyTo.value = null;
    this.begunAt = null;
  }

  private begin(): void {
    this.begunAt = this.context.now();
    this.slide.value = this.context.seen();
  }
}
