import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { explain } from '../lib/api';
import { type DecisionEntry, getDecisions } from '../lib/desk';
import { dateTime } from '../lib/time';
import { Button } from '../lib/ui/Button';
import { Chip, type Tone } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import type { Console } from './console';
import { csv, firstBroken, wholeRecord } from './wholeRecord';
import { t, word } from './words';

const TONES: Readonly<Record<string, Tone>> = { approve: 'ok', redact: 'ok', 'auto-release': 'ok', restore: 'ok', reject: 'bad', remove: 'bad', report: 'held', 'first-voice': 'info', patient: 'held' };

/** The record of decisions: append-only, each row chained to the one before it. */
export function Audit({ desk }: { desk: Console }) {
  const rows = useSignal<readonly DecisionEntry[]>([]);
  const next = useSignal<number | undefined>(undefined);
  const only = useSignal('');
  const error = useSignal('');
  const load = useMemo(
    () => async (before?: number) => {
      try {
        const page = await getDecisions(desk.conference, before);
        rows.value = before === undefined ? page.decisions : [...rows.value, ...page.decisions];
        next.value = page.next;
        error.value = '';
      } catch (problem) {
        error.value = explain(problem);
      }
    },
    [desk, rows, next, error],
  );
  const changes = desk.record.value.value;
  useEffect(() => void load(), [load, changes]);
  const actions = [...new Set(rows.value.map((row) => row.action))].sort();
  const shown = rows.value.filter((row) => !only.value || row.action === only.value);
  return (
    <main class="audit">
      <div class="head">
        <h2>{t('audit.title')}</h2>
        <span class="sp" />
        <Whole desk={desk} />
        <label>
          <span>{t('audit.filter')}</span>
          <select value={only.value} onChange={(event) => (only.value = event.currentTarget.value)}>
            <option value="">{t('audit.all')}</option>
            {actions.map((action) => (
              <option key={action} value={action}>
                {word('step', action)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p class="quiet">{t('audit.text')}</p>
      {error.value && (
        <p class="error" role="alert">
          {error.value}
        </p>
      )}
      {rows.value.length === 0 && !error.value && <p class="quiet">{t('audit.none')}</p>}
      {shown.length > 0 && (
        <div class="scroll" role="region" aria-label={t('audit.title')} tabIndex={0}>
          <table>
            <thead>
              <tr>
                {(['number', 'when', 'what', 'who', 'why', 'post', 'chain'] as const).map((column) => (
                  <th key={column} scope="col">
                    {t(`audit.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row) => (
                <Row key={row.number} desk={desk} row={row} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next.value !== undefined && <Button onClick={() => void load(next.value)}>{t('audit.more')}</Button>}
    </main>
  );
}

/** What is done with all of the record, not only with the rows that are shown. */
function Whole({ desk }: { desk: Console }) {
  const save = () =>
    desk.attempt(async () => {
      const text = csv(await wholeRecord(desk.conference));
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      link.download = `${desk.conference}-decisions.csv`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    });
  const check = () =>
    desk.attempt(async () => {
      const entries = await wholeRecord(desk.conference);
      const broken = await firstBroken(desk.conference, entries);
      desk.say(broken === null ? t('audit.whole', { n: entries.length }) : t('audit.broken', { number: broken }), broken !== null);
    });
  return (
    <>
      {/* Browsers hash on secure pages only. */}
      {window.isSecureContext && (
        <Button icon={icons.shield} disabled={desk.busy.value} onClick={() => void check()}>
          {t('audit.check')}
        </Button>
      )}
      <Button icon={icons.save} disabled={desk.busy.value} onClick={() => void save()}>
        {t('audit.save')}
      </Button>
    </>
  );
}

function Row({ desk, row }: { desk: Console; row: DecisionEntry }) {
  const clause = desk.clauses.find((each) => each.clause === row.clause)?.title ?? row.clause;
  const boxes = row.boxes.length ? t('audit.boxes', { n: row.boxes.length }) : '';
  return (
    <tr>
      <td class="nums">{row.number}</td>
      <td class="nums">
        <time dateTime={row.at}>{dateTime(row.at)}</time>
      </td>
      <td>
        <Chip tone={TONES[row.action] ?? 'plain'}>{word('step', row.action)}</Chip>
      </td>
      <td>{row.name ?? t(row.action === 'report' ? 'audit.reader' : 'audit.policy')}</td>
      <td>{[clause, row.note, boxes].filter(Boolean).join(' · ')}</td>
      <td>
        {row.item && <code>…{row.item.slice(-8)}</code>}
      </td>
      <td>
        <code>{row.chain.slice(0, 10)}</code>
      </td>
    </tr>
  );
}
