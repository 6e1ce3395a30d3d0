import { computed, signal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { findingName } from '../lib/findings';
import { heldPicture, picture } from '../lib/plenary';
import type { Item } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Warning } from '../lib/ui/Warned';
import type { Console } from './console';
import { checkFailed, isClean, isPublished, isReported, isStrong } from './judgement';
import { picturesOf } from './marks';
import { waitingSince } from './queue';
import { agreement } from './voices';
import { age, t, word } from './words';

type Filter = 'all' | 'pictures' | 'text' | 'reports';
const filter = signal<Filter>('all');
/** The one hall whose posts are shown. */
const hall = signal<string | null>(null);

/** Where the posts that are shown were written: `room`, or a kind of source. */
const origin = signal<string | null>(null);

const originOf = (item: Item) => item.post.source?.kind ?? 'room';
const hasPicture = (item: Item) => picturesOf(item).length > 0;
const FILTERS: Record<Filter, (item: Item) => boolean> = {
  all: () => true,
  pictures: hasPicture,
  text: (item) => !hasPicture(item),
  reports: isReported,
};

/** What waits, the highest risk first. */
export function QueueList({ desk }: { desk: Console }) {
  const shown = useMemo(() => computed(() => desk.queue.items.value.filter((item) => FILTERS[filter.value](item) && isIn(desk, item, hall.value) && (origin.value === null || originOf(item) === origin.value))), [desk]);
  return (
    <section class="q desk" aria-label={t('queue')}>
      <div class="f" role="group" aria-label={t('filter')}>
        {(Object.keys(FILTERS) as Filter[]).map((each) => {
          const n = desk.queue.items.value.filter(FILTERS[each]).length;
          if (each === 'reports' && n === 0 && filter.value !== each) return null;
          return (
            <button type="button" key={each} aria-pressed={filter.value === each} onClick={() => (filter.value = each)}>
              {t(`filter.${each}`)} {n}
            </button>
          );
        })}
        <Halls desk={desk} />
        <Origins desk={desk} />
      </div>
      <BatchButton desk={desk} />
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

const hallOf = (desk: Console, item: Item) => (item.post.session && desk.state.sessions.value.get(item.post.session)?.hall) || null;

const isIn = (desk: Console, item: Item, wanted: string | null) => wanted === null || hallOf(desk, item) === wanted;

/** Where posts of several halls wait, each can be worked alone. */
function Halls({ desk }: { desk: Console }) {
  const halls = [...new Set(desk.queue.items.value.map((item) => hallOf(desk, item)))].filter((each) => each !== null).sort();
  // A hall whose last post has been decided: the rest is shown again.
  useEffect(() => {
    if (hall.value !== null && !halls.includes(hall.value)) hall.value = null;
  });
  if (halls.length < 2) return null;
  return halls.map((each) => (
    <button type="button" key={each} aria-pressed={hall.value === each} onClick={() => (hall.value = hall.value === each ? null : each)}>
      {t('filter.hall', { hall: each })}
    </button>
  ));
}

/** Where posts wait that were written elsewhere, those of each network can be worked alone, and those from the room. */
function Origins({ desk }: { desk: Console }) {
  const origins = [...new Set(desk.queue.items.value.map(originOf))].sort();
  const none = origins.every((each) => each === 'room');
  useEffect(() => {
    if (origin.value !== null && (none || !origins.includes(origin.value))) origin.value = null;
  });
  if (none) return null;
  return ['room', ...origins.filter((each) => each !== 'room')].map((each) => (
    <button type="button" key={each} aria-pressed={origin.value === each} onClick={() => (origin.value = origin.value === each ? null : each)}>
      {word('origin', each)} {desk.queue.items.value.filter((item) => originOf(item) === each).length}
    </button>
  ));
}

/** Where every picture needs a person, those in which nothing was found can go together. */
function BatchButton({ desk }: { desk: Console }) {
  const clean = desk.queue.items.value.filter((item) => isClean(item) && !desk.holder(item));
  if (desk.state.conference.value?.screening === 'screened' || clean.length < 2) return null;
  return (
    <div class="together">
      <Button icon={icons.check} onClick={() => (desk.ask.value = { kind: 'batch', items: clean })}>
        {t('batch', { n: clean.length })}
      </Button>
    </div>
  );
}

function Row({ desk, item }: { desk: Console; item: Item }) {
  const here = desk.openId.value === item.id;
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (here) button.current?.scrollIntoView?.({ block: 'nearest' });
  }, [here]);
  const seconds = (desk.now.value - waitingSince(item)) / 1000;
  const late = seconds > desk.queue.alarmSeconds.value;
  return (
    <button ref={button} type="button" class="row" aria-current={here ? 'true' : undefined} onClick={() => desk.open(item.id)}>
      <Thumbnail desk={desk} item={item} />
      <span class="what">
        <span class="r1">
          <b dir="auto">{item.post.author.name}</b>
          <span class={late ? 'age late' : 'age'} title={late ? t('late.title') : undefined}>
            {late && <Icon path={icons.warning} />}
            {late && <span class="sr">{t('late')}, </span>}
            <span class="sr">{t('waiting')} </span>
            {age(seconds)}
          </span>
        </span>
        <span class="excerpt" dir="auto" lang={item.post.language ?? undefined}>
          {item.post.contentWarning ? <Warning text={item.post.contentWarning} /> : item.post.text}
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
  if (!media || item.post.contentWarning) {
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
      <TwoPersons desk={desk} item={item} />
      {isReported(item) && <Chip tone="bad" icon={icons.flag}>{t('reason.reported')}</Chip>}
      {checkFailed(item) && <Chip tone="bad">{t('check.failed')}</Chip>}
      {item.checking && <Chip tone="info">{t('checking')}</Chip>}
      <Few tone="bad" names={strong} most={2} />
      <Few tone="held" names={weak} most={strong.length ? 1 : 2} />
      {quiet(item) && <Chip tone="ok">{t('nothing')}</Chip>}
      {!hasPicture(item) && <Chip>{t('text')}</Chip>}
    </>
  );
}

/** The first ones by name, the others as a number. */
function Few({ tone, names, most }: { tone: 'bad' | 'held'; names: readonly string[]; most: number }) {
  if (names.length === 0) return null;
  const more = names.length - most;
  return (
    <Chip tone={tone} title={names.join(', ')}>
      {names.slice(0, most).join(' + ')}
      {more > 0 && ` +${more}`}
    </Chip>
  );
}

function TwoPersons({ desk, item }: { desk: Console; item: Item }) {
  const { needed, first } = agreement(item, desk.me.id);
  if (!needed) return null;
  return (
    <Chip tone={first ? 'info' : 'held'} icon={icons.user}>
      {first ? t('voices.one', { name: first.name }) : t('voices.two')}
    </Chip>
  );
}

const quiet = (item: Item) => item.findings.length === 0 && !item.checking && !checkFailed(item) && !isReported(item);

function categories(item: Item, strong: boolean): string[] {
  const names = item.findings.filter((finding) => isStrong(finding) === strong).map((finding) => findingName(finding.category));
  return [...new Set(names)];
}
