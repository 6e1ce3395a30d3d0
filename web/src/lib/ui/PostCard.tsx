import type { ComponentChildren } from 'preact';
import type { Post } from '../types';
import { picture } from '../plenary';
import { doiAddress, dois } from '../segments';
import { Avatar } from './Avatar';
import { Chip } from './Chip';
import { Icon } from './Icon';
import * as icons from './icons';
import { PostText } from './PostText';
import { Time } from './Time';
import { Via } from './Via';
import { Warned } from './Warned';
import { common } from './words';

interface PostCardProps {
  post: Post;
  /** At the end of the line of facts, e.g. a slide chip. */
  badge?: ComponentChildren;
  /** A further part of the thread above it: who wrote it has been said. */
  further?: boolean;
  /** Below the text: reactions, menus. */
  children?: ComponentChildren;
}

/** A post as everybody sees it: who, with what standing and interests, what, about which slide. */
export function PostCard({ post, badge, further, children }: PostCardProps) {
  return (
    <>
      {further ? <span class="knot" /> : <Avatar id={post.author.id} name={post.author.name} />}
      <div class="body">
        {further ? <PartHead post={post} badge={badge} /> : <PostHead post={post} badge={badge} />}
        <Warned post={post}>
          <PostText text={post.text} ranges={post.ranges} language={post.language} />
          {post.statement && (
            <p class="statement">
              <Icon path={icons.shield} /> {post.statement}
            </p>
          )}
          {dois(post.text).map((doi) => (
            <a class="ref" key={doi} href={doiAddress(doi)} rel="nofollow noopener noreferrer" target="_blank">
              <Icon path={icons.book} />
              <span>
                <b>{common('reference')}</b>
                <span>doi:{doi}</span>
              </span>
            </a>
          ))}
          {post.state === 'published' && <PostMedia post={post} />}
        </Warned>
        {children}
      </div>
    </>
  );
}

export function PostHead({ post, badge }: { post: Post; badge?: ComponentChildren }) {
  const { author } = post;
  return (
    <>
      <div class="h">
        <b dir="auto">{author.name}</b>
        {author.source && <span class="handle">{author.source}</span>}
        {author.credentials &&
          (author.verified ? (
            <Chip tone="ok" icon={icons.check}>
              {author.credentials}
              <span class="sr"> {common('credentials.verified')}</span>
            </Chip>
          ) : (
            <Chip>
              {author.credentials}
              <span class="sr"> {common('credentials.declared')}</span>
            </Chip>
          ))}
        <Time at={post.at} />
      </div>
      <div class="meta">
        {facts(post).map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        {post.source && <Via source={post.source} />}
        <Disclosure post={post} />
        {badge}
      </div>
    </>
  );
}

function PartHead({ post, badge }: { post: Post; badge?: ComponentChildren }) {
  return (
    <div class="meta">
      {badge}
      {post.editedAt && <span>{common('edited')}</span>}
      <Disclosure post={post} />
    </div>
  );
}

/** Nobody elsewhere was asked about their interests. */
function Disclosure({ post }: { post: Post }) {
  if (post.source && !post.disclosure) {
    return null;
  }
  return post.disclosure ? (
    <Chip tone="held">{common('disclosure', { text: post.disclosure })}</Chip>
  ) : (
    <span>{common('disclosure.none')}</span>
  );
}

function facts(post: Post): string[] {
  const { author, source } = post;
  return [
    author.attendance === 'onsite' ? common('attendance.onsite') : '',
    author.attendance === 'remote' ? common('attendance.remote') : '',
    source && !author.verified ? common('source.unverified') : '',
    post.editedAt ? common('edited') : '',
  ].filter(Boolean);
}

/** The place of a picture is kept from the sizes the server sends, so that nothing jumps when it arrives. */
function PostMedia({ post }: { post: Post }) {
  return (
    <>
      {post.media.map((media) => (
        <figure class="shot" key={media.id}>
          <a href={picture(media, 1600)} target="_blank" rel="noopener">
            <img
              src={picture(media, 640)}
              alt={media.alt || common('picture.by', { name: post.author.name })}
              lang={(media.alt && post.language) || undefined}
              width={media.width}
              height={media.height}
              loading="lazy"
              decoding="async"
            />
          </a>
          <figcaption>
            <Chip tone="ok" icon={icons.shield}>
              {media.redacted ? common('picture.redacted', { n: media.redacted }) : common('picture.checked')}
            </Chip>
          </figcaption>
        </figure>
      ))}
    </>
  );
}
