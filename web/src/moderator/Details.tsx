import { findingName } from '../lib/findings';
import type { Finding, Item } from '../lib/types';
import { Avatar } from '../lib/ui/Avatar';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { PostText } from '../lib/ui/PostText';
import { Via } from '../lib/ui/Via';
import { Warned } from '../lib/ui/Warned';
import { clockTime } from '../lib/time';
import { covered } from '../lib/boxes';
import type { Console } from './console';
import { isPublished } from './judgement';
import { type Mark, picturesOf } from './marks';
import { OtherSlide } from './OtherSlide';
import { age, t, word } from './words';
import { waitingSince } from './queue';

/** Who wrote it, what it says, what was found in it, and what has happened to it. */
export function Details({ desk }: { desk: Console }) {
  const item = desk.item.value;
  if (!item) return null;
  return (
    <aside class="d" aria-label={t('details')}>
      <Who desk={desk} item={item} />
      <Said desk={desk} item={item} />
      <OtherSlide key={item.id} desk={desk} post={item.post} />
      <Found desk={desk} item={item} />
      <div class="desk">
        <h2>
          {t(isPublished(item) ? 'clauses.remove' : 'clauses')} <span>{t('clauses.key')}</span>
        </h2>
        <ol class="clauses">
          {desk.clauses.map((clause, index) => (
            <li key={clause.clause}>
              <kbd>{index + 1}</kbd> {clause.title}
            </li>
          ))}
        </ol>
      </div>
      <Reports desk={desk} />
      <History desk={desk} item={item} />
      <Before desk={desk} />
    </aside>
  );
}

function Who({ desk, item }: { desk: Console; item: Item }) {
  const { author, source } = item.post;
  const before = desk.detail.value?.author;
  const counted = (key: 'held' | 'redacted' | 'rejected' | 'removed') => (before?.[key] ? t(`author.${key}`, { n: before[key] }) : '');
  const facts = [
    author.attendance === 'onsite' ? t('attendance.onsite') : '',
    author.attendance === 'remote' ? t('attendance.remote') : '',
    before ? t('posts.published', { n: before.published }) : '',
    counted('redacted'),
    counted('rejected'),
    counted('removed'),
  ];
  return (
    <div class="who">
      <Avatar id={author.id} name={author.name} />
      <div>
        <b dir="auto">{author.name}</b>{' '}
        {author.credentials &&
          (author.verified ? (
            <Chip tone="ok" icon={icons.check}>
              {author.credentials}
            </Chip>
          ) : (
            <Chip>{author.credentials}</Chip>
          ))}
        <p>
          {author.source && `${author.source} · `}
          {facts.filter(Boolean).join(' · ')}
          {source && ' · '}
          {source && <Via source={source} />}
        </p>
      </div>
    </div>
  );
}

function Said({ desk, item }: { desk: Console; item: Item }) {
  const { post, parts } = item;
  return (
    <div class="txt">
      {[post, ...parts].map((part) => (
        <Warned key={part.id} post={part} unfolded={desk.unfolded}>
          <PostText text={part.text} ranges={part.ranges} language={part.language} />
        </Warned>
      ))}
      <div class="chips">
        <Chip tone={item.reason === 'clean' ? 'ok' : 'held'}>{word('reason', item.reason)}</Chip>
        {post.slide && <Chip tone="brand">{t('slide', { number: post.slide.number })}</Chip>}
        {parts.length > 0 && <Chip>{t('parts', { n: parts.length + 1 })}</Chip>}
        {item.attested && <Chip tone={item.attested === 'written-permission' ? 'held' : 'ok'}>{t(`attested.${item.attested}`)}</Chip>}
        {post.statement && (
          <Chip tone="ok" icon={icons.shield}>
            {post.statement}
          </Chip>
        )}
        {post.disclosure && <Chip tone="held">{t('disclosure', { text: post.disclosure })}</Chip>}
        {!post.disclosure && !post.source && <Chip>{t('disclosure.none')}</Chip>}
        {post.source && !post.author.verified && <Chip>{t('source.unverified')}</Chip>}
        {picturesOf(item).length > 0 && <Chip tone="ok">{t('metadata')}</Chip>}
      </div>
    </div>
  );
}

