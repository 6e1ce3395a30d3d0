import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { placed } from '../lib/boxes';
import { findingName } from '../lib/findings';
import { smallest } from '../lib/pages';
import type { Finding, SlideQuestion } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Review } from './review';
import { t } from './words';

/** The pages of a new deck that may show a patient, each with what its speaker can do about it. */
export function DeckReview({ review }: { review: Review }) {
  const questions = review.open.value;
  if (questions.length === 0) return null;
  return (
    <section class="asked" aria-label={t('review')}>
      <h3>{t('review.title', { n: questions.length })}</h3>
      <p class="quiet">{t('review.why')}</p>
      <ol>
        {questions.map((question) => (
          <Question key={question.page.number} review={review} question={question} />
        ))}
      </ol>
    </section>
  );
}

const located = (finding: Finding) => finding.box !== null && finding.box !== undefined;

function Question({ review, question }: { review: Review; question: SlideQuestion }) {
  const left = useSignal<ReadonlySet<number>>(new Set());
  const file = useId();
  const { page } = question;
  const frame = { width: page.width ?? 1920, height: page.height ?? 1080 };
  const busy = review.busy.value !== null;
  const problem = review.problem.value?.page === page.number ? review.problem.value.text : null;
  const chosen = question.findings.filter((finding, i) => located(finding) && !left.value.has(i));
  const toggle = (i: number) => {
    const next = new Set(left.value);
    if (!next.delete(i)) next.add(i);
    left.value = next;
  };
  return (
    <li class="card">
      <h4>{t('review.slide', { number: page.number })}</h4>
      <div class="page">
        <img src={smallest(page)} alt={t('review.alt', { number: page.number })} width={frame.width} height={frame.height} />
        {question.findings.map((finding, i) => finding.box && <span key={i} class={left.value.has(i) ? 'bx off' : 'bx'} style={placed(finding.box, frame)} />)}
      </div>
      {question.findings.length === 0 && <p>{t(question.doubt === 'device-screen' ? 'review.device' : 'review.unchecked')}</p>}
      <ul class="found">
        {question.findings.map((finding, i) => (
          <li key={i}>
            <label>
              <input type="checkbox" checked={!left.value.has(i)} onChange={() => toggle(i)} /> {findingName(finding.category)}
            </label>
          </li>
        ))}
      </ul>
      {problem && (
        <p class="error" role="alert">
          <Icon path={icons.warning} /> {problem}
        </p>
      )}
      <div class="actions">
        {chosen.length > 0 && (
          <Button tone="pri" disabled={busy} onClick={() => void review.redact(question, chosen.flatMap((finding) => (finding.box ? [finding.box] : [])))}>
            {t('review.redact', { n: chosen.length })}
          </Button>
        )}
        <input
          id={file}
          class="sr"
          type="file"
          accept="application/pdf,.pdf"
          disabled={busy}
          onChange={(event) => {
            const pdf = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (pdf) void review.replace(question, pdf);
          }}
        />
        <label for={file} class="btn">
          {t('review.replace')}
        </label>
        <Button disabled={busy} onClick={() => void review.confirm(question)}>
          {t('review.confirm')}
        </Button>
      </div>
    </li>
  );
}
