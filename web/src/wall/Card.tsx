import { picture } from '../lib/plenary';
import { segments } from '../lib/segments';
import type { Post } from '../lib/types';
import { Avatar } from '../lib/ui/Avatar';
import { t } from './words';

/** A post as the hall sees it: nothing on it can be pressed. */
export function Card({ post, large }: { post: Post; large?: boolean }) {
  const media = post.media[0];
  return (
    <article class={large ? 'c big' : 'c'}>
      <div class="w">
        <Avatar id={post.author.id} name={post.author.name} />
        <div>
          <b dir="auto">{post.author.name}</b>
          <span>{standing(post)}</span>
        </div>
      </div>
      <p dir="auto">
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
          width={media.width}
          height={media.height}
        />
      )}
      {post.slide && <span class="s">{t('slide', { number: post.slide.number })}</span>}
    </article>
  );
}

function standing({ author, disclosure, source }: Post): string {
  return [
    author.credentials,
    author.attendance === 'onsite' ? t('onsite') : author.attendance === 'remote' ? t('remote') : '',
    source ? t('source', { host: source.host }) : '',
    disclosure ? t('conflicts', { text: disclosure }) : t('conflicts.none'),
  ]
    .filter(Boolean)
    .join(' · ');
}
