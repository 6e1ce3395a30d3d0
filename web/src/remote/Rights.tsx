import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { explain } from '../lib/api';
import { setSlideRights } from '../lib/plenary';
import { rightsAt } from '../lib/rights';
import { clockTime } from '../lib/time';
import type { SlideRights } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Presenting } from './presenting';
import { t } from './words';

const KINDS: readonly SlideRights[] = ['open', 'no-photo', 'embargo', 'nothing'];

/** Says what may be posted about some slides: what is limited now, and a form to change it. */
export function Rights({ presenting }: { presenting: Presenting }) {
  const id = useId();
  const here = presenting.commands.number.value ?? 1;
  const from = useSignal(here);
  const to = useSignal(here);
  const kind = useSignal<SlideRights>('no-photo');
  const until = useSignal('');
  const reason = useSignal('');
  const problem = useSignal<string | null>(null);
  const busy = useSignal(false);
  const deck = presenting.deck.value;
  if (!deck) return null;
  const last = deck.pages.length;
  const limited = kind.value !== 'open';

  const save = async () => {
    busy.value = true;
    problem.value = null;
    try {
      await setSlideRights(presenting.conference, presenting.sessionId, {
        deck: deck.id,
        from: from.value,
        to: Math.max(from.value, to.value),
        rights: kind.value,
        ...(limited && until.value ? { until: nextTime(until.value, presenting.now.value) } : {}),
        ...(limited && reason.value.trim() ? { reason: reason.value.trim() } : {}),
      });
    } catch (error) {
      problem.value = explain(error);
    }
    busy.value = false;
  };

  return (
    <details class="rights">
      <summary>{t('rights.title')}</summary>
      <Limited presenting={presenting} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div class="row">
          <label for={`${id}from`}>{t('rights.from')}</label>
          <input id={`${id}from`} class="input" type="number" required min={1} max={last} value={from.value} onInput={(event) => (from.value = event.currentTarget.valueAsNumber)} />
          <label for={`${id}to`}>{t('rights.to')}</label>
          <input id={`${id}to`} class="input" type="number" required min={from.value || 1} max={last} value={Math.max(from.value, to.value)} onInput={(event) => (to.value = event.currentTarget.valueAsNumber)} />
        </div>
        <fieldset>
          <legend>{t('rights.kind')}</legend>
          {KINDS.map((each) => (
            <label class="check" key={each}>
              <input type="radio" name={`${id}kind`} checked={kind.value === each} onChange={() => (kind.value = each)} />
              <span>{t(`rights.kind.${each}`)}</span>
            </label>
          ))}
        </fieldset>
        {limited && (
          <>
            <div class="row">
              <label for={`${id}until`}>{t(kind.value === 'embargo' ? 'rights.until' : 'rights.until.optional')}</label>
              <input id={`${id}until`} class="input" type="time" required={kind.value === 'embargo'} value={until.value} onInput={(event) => (until.value = event.currentTarget.value)} />
            </div>
            <label for={`${id}reason`}>{t('rights.reason')}</label>
            <input id={`${id}reason`} class="input" maxLength={200} value={reason.value} onInput={(event) => (reason.value = event.currentTarget.value)} />
          </>
        )}
        {problem.value && (
          <p class="error" role="alert">
            <Icon path={icons.warning} /> {problem.value}
          </p>
        )}
        <Button tone="pri" type="submit" disabled={busy.value}>
          {t('rights.save')}
        </Button>
      </form>
    </details>
  );
}

/** The slides that are limited now. */
function Limited({ presenting }: { presenting: Presenting }) {
  const limited = presenting.pages.value.filter((page) => rightsAt(page, presenting.now.value) !== 'open');
  if (limited.length === 0) return <p class="quiet">{t('rights.none')}</p>;
  return (
    <ul>
      {limited.map((page) => (
        <li key={page.number}>
          <b>{page.number}</b> {t(`rights.kind.${rightsAt(page, presenting.now.value)}`)}
          {page.rightsUntil && ` · ${t('rights.ends', { time: clockTime(page.rightsUntil) })}`}
          {page.rightsReason && (
            <>
              {' · '}
              <q dir="auto">{page.rightsReason}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The next time that a clock on the wall shows this. */
export function nextTime(time: string, now: number): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.toISOString();
}
