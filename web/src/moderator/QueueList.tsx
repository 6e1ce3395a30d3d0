import { computed, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { findingName } from '../lib/findings';
import { heldPicture, picture } from '../lib/plenary';
import type { Item } from '../lib/types';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Console } from './console';
import { LATE_S } from './Figures';
import { checkFailed, isPublished, isReported, isStrong } from './judgement';
import { picturesOf } from './marks';
import { waitingSince } from './queue';
import { age, t } from './words';

type Filter = 'all' | 'pictures' | 'text';
const filter = signal<Filter>('all');

const hasPicture = (item: Item) => picturesOf(item).length > 0;
const FILTERS: Record<Filter, (item: Item) => boolean> = {
  all: () => true,
  pictures: hasPicture,
  text: (item) => !hasPicture(item),
};

/** What waits, the highest risk first. */
export function QueueList({ desk }: { desk: Console }) {
  const shown = useMemo(() => computed(() => desk.queue.items.value.filter(FILTERS[filter.value])), [desk]);
  return (
    <section class="q desk" aria-label={t('queue')}>
      <div class="f" role="group" aria-label={t('filter')}>
        {(Object.keys(FILTERS) as Filter[]).map((each) => (
          <button type="button" key={each} aria-pressed={filter.value === each} onClick={() => (filter.value = each)}>
            {t(`filter.${each}`)} {desk.queue.items.value.filter(FILTERS[each]).length}
          </button>
        ))}
      </div>
      <ol>
        {shown.value.map((item) => (
          <li key={item.id}>
            <Row desk={desk} item={item} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ desk, item }: { desk: Console; item: Item }) {
  const here = desk.openId.value === item.id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) button.current?.scrollIntoView?.({ block: 'nearest' });
  }, [here]);
  const seconds = (desk.now.value - waitingSince(item)) / 1000;
  return (
    <button ref={button} type="button" class="row" aria-current={here ? 'true' : undefined} onClick={() => desk.open(item.id)}>
      <Thumbnail desk={desk} item={item} />
      <span class="what">
        <span class="r1">
          <b dir="auto">{item.post.author.name}</b>
          <span class={seconds > LATE_S ? 'age late' : 'age'}>
            <span class="sr">{t('waiting')} </span>
            {age(seconds)}
          </span>
        </span>
        <span class="excerpt" dir="auto">
          {item.post.text}
        </span>
        <span class="fl">
          <Flags desk={desk} item={item} />
        </span>
      </span>
    </button>
  );
}

function Thumbnail({ desk, item }: { desk: Console; item: Item }) {
  const media = picturesOf(item)[0];
  const boxes = item.findings.filter((finding) => finding.box).length;
  if (!media) {
    return (
      <span class="th">
        <Icon path={icons.posts} />
      </span>
    );
  }
  return (
    <span class="th">
      {checkFailed(item) && <Icon path={icons.warning} />}
      <img
        class="secret"
        src={isPublished(item) ? picture(media, 640) : heldPicture(desk.conference, media.id)}
        alt=""
        loading="lazy"
        onError={(event) => {
          event.currentTarget.hidden = true;
        }}
      />
      {boxes > 0 && (
        <span class="n" aria-hidden="true">
          {boxes}
        </span>
      )}
    </span>
  );
}

/** What speaks against publishing it, in a few words. */
function Flags({ desk, item }: { desk: Console; item: Item }) {
  const holder = desk.holder(item);
  if (holder) return <Chip icon={icons.lock}>{t('reviewing', { name: holder.name })}</Chip>;
  const strong = categories(item, true);
  const weak = categories(item, false).filter((category) => !strong.includes(category));
  return (
    <>
      {isReported(item) && <Chip tone="bad">{t('reason.reported')}</Chip>}
      {checkFailed(item) && <Chip tone="bad">{t('check.failed')}</Chip>}
      {item.checking && <Chip tone="info">{t('checking')}</Chip>}
      {strong.length > 0 && <Chip tone="bad">{strong.join(' + ')}</Chip>}
      {weak.length > 0 && <Chip tone="held">{weak.join(' + ')}</Chip>}
      {quiet(item) && <Chip tone="ok">{t('nothing')}</Chip>}
      {!hasPicture(item) && <Chip>{t('text')}</Chip>}
    </>
  );
}

const quiet = (item: Item) => item.findings.length === 0 && !item.checking && !checkFailed(item) && !isReported(item);

function categories(item: Item, strong: boolean): string[] {
  const names = item.findings.filter((finding) => isStrong(finding) === strong).map((finding) => findingName(finding.category));
  return [...new Set(names)];
}
