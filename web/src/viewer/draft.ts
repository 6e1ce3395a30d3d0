import { batch, computed, signal } from '@preact/signals';
import type { AttestationKind, NewPost, Post, SlideRef } from '../lib/types';
import type { Sketch } from '../editor/sketch';
import { characters, MOST_CHARACTERS, withHashtag } from './hashtag';

/** What the server takes as one thread. */
export const MOST_PARTS = 25;

/** One post of what is being written; most drafts have only one. */
export interface Part {
  /** Stays the same while parts before it come and go. */
  readonly id: number;
  readonly text: string;
  readonly picture: Blob | null;
  /** What the picture shows, for people who cannot see it. */
  readonly alt: string;
  /** The file it was drawn from, and what was done to it, so that it can be edited again. */
  readonly origin: Origin | null;
  /** What the server said about it when it was refused. */
  readonly problem: string | null;
}

export interface Origin {
  file: Blob;
  sketch?: Sketch;
}

export interface DraftContext {
  session: string;
  hashtag(): string | null;
  policyVersion(): string;
  /** How many things have to be confirmed about a picture, besides what it shows. */
  confirmations(): number;
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
  /** Which of the other questions about them are answered. */
  readonly confirmed = signal<readonly number[]>([]);
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
      (!this.pictured.value || (this.attested.value !== null && this.confirmed.value.length >= this.context.confirmations())),
  );

  constructor(private readonly context: DraftContext) {}

  left(part: Part): number {
    return characterLeft(part);
  }

  write(id: number, text: string): void {
    this.change(id, { text, problem: null });
  }

  /** Another picture, or none: what was said about the one before is asked again. */
  attach(id: number, picture: Blob | null, origin: Origin | null = null): void {
    this.forgetWord();
    this.change(id, { picture, origin, alt: '' });
  }

  /** The same picture, edited: it shows nothing that it did not show before. */
  redraw(id: number, picture: Blob, origin: Origin, alt: string): void {
    this.change(id, { picture, origin, alt });
  }

  describe(id: number, alt: string): void {
    this.change(id, { alt });
  }

  confirm(question: number, said: boolean): void {
    const others = this.confirmed.value.filter((each) => each !== question);
    this.confirmed.value = said ? [...others, question] : others;
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
      this.forgetWord();
    });
  }

  clear(): void {
    batch(() => {
      this.parts.value = [this.part()];
      this.active.value = this.parts.value[0]?.id ?? 0;
      this.forgetWord();
      this.slide.value = undefined;
      this.replyTo.value = null;
      this.begunAt = null;
    });
  }

  private forgetWord(): void {
    this.attested.value = null;
    this.confirmed.value = [];
  }

  private part(): Part {
    return { id: ++this.ids, text: '', picture: null, alt: '', origin: null, problem: null };
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
