import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Post } from '../lib/types';
import { Card } from './Card';
import { JoinCard } from './JoinCard';
import type { Walling } from './walling';
import { t } from './words';

/** The newest post, large; the way to join; and the shelf. A card that does not fit whole is not shown. */
export function Columns({ walling }: { walling: Walling }) {
  // An edited post has the same place and another text.
  void walling.state.posts.value;
  const { large, columns } = walling.shown.value;
  const newest = large === null ? undefined : walling.post(large);
  const [first, ...others] = columns.map((ids) => ids.map((id) => walling.post(id)).filter((post) => post !== undefined));
  const main = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const columnsShown = Array.from(main.current?.children ?? []) as HTMLElement[];
    const fit = () => columnsShown.forEach(cutOverflow);
    fit();
    const watch = new ResizeObserver(fit);
    columnsShown.forEach((column) => watch.observe(column));
    return () => watch.disconnect();
  });
  return (
    <main ref={main} class="columns" aria-label={t('posts')}>
      <div class="col">
        {newest && <Card key={newest.id} post={newest} large />}
        <JoinCard walling={walling} />
        <Cards posts={first ?? []} />
      </div>
      {others.map((posts, index) => (
        <div class="col" key={index}>
          <Cards posts={posts} />
        </div>
      ))}
    </main>
  );
}

function Cards({ posts }: { posts: readonly Post[] }) {
  return (
    <>
      {posts.map((post) => (
        <Card key={post.id} post={post} />
      ))}
    </>
  );
}

/** Takes out the cards that would be cut off, so that shorter ones move up into their place. */
function cutOverflow(column: HTMLElement): void {
  const end = column.getBoundingClientRect().bottom + 1;
  const cards = Array.from(column.children);
  for (const card of cards) card.classList.remove('cut');
  for (const card of cards) card.classList.toggle('cut', card !== cards[0] && card.getBoundingClientRect().bottom > end);
}
