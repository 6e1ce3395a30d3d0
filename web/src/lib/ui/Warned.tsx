import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Post } from '../types';
import { Button } from './Button';
import { Icon } from './Icon';
import * as icons from './icons';
import { common } from './words';

interface WarnedProps {
  post: Pick<Post, 'id' | 'contentWarning' | 'language'>;
  children: ComponentChildren;
}

/** What a post's author warns of is read first; what it is about is neither shown nor fetched before somebody asks for it. */
export function Warned({ post, children }: WarnedProps) {
  if (!post.contentWarning) return <>{children}</>;
  return (
    <Curtain key={`${post.id} ${post.contentWarning}`} warning={post.contentWarning} language={post.language}>
      {children}
    </Curtain>
  );
}

function Curtain({ warning, language, children }: { warning: string; language?: string | null; children: ComponentChildren }) {
  const open = useSignal(false);
  return (
    <>
      <div class="warned">
        <Warning text={warning} language={language} />
        <Button aria-expanded={open.value} onClick={() => (open.value = !open.value)}>
          {common(open.value ? 'warning.hide' : 'warning.show')}
        </Button>
      </div>
      {open.value && children}
    </>
  );
}

/** The warning alone, where there is no place to unfold what it is about. */
export function Warning({ text, language }: { text: string; language?: string | null }) {
  return (
    <span class="warning">
      <Icon path={icons.warning} />
      <span class="sr">{common('warning')} </span>
      <span dir="auto" lang={language ?? undefined}>
        {text}
      </span>
    </span>
  );
}
