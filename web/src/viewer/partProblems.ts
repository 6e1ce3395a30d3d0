import type { Letter } from '../lib/outbox';
import { t } from './words';

/** What the server said about each part of a refused letter: the first part is `text`, the next ones `thread[0].text` … */
export function partProblems({ problem }: Letter): ReadonlyMap<number, string> {
  const said = new Map<number, string>();
  for (const { field, message } of problem?.errors ?? []) {
    const part = partOf(field);
    if (part !== null && !said.has(part)) said.set(part, message);
  }
  return said;
}

/** Why a letter was refused, in a sentence; with the part where it has several. */
export function refusal(letter: Letter): string {
  const [first] = partProblems(letter);
  if (!first) return letter.problem?.text ?? '';
  const [part, said] = first;
  return letter.post.thread ? t('outbox.part', { number: part + 1, said }) : t('outbox.text', { said });
}

function partOf(field: string): number | null {
  const thread = /^thread\[(\d+)\]/.exec(field);
  if (thread) return Number(thread[1]) + 1;
  return field === 'text' ? 0 : null;
}
