import { segments } from '../segments';
import type { Range } from '../types';

/** The text of a post as text nodes and links; nothing in it can become markup. */
export function PostText({ text, ranges }: { text: string; ranges?: readonly Range[] }) {
  return (
    <p class="text" dir="auto">
      {segments(text, ranges).map((part, index) => {
        const kind = part.kind === 'text' ? undefined : part.kind;
        if (!part.href) return kind ? <span class={kind} key={index}>{part.text}</span> : part.text;
        return (
          <a class={kind} key={index} href={part.href} rel="nofollow noopener noreferrer ugc" target="_blank">
            {part.text}
          </a>
        );
      })}
    </p>
  );
}
