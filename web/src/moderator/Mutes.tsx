import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import { explain } from '../lib/api';
import { addMute, getMutes, type Mute, type NewMute, removeMute, tryMute } from '../lib/desk';
import { dateTime } from '../lib/time';
import type { Post } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { PostCard } from '../lib/ui/PostCard';
import type { Console } from './console';
import { t } from './words';

const KINDS = ['term', 'domain', 'author'] as const;
/** How long, in hours; zero is until somebody ends it. */
const HOURS = [1, 8, 24, 0] as const;
const HOUR_MS = 3_600_000;

interface Trial {
  of: number;
  caught: readonly Post[];
}

/** What the desk does not want to see on the wall unasked: terms, servers, authors. */
export function Mutes({ desk }: { desk: Console }) {
  const list = useSignal<readonly Mute[] | null>(null);
  const error = useSignal('');
  const load = useMemo(
    () => async () => {
      try {
        list.value = (await getMutes(desk.conference)).mutes;
        error.value = '';
      } catch (problem) {
        error.value = explain(problem);
      }
    },
    [desk, list, error],
  );
  useEffect(() => void load(), [load]);
  return (
    <main class="recent mutes">
      <section aria-label={t('mute.new')}>
        <div class="head">
          <h2>{t('mute.new')}</h2>
        </div>
        <p class="quiet">{t('mute.text')}</p>
        <MuteForm desk={desk} onDone={load} />
      </section>
      <section aria-label={t('mute.list')}>
        <div class="head">
          <h2>{t('mute.list')}</h2>
        </div>
        {error.value && (
          <p class="error" role="alert">
            {error.value}
          </p>
        )}
        {list.value?.length === 0 && <p class="quiet">{t('mute.none')}</p>}
        <ul class="gone">
          {list.value?.map((mute) => (
            <li key={mute.id} class="card">
              <p>
                <Chip>{t(`mute.kind.${mute.kind}`)}</Chip> <b dir="auto">{mute.name ?? mute.value}</b>
              </p>
              <p class="quiet">
                {mute.until ? t('mute.until', { time: dateTime(mute.until) }) : t('mute.always')} · {t('by', { name: mute.by })} · {dateTime(mute.at)}
              </p>
              <Button
                icon={icons.undo}
                disabled={desk.busy.value}
                onClick={async () => {
                  await desk.attempt(() => removeMute(desk.conference, mute.id));
                  await load();
                }}
              >
                {t('mute.end')}
                <span class="sr"> {mute.name ?? mute.value}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

/** It is tried on what stands on the wall before anything is muted. */
function MuteForm({ desk, onDone }: { desk: Console; onDone(): Promise<void> }) {
  const id = useId();
  const kind = useSignal<NewMute['kind']>(desk.muting.value ? 'author' : 'term');
  const value = useSignal('');
  const hours = useSignal<number>(24);
  const trial = useSignal<Trial | null>(null);
  const author = desk.muting.value;
  const kinds = author ? KINDS : KINDS.filter((each) => each !== 'author');
  const wanted = (): NewMute => ({
    kind: kind.value,
    value: kind.value === 'author' ? (author?.id ?? '') : value.value.trim(),
    ...(hours.value ? { expiresAt: new Date(desk.now.value + hours.value * HOUR_MS).toISOString() } : {}),
  });
  const attempt = () =>
    desk.attempt(async () => {
      trial.value = await tryMute(desk.conference, wanted());
    });
  const mute = () =>
    desk.attempt(async () => {
      await addMute(desk.conference, wanted());
      trial.value = null;
      value.value = '';
      desk.muting.value = null;
      kind.value = 'term';
      desk.say(t('mute.done'), false);
      await onDone();
    });
  return (
    <form
      class="muting"
      onSubmit={(event) => {
        event.preventDefault();
        void (trial.value ? mute() : attempt());
      }}
    >
      <fieldset>
        <legend class="sr">{t('mute.what')}</legend>
        {kinds.map((each) => (
          <label class="check" key={each}>
            <input
              type="radio"
              name={`${id}kind`}
              checked={kind.value === each}
              onChange={() => {
                kind.value = each;
                trial.value = null;
              }}
            />
            <span>
              {t(`mute.kind.${each}`)}
              {each === 'author' && author && (
                <>
                  : <b dir="auto">{author.name}</b>
                </>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {kind.value !== 'author' && (
        <>
          <label for={`${id}value`}>{t(`mute.value.${kind.value}`)}</label>
          <input
            id={`${id}value`}
            class="input"
            required
            maxLength={253}
            value={value.value}
            onInput={(event) => {
              value.value = event.currentTarget.value;
              trial.value = null;
            }}
          />
        </>
      )}
      <label for={`${id}hours`}>{t('mute.for')}</label>
      <select id={`${id}hours`} class="input" value={hours.value} onChange={(event) => (hours.value = Number(event.currentTarget.value))}>
        {HOURS.map((each) => (
          <option key={each} value={each}>
            {each ? t('mute.hours', { n: each }) : t('mute.always')}
          </option>
        ))}
      </select>
      {trial.value && <Tried trial={trial.value} />}
      <Button tone="pri" type="submit" disabled={desk.busy.value}>
        {t(trial.value ? 'mute.add' : 'mute.try')}
      </Button>
    </form>
  );
}

function Tried({ trial }: { trial: Trial }) {
  return (
    <div role="status" class="tried">
      <p>
        <b>{t('mute.caught', { n: trial.caught.length, of: trial.of })}</b>
      </p>
      {trial.caught.slice(0, 5).map((post) => (
        <article class="post" key={post.id}>
          <PostCard post={post} />
        </article>
      ))}
      {trial.caught.length > 5 && <p class="quiet">{t('mute.more', { n: trial.caught.length - 5 })}</p>}
    </div>
  );
}
