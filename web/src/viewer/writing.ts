import { effect, signal } from '@preact/signals';
import { type DraftStore, openDraftStore } from '../lib/drafts';
import { openLetterStore } from '../lib/letters';
import { type Letter, Outbox } from '../lib/outbox';
import { sendPost, uploadPicture } from '../lib/plenary';
import type { Problem } from '../lib/problem';
import type { AttestationKind, Participant, Post } from '../lib/types';
import { Draft, type DraftContext } from './draft';
import { partProblems } from './partProblems';

/** So long after the last key a draft is written down. */
const PAUSE_MS = 300;

export interface WritingContext extends DraftContext {
  conference: string;
  find(post: string): Post | undefined;
  onSent(posts: Post[]): void;
  onRefused(letter: Letter, problem: Problem): void;
}

/** What one person writes: the draft, which survives a reload, and the posts that are on their way. */
export class Writing {
  readonly draft: Draft;
  /** Null until it is known who writes. */
  readonly outbox = signal<Outbox | null>(null);
  /** On a phone: the composer is open. */
  readonly composing = signal(false);
  private drafts: DraftStore | null = null;
  private key = '';

  constructor(private readonly context: WritingContext) {
    this.draft = new Draft(context);
  }

  async open(me: Participant): Promise<void> {
    const { conference, session, onSent, onRefused } = this.context;
    const outbox = new Outbox(
      await openLetterStore(),
      {
        upload: async (_letter, picture) => (await uploadPicture(conference, new Blob([picture.bytes], { type: picture.type }), picture.alt)).id,
        send: (letter, post) => sendPost(conference, post, letter.key),
      },
      { author: me.id, conference, onSent, onRefused },
    );
    this.outbox.value = outbox;
    await outbox.open();
    this.key = `${me.id}/${session}`;
    await this.keepDraft();
  }

  async submit(): Promise<void> {
    const outbox = this.outbox.value;
    if (!outbox || !this.draft.ready.value) return;
    const post = this.draft.finish();
    const parts = this.draft.filled.value;
    this.draft.clear();
    this.composing.value = false;
    await outbox.add(post, await Promise.all(parts.flatMap(({ picture: jpeg, alt }, part) => (jpeg ? [enclosure(part, jpeg, alt)] : []))));
  }

  reply(post: Post): void {
    this.draft.replyTo.value = post;
    this.composing.value = true;
  }

  /** Answers the question whether a text is about a specific patient. */
  async attest(key: string, kind: AttestationKind): Promise<void> {
    await this.outbox.value?.resend(key, { attestation: { version: this.context.policyVersion(), kind } });
  }

  /** A refused or stale letter goes back into the composer, with what was said about each of its parts. */
  async backToDraft(key: string): Promise<void> {
    const letter = this.outbox.value?.letters.value.find((each) => each.key === key);
    if (!letter) return;
    const { post } = letter;
    const problems = partProblems(letter);
    this.draft.restore({
      parts: [post, ...(post.thread ?? [])].map(({ text }, part) => ({
        text,
        picture: picture(letter.enclosures.find((each) => each.part === part)),
        alt: letter.enclosures.find((each) => each.part === part)?.alt ?? '',
        problem: problems.get(part) ?? null,
      })),
      slide: post.slide,
      begunAt: post.writtenAt ? Date.parse(post.writtenAt) : this.context.now(),
      replyTo: (post.replyTo && this.context.find(post.replyTo)) || null,
    });
    await this.outbox.value?.discard(key);
    this.composing.value = true;
  }

  /** At sign-out nothing of this author stays on the device. */
  async wipe(): Promise<void> {
    this.draft.clear();
    await this.outbox.value?.wipe();
    await this.drafts?.remove(this.key);
  }

  private async keepDraft(): Promise<void> {
    const drafts = await openDraftStore();
    const kept = await drafts.find(this.key);
    if (kept && !this.draft.begun) {
      this.draft.restore({ ...kept, parts: kept.parts.map((part) => ({ ...part, picture: picture(part.picture) })) });
    }
    this.drafts = drafts;
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect(() => {
      void [this.draft.parts.value, this.draft.slide.value, this.draft.replyTo.value];
      clearTimeout(timer);
      timer = setTimeout(() => void this.store(drafts), PAUSE_MS);
    });
    addEventListener('pagehide', () => void this.store(drafts));
  }

  private async store(drafts: DraftStore): Promise<void> {
    const written = this.draft.written();
    if (!written) return drafts.remove(this.key);
    const parts = await Promise.all(
      written.parts.map(async ({ text = '', picture: jpeg, alt }) => ({ text, picture: jpeg ? await bytes(jpeg) : null, alt })),
    );
    // Sent meanwhile: it lies in the outbox.
    if (this.draft.begun) await drafts.put({ ...written, key: this.key, parts });
  }
}

const bytes = async (jpeg: Blob) => ({ bytes: await jpeg.arrayBuffer(), type: jpeg.type });

const enclosure = async (part: number, jpeg: Blob, alt: string) => ({ part, alt, media: null, ...(await bytes(jpeg)) });

const picture = (kept: { bytes: ArrayBuffer; type: string } | null | undefined): Blob | null =>
  kept ? new Blob([kept.bytes], { type: kept.type }) : null;
