import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Composer } from './Composer';
import { FeedList } from './FeedList';
import { JoinHint } from './JoinHint';
import { SearchBox, SearchResults } from './SearchView';
import { Tray } from './Tray';
import type { Toggle } from './feed';
import type { Viewing } from './viewing';
import { t } from './words';

/** The conversation: filters, own posts on their way, the stream, the composer. */
export function Panel({ viewing }: { viewing: Viewing }) {
  const searching = viewing.search.words.value !== null;
  return (
    <section class="right" aria-label={t('conversation')}>
      <div class="panelhead">
        <h2>
          <Icon path={icons.posts} />
          {t('posts.title')}
          <span class="chip">{viewing.posts.value.length}</span>
        </h2>
      </div>
      {searching ? <SearchBox viewing={viewing} /> : <Filters viewing={viewing} />}
      <Tray viewing={viewing} />
      {searching ? <SearchResults viewing={viewing} /> : <FeedList viewing={viewing} />}
      {viewing.notice.value && <Notice viewing={viewing} />}
      {viewing.mayPost ? <Composer viewing={viewing} /> : <JoinHint signedIn={viewing.me.value !== null} />}
    </section>
  );
}

function Filters({ viewing }: { viewing: Viewing }) {
  const { feed } = viewing;
  const number = viewing.slides.current.value;
  const here = number === null ? 0 : (viewing.countBySlide.value.get(number) ?? 0);
  const toggle = (which: Toggle, words: string) => (
    <button type="button" aria-pressed={feed.toggles.value.has(which)} onClick={() => feed.toggle(which)}>
      {words}
    </button>
  );
  return (
    <div class="filt" role="group" aria-label={t('filter')}>
      <button type="button" class="glass" aria-label={t('search')} title={t('search')} onClick={() => viewing.search.type('')}>
        <Icon path={icons.search} />
      </button>
      {number !== null && (
        <button type="button" aria-pressed={feed.slideOnly.value} onClick={() => feed.filterSlide(true)}>
          {t('filter.slide', { n: here })}
        </button>
      )}
      <button type="button" aria-pressed={!feed.slideOnly.value} onClick={() => feed.filterSlide(false)}>
        {t('filter.all')}
      </button>
      {toggle('onsite', t('attendance.onsite'))}
      {toggle('picture', t('filter.picture'))}
    </div>
  );
}

function Notice({ viewing }: { viewing: Viewing }) {
  return (
    <div class="notice" role="alert">
      <span>{viewing.notice.value}</span>
      <button
        type="button"
        class="btn ghost icon"
        aria-label={t('close')}
        onClick={() => {
          viewing.notice.value = null;
        }}
      >
        <Icon path={icons.close} />
      </button>
    </div>
  );
}
