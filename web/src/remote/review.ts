import { computed, signal } from '@preact/signals';
import { call, explain } from '../lib/api';
import type { Box, DeckReview, SlideQuestion } from '../lib/types';
import { uploadPdf } from './upload';

/** What the check asks the speaker about a new deck, and the answers. */
export class Review {
  readonly pending = signal<DeckReview | null>(null);
  readonly busy = signal<number | null>(null);
  readonly problem = signal<{ page: number; text: string } | null>(null);
  readonly open = computed(() => (this.pending.value?.state === 'review' ? this.pending.value.pages.filter((question) => !question.decision) : []));

  constructor(
    private readonly conference: string,
    private readonly session: string,
  ) {}

  async load(): Promise<void> {
    try {
      this.pending.value = (await call<DeckReview | undefined>(this.path())) ?? null;
    } catch (error) {
      this.problem.value = { page: 0, text: explain(error) };
    }
  }

  confirm(question: SlideQuestion): Promise<void> {
    return this.answer(question, () => call<void>(this.path(question), { method: 'POST', json: { action: 'confirm' } }));
  }

  redact(question: SlideQuestion, boxes: Box[]): Promise<void> {
    return this.answer(question, () => call<void>(this.path(question), { method: 'POST', json: { action: 'redact', boxes } }));
  }

  replace(question: SlideQuestion, pdf: File): Promise<void> {
    return this.answer(question, () => uploadPdf(`/api/v1/${this.path(question)}`, pdf, () => {}));
  }

  private async answer(question: SlideQuestion, send: () => Promise<unknown>): Promise<void> {
    this.busy.value = question.page.number;
    this.problem.value = null;
    try {
      await send();
    } catch (error) {
      this.problem.value = { page: question.page.number, text: explain(error) };
    }
    await this.load();
    this.busy.value = null;
  }

  private path(question?: SlideQuestion): string {
    const review = `conferences/${encodeURIComponent(this.conference)}/sessions/${this.session}/deck/review`;
    return question ? `${review}/${question.page.number}` : review;
  }
}
