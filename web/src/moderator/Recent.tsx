import { computed, useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { explain } from '../lib/api';
import { getDecisions, getItems } from '../lib/desk';
import type { Post } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { PostCard } from '../lib/ui/PostCard';
import { Time } from '../lib/ui/Time';
import { Warned } from '../lib/ui/Warned';
import type { Console } from './console';
import { OtherSlide } from './OtherSlide';
import { type Removed, removed } from './takenDown';
import { t } from './words';

const SHOWN = 100;

/** What is on the wall now, newest first, to be taken down; and what was taken down, to be restored. */
export function Recent({ desk }: { desk: Console }) {
  const search = useSignal('');
  const posts = useMemo(() => computed(() => matching(desk.state.posts.value, search.value)), [desk, search]);
  return (
    <main class="recent">
      <section aria-label={t('recent.published')}>
        <div class="head">
          <h2>{t('recent.published')}</h2>
          <input
            class="input"
            type="search"
            aria-label={t('recent.search')}
            placeholder={t('recent.search')}
            value={search.value}
            onInput={(event) => (search.value = event.currentTarget.value)}
          />
        </div>
        {posts.value.length === 0 && <p class="quiet">{t('recent.none')}</p>}
        {posts.value.map((post) => (
          <article class="post" key={post.id}>
            <PostCard post={post} badge={post.slide && <Chip tone="brand">{t('slide', { number: post.slide.number })}</Chip>}>
              <Button icon={icons.trash} onClick={() => (desk.ask.value = { kind: 'remove', post })}>
                {t('takedown')}
                <span class="sr"> {t('of', { name: post.author.name })}</span>
              </Button>
              <Button icon={icons.ban} onClick={() => desk.muteAuthor(post.author)}>
                {t('mute.author')}
                <span class="sr"> {post.author.name}</span>
              </Button>
              <OtherSlide desk={desk} post={post} />
            </PostCard>
          </article>
        ))}
      </section>
      <TakenDown desk={desk} />
    </main>
  );
}

function matching(posts: readonly Post[], search: string): Post[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return posts
    .filter((post) => {
      const text = `${post.text} ${post.author.name}`.toLocaleLowerCase();
      return words.every((word) => text.includes(word));
    })
    .slice(-SHOWN)
    .reverse();
}

function TakenDown({ desk }: { desk: Console }) {
  const list = useSignal<Removed[] | null>(null);
  const error = useSignal('');
  const load = useMemo(
    () => async () => {
      try {
        const [{ decisions }, { items }] = await Promise.all([getDecisions(desk.conference, undefined, 500), getItems(desk.conference, 'removed')]);
        list.value = removed(decisions, items);
        error.value = '';
      } catch (problem) {
        error.value = explain(problem);
      }
    },
    [desk, list, error],
  );
  const changes = desk.record.value.value;
  useEffect(() => void load(), [load, changes]);
  return (
    <section aria-label={t('recent.removed')}>
      <div class="head">
        <h2>{t('recent.removed')}</h2>
      </div>
      {error.value && (
        <p class="error" role="alert">
          {error.value}
        </p>
      )}
      {list.value?.length === 0 && <p class="quiet">{t('recent.removed.none')}</p>}
      <ul class="gone">
        {list.value?.map(({ id, entry, item }) => (
          <li key={id} class="card">
            <p>
              <b dir="auto">{item?.post.author.name ?? t('post.unknown')}</b> {entry && <Time at={entry.at} />}
            </p>
            {item && (
              <Warned post={item.post}>
                <p dir="auto" lang={item.post.language ?? undefined}>
                  {item.post.text}
                </p>
              </Warned>
            )}
            <p class="quiet">
              {[
                entry && desk.clauses.find((clause) => clause.clause === entry.clause)?.title,
                entry?.note,
                entry?.name && t('by', { name: entry.name }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <Button
              icon={icons.undo}
              disabled={desk.busy.value}
              onClick={async () => {
                if (await desk.restore(id)) await load();
              }}
            >
              {t('restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
