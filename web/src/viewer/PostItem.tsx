import { useComputed, useSignal } from '@preact/signals';
import type { Post, ReactionKind } from '../lib/types';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { PostCard } from '../lib/ui/PostCard';
import type { Viewing } from './viewing';
import { t } from './words';

interface PostItemProps {
  viewing: Viewing;
  post: Post;
  position: number;
}

export function PostItem({ viewing, post, position }: PostItemProps) {
  return (
    <article
      class="post"
      id={`post-${post.id}`}
      tabIndex={0}
      aria-posinset={position}
      aria-setsize={-1}
      aria-label={t('post.by', { name: post.author.name })}
    >
      <PostCard post={post} badge={<Badges viewing={viewing} post={post} />}>
        <Actions viewing={viewing} post={post} />
      </PostCard>
    </article>
  );
}

function Badges({ viewing, post }: { viewing: Viewing; post: Post }) {
  const { slide } = post;
  return (
    <>
      {post.thread && <Chip tone="info">{threadPlace(viewing, post)}</Chip>}
      {slide && (
        <button type="button" class="chip brand goto" onClick={() => viewing.slides.go(slide.number)}>
          {t('slide', { number: slide.number })}
        </button>
      )}
      {post.replyTo && !post.thread && <ReplyLine viewing={viewing} to={post.replyTo} />}
    </>
  );
}

function ReplyLine({ viewing, to }: { viewing: Viewing; to: string }) {
  const parent = viewing.state.find(to);
  return (
    <button type="button" class="link replyto" disabled={!parent} onClick={() => document.getElementById(`post-${to}`)?.focus()}>
      <Icon path={icons.reply} />
      {parent ? t('post.replies', { name: parent.author.name }) : t('post.replies.gone')}
    </button>
  );
}

function threadPlace(viewing: Viewing, post: Post): string {
  const parts = viewing.posts.value.filter((each) => each.thread === post.thread);
  return t('post.thread', { part: parts.findIndex((each) => each.id === post.id) + 1, of: parts.length });
}

const KINDS: [ReactionKind, string][] = [
  ['useful', icons.useful],
  ['question', icons.question],
  ['disagree', icons.disagree],
];

function Actions({ viewing, post }: { viewing: Viewing; post: Post }) {
  const open = useSignal(false);
  const own = viewing.me.value?.id === post.author.id;
  const replies = useComputed(() => viewing.posts.value.filter((each) => each.replyTo === post.id && !each.thread).length);
  const tally = viewing.state.tallies.value.get(post.id);
  const mine = viewing.reactions.of(post.id);
  return (
    <>
      <div class="a">
        {KINDS.map(([kind, icon]) => {
          const count = tally?.[kind] ?? 0;
          return (
            <button
              type="button"
              key={kind}
              class={kind}
              aria-pressed={mine === kind}
              aria-label={t(`reaction.${kind}`, { n: count })}
              title={t(`reaction.${kind}.word`)}
              disabled={!viewing.mayPost}
              onClick={() => void viewing.react(post, kind)}
            >
              <Icon path={icon} />
              {count > 0 ? count : ''}
            </button>
          );
        })}
        {viewing.mayPost && (
          <button type="button" aria-label={t('reply.count', { n: replies.value })} title={t('reply')} onClick={() => viewing.reply(post)}>
            <Icon path={icons.reply} />
            {replies.value || ''}
          </button>
        )}
        <button
          type="button"
          aria-label={t('more')}
          aria-expanded={open.value}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <Icon path={icons.more} />
        </button>
      </div>
      {open.value && (
        <div class="a menu">
          {own && <Ask viewing={viewing} post={post} kind="edit" icon={icons.edit} words={t('edit')} />}
          {own && <Ask viewing={viewing} post={post} kind="withdraw" icon={icons.trash} words={t('withdraw')} />}
          <Ask viewing={viewing} post={post} kind="report" icon={icons.flag} words={t('report')} />
        </div>
      )}
    </>
  );
}

interface AskProps {
  viewing: Viewing;
  post: Post;
  kind: 'edit' | 'withdraw' | 'report';
  icon: string;
  words: string;
}

function Ask({ viewing, post, kind, icon, words }: AskProps) {
  return (
    <button
      type="button"
      onClick={() => {
        viewing.question.value = { kind, post };
      }}
    >
      <Icon path={icon} />
      {words}
    </button>
  );
}
