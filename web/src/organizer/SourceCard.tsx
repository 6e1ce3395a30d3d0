import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { dateTime } from '../lib/time';
import { Button } from '../lib/ui/Button';
import { Chip, type Tone } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { Time } from '../lib/ui/Time';
import { Tried } from './Tried';
import { changeSource, hideSource, type RemoteSource, type Trial, tryKeptSource } from './sources';
import type { Sourcing } from './sourcing';
import { t, word } from './words';

const TONES: Record<string, Tone> = { live: 'ok', probing: 'info', backfilling: 'info', 'backing-off': 'held', unauthorized: 'bad', failed: 'bad' };

interface Props {
  sourcing: Sourcing;
  source: RemoteSource;
}

/** One source: how it is getting on, and what can be done about it. */
export function SourceCard({ sourcing, source }: Props) {
  const figures = sourcing.elsewhere.value?.sources.find((each) => each.id === source.id);
  const tone = TONES[source.state];
  return (
    <article class="card source" aria-label={`${word('kind', source.kind)}, ${source.host}`}>
      <div class="name">
        <h2>{word('kind', source.kind)}</h2>
        <a href={source.url} rel="nofollow noopener noreferrer" target="_blank">
          {source.host}
        </a>
        {source.tag && <span class="tag">#{source.tag.replace(/^#/, '')}</span>}
        <span class="sp" />
        {source.hidden && (
          <Chip tone="held" icon={icons.ban}>
            {t('hidden')}
          </Chip>
        )}
        <Chip tone={tone} icon={tone === 'ok' ? icons.check : tone === 'bad' || tone === 'held' ? icons.warning : icons.clock}>
          {word('state', source.state)}
        </Chip>
      </div>
      {source.lastError && (
        <p class="trouble">
          {source.lastError} {source.lastErrorAt && <Time at={source.lastErrorAt} />}
        </p>
      )}
      <dl>
        <div>
          <dt>{t('seen')}</dt>
          <dd>{source.lastSeenAt ? dateTime(source.lastSeenAt) : t('seen.never')}</dd>
        </div>
        <div>
          <dt>{t('rate')}</dt>
          <dd>{t('rate.posts', { n: source.perMinute ?? 0 })}</dd>
        </div>
        <div>
          <dt>{t('lag')}</dt>
          <dd>{t('lag.seconds', { n: source.lag })}</dd>
        </div>
        <div>
          <dt>{t('waiting')}</dt>
          <dd>{t('rate.posts', { n: figures?.waiting ?? 0 })}</dd>
        </div>
        <div>
          <dt>{t('policy')}</dt>
          <dd>{t(`policy.${source.policy}`)}</dd>
        </div>
      </dl>
      {(source.gaps ?? []).map((gap) => (
        <p class="quiet" key={gap.from}>
          {t(gap.filledAt ? 'gap.filled' : 'gap.open', { from: dateTime(gap.from), to: dateTime(gap.to) })}
        </p>
      ))}
      {(figures?.over ?? []).map((over) => (
        <p class="quiet" key={over.cap}>
          {t('over', { n: over.posts, cap: word('cap', over.cap) })}
        </p>
      ))}
      <Tools sourcing={sourcing} source={source} />
    </article>
  );
}

function Tools({ sourcing, source }: Props) {
  const { conference } = sourcing;
  const paused = source.state === 'paused';
  const trial = useSignal<Trial | string | null>(null);
  const busy = useSignal(false);
  const change = (what: Parameters<typeof changeSource>[2], said: string) =>
    void sourcing.change(() => changeSource(conference, source.id, what), said);
  return (
    <>
      <div class="tools">
        {source.kind !== 'webhook' && (
          <Button
            icon={icons.eye}
            disabled={busy.value}
            onClick={async () => {
              busy.value = true;
              trial.value = await tryKeptSource(conference, source.id).catch(explain);
              busy.value = false;
            }}
          >
            {t(busy.value ? 'testing' : 'test')}
          </Button>
        )}
        <Button onClick={() => change({ paused: !paused }, t(paused ? 'resumed' : 'paused', { host: source.host }))}>{t(paused ? 'resume' : 'pause')}</Button>
        <Button
          onClick={() =>
            void sourcing.change(
              () => hideSource(conference, source.id, !source.hidden),
              t(source.hidden ? 'shown.said' : 'hidden.said', { host: source.host }),
            )
          }
        >
          {t(source.hidden ? 'show' : 'hide')}
        </Button>
        <Button icon={icons.edit} onClick={() => (sourcing.asked.value = { kind: 'edit', source })}>
          {t('change')}
        </Button>
        {source.kind === 'webhook' && (
          <Button
            icon={icons.turn}
            onClick={() =>
              void sourcing.change(async () => {
                const { hook, secret } = await changeSource(conference, source.id, { newSecret: true });
                sourcing.asked.value = { kind: 'secret', hook: hook ?? '', secret: secret ?? '' };
              }, '')
            }
          >
            {t('rotate')}
          </Button>
        )}
        {source.kind === 'slack' && source.hook && (
          <Button onClick={() => (sourcing.asked.value = { kind: 'secret', hook: source.hook ?? '', secret: '' })}>{t('hook.show')}</Button>
        )}
        <Button tone="ghost" icon={icons.trash} onClick={() => (sourcing.asked.value = { kind: 'remove', source })}>
          {t('remove')}
        </Button>
      </div>
      {trial.value !== null && <Tried trial={trial.value} />}
    </>
  );
}
