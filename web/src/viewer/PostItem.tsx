import { useComputed, useSignal } from '@preact/signals';
import type { Post, ReactionKind } from '../lib/types';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { PostCard } from '../lib/ui/PostCard';
import { continues } from './threads';
import type { Viewing } from './viewing';
import { t } from './words';

interface PostItemProps {
  viewing: Viewing;
  post: Post;
  position: number;
  /** The post above it is the thread's part before. */
  further: boolean;
  /** The post below it is the thread's next part. */
  goesOn: boolean;
}

export function PostItem({ viewing, post, position, further, goesOn }: PostItemProps) {
  const place = threadPlace(viewing, post);
  return (
    <article
      class={goesOn ? 'post goes-on' : 'post'}
      id={`post-${post.id}`}
      tabIndex={0}
      aria-posinset={position}
      aria-setsize={-1}
      aria-label={[t('post.by', { name: post.author.name }), place && t('post.thread', place)].filter(Boolean).join(', ')}
    >
      <PostCard post={post} further={further} badge={<Badges viewing={viewing} post={post} place={place} further={further} />}>
        <Actions viewing={viewing} post={post} />
      </PostCard>
    </article>
  );
}

interface BadgesProps {
  viewing: Viewing;
  post: Post;
  place: Place | null;
  further: boolean;
}

function Badges({ viewing, post, place, further }: BadgesProps) {
  const { slide } = post;
  return (
    <>
      {place && <Chip tone="info">{further ? t('post.thread.part', place) : t('post.thread', place)}</Chip>}
      {slide && !further && (
        <button type="button" class="chip brand goto" onClick={() => viewing.slides.go(slide.number)}>
          {t('slide', { number: slide.number })}
        </button>
      )}
      {post.replyTo && !continues(post) && <ReplyLine viewing={viewing} to={post.replyTo} />}
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

type Place = { part: number; of: number };

/** Null for a post that stands alone, and where the thread's beginning has not been read. */
function threadPlace(viewing: Viewing, post: Post): Place | null {
  const parts = (post.thread && viewing.threads.value.get(post.thread)) || [];
  return parts[0] === post.thread && parts.length > 1 ? { part: parts.indexOf(post.id) + 1, of: parts.length } : null;
}

const KINDS: [ReactionKind, string][] = [
  ['useful', icons.useful],
  ['question', icons.question],
  ['disagree', icons.disagree],
];

function Actions({ viewing, post }: { viewing: Viewing; post: Post }) {
  const open = useSignal(false);
  const own = viewing.me.value?.id === post.author.id;
  const replies = useComputed(() => viewing.posts.value.filter((each) => each.replyTo === post.id && !continues(each)).length);
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
          <button type="button" aria-label={t('reply.count', { n: replies.value })} title={t('reply')} onClick={() => viewing.writing.reply(post)}>
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
