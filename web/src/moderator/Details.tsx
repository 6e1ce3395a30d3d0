import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findingName } from '../lib/findings';
import { getPosts } from '../lib/plenary';
import type { Finding, Item } from '../lib/types';
import { Avatar } from '../lib/ui/Avatar';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { PostText } from '../lib/ui/PostText';
import { clockTime } from '../lib/time';
import { covered } from '../lib/boxes';
import type { Console } from './console';
import { isPublished } from './judgement';
import { type Mark, picturesOf } from './marks';
import { age, t, word } from './words';
import { waitingSince } from './queue';

/** Who wrote it, what it says, what was found in it, and what has happened to it. */
export function Details({ desk }: { desk: Console }) {
  const item = desk.item.value;
  if (!item) return null;
  return (
    <aside class="d" aria-label={t('details')}>
      <Who desk={desk} item={item} />
      <Said item={item} />
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
      <History desk={desk} item={item} />
    </aside>
  );
}

function Who({ desk, item }: { desk: Console; item: Item }) {
  const { author, source } = item.post;
  const posts = useSignal<string | null>(null);
  useEffect(() => {
    let here = true;
    posts.value = null;
    getPosts(desk.conference, { author: author.id, limit: 200 })
      .then(({ posts: published, next }) => {
        if (here) posts.value = t('posts.published', { n: published.length, more: next ? '+' : '' });
      })
      .catch(() => undefined);
    return () => {
      here = false;
    };
  }, [desk, author.id, posts]);
  const facts = [
    author.attendance === 'onsite' ? t('attendance.onsite') : '',
    author.attendance === 'remote' ? t('attendance.remote') : '',
    posts.value ?? '',
    source ? t('source', { host: source.host }) : '',
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
        <p>{facts.filter(Boolean).join(' · ')}</p>
      </div>
    </div>
  );
}

function Said({ item }: { item: Item }) {
  const { post, parts } = item;
  return (
    <div class="txt">
      <PostText text={post.text} ranges={post.ranges} />
      {parts.map((part) => (
        <PostText key={part.id} text={part.text} ranges={part.ranges} />
      ))}
      <div class="chips">
        <Chip tone="held">{word('reason', item.reason)}</Chip>
        {post.slide && <Chip tone="brand">{t('slide', { number: post.slide.number })}</Chip>}
        {parts.length > 0 && <Chip>{t('parts', { n: parts.length + 1 })}</Chip>}
        {post.statement && (
          <Chip tone="ok" icon={icons.shield}>
            {post.statement}
          </Chip>
        )}
        {post.disclosure ? <Chip tone="held">{t('disclosure', { text: post.disclosure })}</Chip> : <Chip>{t('disclosure.none')}</Chip>}
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
  const lines = desk.detail.value?.recognised.find((each) => each.media === mark.media)?.lines ?? [];
  const [best] = lines.map((line) => ({ text: line.text, share: covered(mark.box, line.box) })).sort((a, b) => b.share - a.share);
  return best && best.share > 0.5 ? best.text : '';
}

function History({ desk, item }: { desk: Console; item: Item }) {
  const steps = item.history;
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
              {step.clause && ` · ${desk.clauses.find((each) => each.clause === step.clause)?.title ?? step.clause}`}
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
