import { batch, computed, signal } from '@preact/signals';
import type { AttestationKind, NewPost, Post, SlideRef } from '../lib/types';
import { characters, MOST_CHARACTERS, withHashtag } from './hashtag';

/** What the server takes as one thread. */
export const MOST_PARTS = 25;

/** One post of what is being written; most drafts have only one. */
export interface Part {
  /** Stays the same while parts before it come and go. */
  readonly id: number;
  readonly text: string;
  readonly picture: Blob | null;
  /** What the server said about it when it was refused. */
  readonly problem: string | null;
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

/** Null: its author says that it is about no slide. Undefined: none was known yet, so the server finds it by the time. */
export type SlideAnchor = SlideRef | null | undefined;

/** What a draft is made of again: after a refusal, or after a reload. */
export interface Written {
  parts: readonly Partial<Omit<Part, 'id'>>[];
  slide: SlideAnchor;
  begunAt: number;
  replyTo: Post | null;
}

const characterLeft = (part: Part): number => MOST_CHARACTERS - characters(part.text.trim());

const blank = (part: Part): boolean => part.text.trim() === '' && !part.picture;

/** A post or a thread that is being written. It is about the slide that its author saw when they began. */
export class Draft {
  private ids = 0;
  readonly parts = signal<readonly Part[]>([this.part()]);
  /** The part that has the focus, or had it last. */
  readonly active = signal(1);
  /** What the author says about the pictures: one word for the whole thread. */
  readonly attested = signal<AttestationKind | null>(null);
  readonly slide = signal<SlideAnchor>(undefined);
  readonly replyTo = signal<Post | null>(null);
  private begunAt: number | null = null;

  readonly pictured = computed(() => this.parts.value.some((part) => part.picture));
  /** What will be sent: a part that was left empty is none. */
  readonly filled = computed(() => this.parts.value.filter((part) => !blank(part)));
  readonly ready = computed(
    () =>
      this.filled.value.length > 0 &&
      this.filled.value.every((part) => part.text.trim() !== '' && characterLeft(part) >= 0) &&
      (!this.pictured.value || this.attested.value !== null),
  );

  constructor(private readonly context: DraftContext) {}

  left(part: Part): number {
    return characterLeft(part);
  }

  write(id: number, text: string): void {
    this.change(id, { text, problem: null });
  }

  attach(id: number, picture: Blob | null): void {
    this.attested.value = null;
    this.change(id, { picture });
  }

  /** A new part after this one; the focus goes there. */
  add(after: number): void {
    if (this.parts.value.length >= MOST_PARTS) return;
    const part = this.part();
    const place = this.parts.value.findIndex((each) => each.id === after) + 1;
    batch(() => {
      this.parts.value = this.parts.value.toSpliced(place, 0, part);
      this.active.value = part.id;
    });
  }

  remove(id: number): void {
    const parts = this.parts.value;
    if (parts.length === 1) return;
    const place = parts.findIndex((each) => each.id === id);
    batch(() => {
      this.parts.value = parts.toSpliced(place, 1);
      this.active.value = this.parts.value[Math.max(0, place - 1)]?.id ?? 0;
      this.beginOrForget();
    });
  }

  /** Before writing has begun, the anchor is whatever the reader sees now. */
  get begun(): boolean {
    return this.begunAt !== null;
  }

  finish(): NewPost {
    const [text = '', ...more] = withHashtag(
      this.filled.value.map((part) => part.text.trim()),
      this.context.hashtag(),
    );
    return {
      session: this.context.session,
      text,
      slide: this.begun ? this.slide.value : (this.context.seen() ?? undefined),
      writtenAt: new Date(this.begunAt ?? this.context.now()).toISOString(),
      ...(more.length ? { thread: more.map((each) => ({ text: each })) } : {}),
      ...(this.replyTo.value ? { replyTo: this.replyTo.value.id } : {}),
      ...(this.attested.value && this.pictured.value
        ? { attestation: { version: this.context.policyVersion(), kind: this.attested.value } }
        : {}),
    };
  }

  /** Everything of it but the author's word about the pictures; null when there is nothing. */
  written(): Written | null {
    if (this.begunAt === null) return null;
    return { parts: this.parts.value, slide: this.slide.value, begunAt: this.begunAt, replyTo: this.replyTo.value };
  }

  /** Puts back what was written, to be changed. */
  restore(written: Written): void {
    batch(() => {
      this.parts.value = written.parts.map((each) => ({ ...this.part(), ...each }));
      this.active.value = (this.parts.value.find((part) => part.problem) ?? this.parts.value[0])?.id ?? 0;
      this.slide.value = written.slide;
      this.begunAt = written.begunAt;
      this.replyTo.value = written.replyTo;
      this.attested.value = null;
    });
  }

  clear(): void {
    batch(() => {
      this.parts.value = [this.part()];
      this.active.value = this.parts.value[0]?.id ?? 0;
      this.attested.value = null;
      this.slide.value = undefined;
      this.replyTo.value = null;
      this.begunAt = null;
    });
  }

  private part(): Part {
    return { id: ++this.ids, text: '', picture: null, problem: null };
  }

  private change(id: number, change: Partial<Part>): void {
    batch(() => {
      this.parts.value = this.parts.value.map((part) => (part.id === id ? { ...part, ...change } : part));
      this.beginOrForget();
    });
  }

  private beginOrForget(): void {
    if (this.parts.value.every(blank)) {
      this.begunAt = null;
      this.slide.value = undefined;
    } else if (this.begunAt === null) {
      this.begunAt = this.context.now();
      this.slide.value = this.context.seen() ?? undefined;
    }
  }
}