function Found({ desk, item }: { desk: Console; item: Item }) {
  const marks = desk.marks.value;
  const inText = item.findings.filter((finding) => !finding.box);
  if (item.checking && marks.all.value.length === 0) return <p class="quiet">{t('checking.long')}</p>;
  return (
    <>
      {picturesOf(item).length > 0 && (
        <div>
          <h2>{t('found.picture')}</h2>
          {marks.all.value.length === 0 && <p class="quiet">{t('found.none')}</p>}
          <ul class="chk">
            {marks.all.value.map((mark) => (
              <FoundRow key={mark.number} desk={desk} mark={mark} />
            ))}
          </ul>
        </div>
      )}
      {inText.length > 0 && (
        <div>
          <h2>{t('found.text')}</h2>
          <ul class="chk">
            {inText.map((finding, index) => (
              <li key={index}>
                <span class="plain">
                  <span class="k" />
                  {findingName(finding.category)}
                  <em>{percent(finding)}</em>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const percent = (finding: Pick<Finding, 'score'>) => `${Math.round(finding.score * 100)} %`;

function FoundRow({ desk, mark }: { desk: Console; mark: Mark }) {
  const marks = desk.marks.value;
  const category = mark.category === null ? t('drawn') : findingName(mark.category);
  const read = textUnder(desk, mark);
  return (
    <li>
      <button
        type="button"
        class={marks.selected.value === mark.number ? 'sel' : undefined}
        aria-pressed={mark.on}
        title={t('box.title')}
        onClick={() => desk.toggle(mark.number)}
      >
        <span class={mark.category === 'face' ? 'k f' : 'k'} />
        <span class="nums">{mark.number}</span>
        {read ? <code class="secret">{read}</code> : <span>{category}</span>}
        <em>
          {[read ? category : '', mark.category === null ? '' : percent(mark), mark.left ? t('left') : ''].filter(Boolean).join(' · ')}
          {mark.on && <b> {t('redact.short')}</b>}
        </em>
      </button>
    </li>
  );
}

/** What was read there, while the server still keeps it. */
function textUnder(desk: Console, mark: Mark): string {
  if (mark.category === 'face') return '';
  const lines = desk.detail.value?.recognised.find((each) => each.media === mark.media)?.lines ?? [];
  const [best] = lines.map((line) => ({ text: line.text, share: covered(mark.box, line.box) })).sort((a, b) => b.share - a.share);
  return best && best.share > 0.5 ? best.text : '';
}

/** What those who reported it have said. */
function Reports({ desk }: { desk: Console }) {
  const reports = desk.detail.value?.reports ?? [];
  if (reports.length === 0) return null;
  return (
    <div>
      <h2>{t('reports')}</h2>
      <ol class="log">
        {reports.map((report, index) => (
          <li key={index}>
            <time dateTime={report.at}>{clockTime(report.at)}</time>
            <span>
              <b>{clauseTitle(desk, report.clause)}</b>
              {report.note && <span dir="auto"> “{report.note}”</span>} · {t(report.signedIn ? 'report.by.account' : 'report.by.address')} ·{' '}
              {t(report.hid ? 'report.hid' : 'report.left')}
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** The last decisions about other posts of the author's. */
function Before({ desk }: { desk: Console }) {
  const before = desk.detail.value?.author;
  if (!before) return null;
  return (
    <div>
      <h2>{t('author.before')}</h2>
      {before.decisions.length === 0 ? (
        <p class="quiet">{t('author.none')}</p>
      ) : (
        <ol class="log">
          {before.decisions.map((decision, index) => (
            <li key={index}>
              <time dateTime={decision.at}>{clockTime(decision.at)}</time>
              <span>
                {[word('step', decision.action), decision.clause && clauseTitle(desk, decision.clause), decision.name].filter(Boolean).join(' · ')}
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

const clauseTitle = (desk: Console, clause: string): string => desk.clauses.find((each) => each.clause === clause)?.title ?? clause;

function History({ desk, item }: { desk: Console; item: Item }) {
  // What came back has been received before; when it waits from, its history says.
  const back = item.history.findIndex((step) => step.what === 'received') > 0;
  const steps = back
    ? [{ at: item.post.at, what: 'received' }, ...item.history.map((step) => (step.what === 'received' ? { ...step, what: 'again' } : step))]
    : item.history;
  return (
    <div>
      <h2>{t('history')}</h2>
      <ol class="log">
        {steps.map((step, index) => (
          <li key={index}>
            <time dateTime={step.at}>{clockTime(step.at)}</time>
            <span>
              {word('step', step.what)}
              {step.by && (
                <>
                  {' · '}
                  <b>{step.by}</b>
                </>
              )}
              {step.clause && ` · ${clauseTitle(desk, step.clause)}`}
            </span>
          </li>
        ))}
        {item.claim && (
          <li>
            <span />
            <span>
              {t('claimed')} <b>{item.claim.name}</b>
            </span>
          </li>
        )}
        <li>
          <span />
          <span>{t('waited', { age: age((desk.now.value - waitingSince(item)) / 1000) })}</span>
        </li>
      </ol>
    </div>
  );
}
