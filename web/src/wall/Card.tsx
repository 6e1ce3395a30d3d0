import { picture } from '../lib/plenary';
import { segments } from '../lib/segments';
import type { Post } from '../lib/types';
import { Avatar } from '../lib/ui/Avatar';
import { Warning } from '../lib/ui/Warned';
import { t } from './words';

/** A post as the hall sees it: nothing on it can be pressed, so what its author warns of stays folded. */
export function Card({ post, large }: { post: Post; large?: boolean }) {
  return (
    <article class={large ? 'c big' : 'c'}>
      <div class="w">
        <Avatar id={post.author.id} name={post.author.name} />
        <div>
          <b dir="auto">{post.author.name}</b>
          <span>{standing(post)}</span>
        </div>
      </div>
      {post.contentWarning ? (
        <>
          <p>
            <Warning text={post.contentWarning} language={post.language} />
          </p>
          <span class="s">{t('warning.elsewhere')}</span>
        </>
      ) : (
        <Content post={post} large={large} />
      )}
      {post.slide && <span class="s">{t('slide', { number: post.slide.number })}</span>}
    </article>
  );
}

function Content({ post, large }: { post: Post; large?: boolean }) {
  const media = post.media[0];
  return (
    <>
      <p dir="auto" lang={post.language ?? undefined}>
        {segments(post.text, post.ranges).map((part, index) =>
          part.kind === 'text' ? (
            part.text
          ) : (
            <span class="t" key={index}>
              {part.text}
            </span>
          ),
        )}
      </p>
      {post.statement && <span class="st">{post.statement}</span>}
      {media && (
        <img
          src={picture(media, large ? 1600 : 640)}
          alt={media.alt || t('picture.by', { name: post.author.name })}
          lang={(media.alt && post.language) || undefined}
          width={media.width}
          height={media.height}
        />
      )}
    </>
  );
}

function standing({ author, disclosure, source }: Post): string {
  return [
    author.credentials,
    author.attendance === 'onsite' ? t('onsite') : author.attendance === 'remote' ? t('remote') : '',
    source ? t('source', { host: source.host }) : '',
    source && !author.verified ? t('source.unverified') : '',
    // Nobody elsewhere was asked about their interests.
    disclosure ? t('conflicts', { text: disclosure }) : source ? '' : t('conflicts.none'),
  ]
    .filter(Boolean)
    .join(' · ');
}
