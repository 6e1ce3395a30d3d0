import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { PostItem } from './PostItem';
import type { Viewing } from './viewing';
import { t } from './words';

/** Stands where the filters are while somebody searches. */
export function SearchBox({ viewing }: { viewing: Viewing }) {
  const { search } = viewing;
  const box = useRef<HTMLInputElement>(null);
  // Before the next key, so that no letter of a fast typist is lost.
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <search class="filt find">
      <Icon path={icons.search} />
      <input
        class="input"
        type="search"
        ref={box}
        maxLength={200}
        aria-label={t('search')}
        placeholder={t('search.hint')}
        value={search.words.value ?? ''}
        onInput={(event) => search.type(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') void search.ask();
          if (event.key === 'Escape') search.close();
        }}
      />
      <Button tone="ghost" icon={icons.close} label={t('search.close')} onClick={() => search.close()} />
    </search>
  );
}

/** Stands where the stream is. */
export function SearchResults({ viewing }: { viewing: Viewing }) {
  const { search } = viewing;
  const posts = search.results.value;
  return (
    <section class="feed" aria-label={t('search.results')}>
      <p class="empty found" role="status">
        {says(viewing)}
      </p>
      {posts.map((post, index) => (
        <PostItem key={post.id} viewing={viewing} post={post} position={index + 1} further={false} goesOn={false} />
      ))}
    </section>
  );
}

function says({ search }: Viewing): string {
  if (search.failed.value) return t('error.unreachable');
  if (search.busy.value) return t('search.busy');
  if (!search.words.value?.trim()) return t('search.start');
  const n = search.results.value.length;
  if (n === 0) return t('search.none');
  return search.cut ? t('search.most', { n }) : t('search.found', { n });
}
