import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Post } from '../types';
import { Button } from './Button';
import { Icon } from './Icon';
import * as icons from './icons';
import { common } from './words';

type Warnable = Pick<Post, 'id' | 'contentWarning' | 'language'>;

/** Names what somebody has unfolded: with another warning it has to be unfolded again. */
export const unfolding = (post: Pick<Post, 'id' | 'contentWarning'>): string => `${post.id} ${post.contentWarning}`;

interface WarnedProps {
  post: Warnable;
  /** What is unfolded, by {@link unfolding}, where that is known outside, or in several places at once. */
  unfolded?: Signal<ReadonlySet<string>>;
  children: ComponentChildren;
}

/** What a post's author warns of is read first; what it is about is neither shown nor fetched before somebody asks for it. */
export function Warned({ post, unfolded, children }: WarnedProps) {
  if (!post.contentWarning) return <>{children}</>;
  return (
    <Curtain key={unfolding(post)} name={unfolding(post)} warning={post.contentWarning} language={post.language} unfolded={unfolded}>
      {children}
    </Curtain>
  );
}

interface CurtainProps {
  name: string;
  warning: string;
  language?: string | null;
  unfolded?: Signal<ReadonlySet<string>>;
  children: ComponentChildren;
}

function Curtain({ name, warning, language, unfolded, children }: CurtainProps) {
  const own = useSignal<ReadonlySet<string>>(new Set());
  const all = unfolded ?? own;
  const open = all.value.has(name);
  const toggle = () => {
    const next = new Set(all.value);
    if (!next.delete(name)) next.add(name);
    all.value = next;
  };
  return (
    <>
      <div class="warned">
        <Warning text={warning} language={language} />
        <Button aria-expanded={open} onClick={toggle}>
          {common(open ? 'warning.hide' : 'warning.show')}
        </Button>
      </div>
      {open && children}
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
