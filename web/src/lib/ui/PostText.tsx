import { segments } from '../segments';
import type { Range } from '../types';

interface PostTextProps {
  text: string;
  ranges?: readonly Range[];
  language?: string | null;
}

/** The text of a post as text nodes and links; nothing in it can become markup. */
export function PostText({ text, ranges, language }: PostTextProps) {
  return (
    <p class="text" dir="auto" lang={language ?? undefined}>
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
