import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Post } from '../lib/types';
import { Chip } from '../lib/ui/Chip';
import { PostItem } from './PostItem';
import { slideTitle } from '../lib/pages';
import { sameThread } from './threads';
import type { Viewing } from './viewing';
import { t } from './words';

/** As near to the top as this counts as being there. */
const TOP_PX = 40;

export function FeedList({ viewing }: { viewing: Viewing }) {
  const { feed } = viewing;
  const box = useRef<HTMLDivElement>(null);
  const view = feed.view.value;
  const following = feed.open.value;
  useStillPlace(box, view.posts);

  useEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const settle = (event: Event) => {
      const focus = event.type === 'focusout' ? (event as FocusEvent).relatedTarget : document.activeElement;
      const quiet = element.scrollTop <= TOP_PX && !element.contains(focus as Node | null);
      if (!quiet) feed.hold();
      else if (!feed.view.value.newer && feed.view.value.pending === 0) feed.release();
    };
    element.addEventListener('scroll', settle, { passive: true });
    element.addEventListener('focusin', settle);
    element.addEventListener('focusout', settle);
    return () => {
      element.removeEventListener('scroll', settle);
      element.removeEventListener('focusin', settle);
      element.removeEventListener('focusout', settle);
    };
  }, [feed]);

  // A feed without posts would be a list that promises something.
  const role = view.posts.length > 0 ? { role: 'feed' as const, 'aria-label': t('posts.title') } : {};
  const showNew = () => {
    feed.release();
    box.current?.scrollTo({ top: 0 });
  };
  return (
    <div class="feed" ref={box}>
      {view.pending > 0 && (
        <button type="button" class="newp" onClick={showNew}>
          {t('feed.show', { n: view.pending })} <kbd class="desk">.</kbd>
        </button>
      )}
      {view.newer && (
        <button type="button" class="more" onClick={() => feed.showNewer()}>
          {t('feed.newer')}
        </button>
      )}
      <div {...role} aria-busy={!following && viewing.state.status.value === 'catching-up'}>
        {view.posts.map((post, index) => (
          <Fragment key={post.id}>
            {startsSlide(view.posts, index) && <Separator viewing={viewing} post={post} />}
            <PostItem
              viewing={viewing}
              post={post}
              position={index + 1}
              further={sameThread(view.posts[index - 1], post)}
              goesOn={sameThread(view.posts[index + 1], post)}
            />
          </Fragment>
        ))}
      </div>
      {view.posts.length === 0 && <Empty viewing={viewing} />}
      {view.posts.length > 0 && (view.older || viewing.moreOnServer.value) && (
        <button type="button" class="more" onClick={() => void viewing.older()}>
          {t('feed.older')}
        </button>
      )}
    </div>
  );
}

const slideKey = (post: Post | undefined) => (post?.slide ? `${post.slide.deck}/${post.slide.number}` : '');

function startsSlide(posts: readonly Post[], index: number): boolean {
  const key = slideKey(posts[index]);
  return key !== '' && (index === 0 || key !== slideKey(posts[index - 1]));
}

function Separator({ viewing, post }: { viewing: Viewing; post: Post }) {
  const number = post.slide?.number ?? 0;
  const deck = viewing.slides.deck.value;
  const page = deck && deck.id === post.slide?.deck ? deck.pages.find((each) => each.number === number) : undefined;
  return (
    <div class="sep">
      <Chip tone="brand">{t('slide', { number })}</Chip>
      <span class="cut">{slideTitle(page)}</span>
    </div>
  );
}

function Empty({ viewing }: { viewing: Viewing }) {
  const all = viewing.posts.value.length;
  if (viewing.state.status.value === 'opening') return <p class="empty">{t('feed.loading')}</p>;
  const filtered = viewing.feed.toggles.value.size > 0;
  const narrowed = viewing.feed.slideOnly.value || filtered;
  return (
    <p class="empty">
      {t(filtered ? 'feed.empty.filter' : narrowed ? 'feed.empty.slide' : 'feed.empty')}{' '}
      {narrowed && all > 0 && (
        <button type="button" class="link" onClick={() => viewing.feed.clearFilters()}>
          {t('feed.seeall', { n: all })}
        </button>
      )}
    </p>
  );
}

/** When posts enter or leave above what is being read, what is being read stays where it is. */
function useStillPlace(box: { current: HTMLDivElement | null }, posts: readonly Post[]): void {
  const anchor = useRef<{ id: string; top: number } | null>(null);
  const element = box.current;
  if (element && element.scrollTop > TOP_PX) {
    const top = element.getBoundingClientRect().top;
    const seen = Array.from(element.querySelectorAll('article')).find((each) => each.getBoundingClientRect().bottom > top);
    anchor.current = seen ? { id: seen.id, top: seen.getBoundingClientRect().top } : null;
  } else {
    anchor.current = null;
  }
  useLayoutEffect(() => {
    const place = anchor.current;
    const now = place && document.getElementById(place.id)?.getBoundingClientRect().top;
    if (place && typeof now === 'number' && box.current) box.current.scrollTop += now - place.top;
  }, [box, posts]);
}
