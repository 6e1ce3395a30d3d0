import { useSignal } from '@preact/signals';
import type { Letter } from '../lib/outbox';
import type { OwnFinding } from '../lib/types';
import { clockTime } from '../lib/time';
import { Avatar } from '../lib/ui/Avatar';
import { Chip } from '../lib/ui/Chip';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Time } from '../lib/ui/Time';
import { refusal } from './partProblems';
import { OwnPictures, OwnText } from './Own';
import type { HeldUnit } from './threads';
import type { Viewing } from './viewing';
import { t } from './words';

const STEPS = ['received', 'checking', 'moderator', 'live'] as const;

/** Own posts that are on their way: written, sent, held, rejected. Nobody else sees any of them. */
export function Tray({ viewing }: { viewing: Viewing }) {
  const letters = viewing.writing.outbox.value?.letters.value ?? [];
  const held = viewing.held.value;
  if (letters.length + held.length === 0) return null;
  return (
    <section class="tray" aria-label={t('tray')}>
      {letters.map((letter) => (
        <Waiting key={letter.key} viewing={viewing} letter={letter} />
      ))}
      {held.map((unit) => (
        <Held key={`${unit.posts[0]?.id} ${unit.state}`} viewing={viewing} unit={unit} />
      ))}
    </section>
  );
}

function Waiting({ viewing, letter }: { viewing: Viewing; letter: Letter }) {
  const outbox = viewing.writing.outbox.value;
  const words = {
    waiting: t('outbox.waiting'),
    ask: t('outbox.ask', { time: clockTime(letter.writtenAt) }),
    draft: t('outbox.draft', { why: refusal(letter) }),
  }[letter.state];
  return (
    <article class="post mine letter" aria-label={words}>
      <div class="body">
        <div class="h">
          <Chip tone={letter.state === 'draft' ? 'bad' : 'held'} icon={letter.state === 'draft' ? icons.warning : icons.send}>
            {t(letter.state === 'draft' ? 'outbox.chip.draft' : 'outbox.chip.waiting')}
          </Chip>
          <time>{clockTime(letter.writtenAt)}</time>
        </div>
        {[letter.post, ...(letter.post.thread ?? [])].map((part, index) => (
          <p class="text" key={index}>
            {letter.post.thread && <b>{index + 1} </b>}
            {part.text}
          </p>
        ))}
        {letter.state !== 'waiting' && <p class="why">{words}</p>}
        {(letter.state !== 'waiting' || letter.tries > 1) && (
          <div class="a">
            {letter.state === 'ask' && (
              <button type="button" onClick={() => void outbox?.resend(letter.key)}>
                {t('outbox.send')}
              </button>
            )}
            <button type="button" onClick={() => void viewing.writing.backToDraft(letter.key)}>
              {t('edit')}
            </button>
            <button type="button" onClick={() => void outbox?.discard(letter.key)}>
              {t('delete')}
            </button>
          </div>
        )}
      </div>
    </article>
  );
}

function Held({ viewing, unit }: { viewing: Viewing; unit: HeldUnit }) {
  const toggled = useSignal<boolean | null>(null);
  const { posts } = unit;
  const [post] = posts;
  if (!post) return null;
  const rejected = unit.state === 'rejected';
  const step = Math.max(0, STEPS.indexOf(unit.step as (typeof STEPS)[number]));
  const media = posts.flatMap((each) => each.media);
  const found = posts.flatMap((each) => viewing.foundIn(each.id));
  const inText = posts.find((each) => viewing.foundIn(each.id).some((finding) => !finding.media));
  // On a phone it is closed, unless there is something to do about it.
  const open = toggled.value ?? (rejected || found.length > 0);
  return (
    <article class={`post mine held ${open ? 'open' : ''} ${rejected ? 'rejected' : ''}`} aria-label={t(rejected ? 'held.rejected.label' : 'held.label')}>
      <button
        type="button"
        class="summary phone"
        aria-expanded={open}
        onClick={() => {
          toggled.value = !open;
        }}
      >
        <StateChip rejected={rejected} picture={media.length > 0} />
        <span>{rejected ? t('held.summary.rejected') : t('held.summary', { step: step + 1, of: STEPS.length })}</span>
        <Icon path={icons.next} />
      </button>
      <div class="wide">
        <Avatar id={post.author.id} name={post.author.name} />
        <div class="body">
          <div class="h">
            <b>{t('you')}</b>
            <StateChip rejected={rejected} picture={media.length > 0} />
            {posts.length > 1 && <Chip tone="info">{t('held.thread', { n: posts.length })}</Chip>}
            <Time at={post.at} />
          </div>
          {posts.map((part) => (
            <OwnText key={part.id} viewing={viewing} post={part} />
          ))}
          {/* A rejected picture is nobody's to see any more, not even its author's. */}
          {!rejected && posts.map((part) => <OwnPictures key={part.id} viewing={viewing} post={part} />)}
          <div class="why">
            {rejected ? <Rejected viewing={viewing} clause={unit.clause} /> : <Progress step={step} words={t(reason(found, media.length > 0))} />}
          </div>
          <div class="a">
            {!rejected && inText && (
              <button
                type="button"
                onClick={() => {
                  viewing.question.value = { kind: 'edit', post: inText };
                }}
              >
                {t('held.edit')}
              </button>
            )}
            {!rejected && media.length > 0 && (
              <button type="button" onClick={() => void viewing.postWithoutPictures(posts)}>
                {t('held.split')}
              </button>
            )}
            {rejected ? (
              <button type="button" onClick={() => posts.forEach((each) => viewing.state.dropOwn(each.id))}>
                {t('held.dismiss')}
              </button>
            ) : (
              <button type="button" onClick={() => void viewing.withdraw(post)}>
                {t('delete')}
              </button>
            )}
          </div>
        </div>
      </div>
    </article>
  );
}

function StateChip({ rejected, picture }: { rejected: boolean; picture: boolean }) {
  if (rejected) return <Chip tone="bad" icon={icons.ban}>{t('held.chip.rejected')}</Chip>;
  return <Chip tone="held" icon={icons.shield}>{t(picture ? 'held.chip.picture' : 'held.chip.text')}</Chip>;
}

function reason(found: readonly OwnFinding[], picture: boolean) {
  if (found.some((finding) => finding.media)) return 'held.why.found';
  if (found.length > 0) return 'held.why.found.text';
  return picture ? 'held.why.picture' : 'held.why.text';
}

function Progress({ step, words }: { step: number; words: string }) {
  return (
    <>
      {words}
      <ol class="steps">
        {STEPS.map((name, index) => (
          <li key={name} class={index < step ? 'd' : index === step ? (step === 0 ? 'd' : 'c') : ''} aria-current={index === step ? 'step' : undefined}>
            {t(`step.${name}`)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Rejected({ viewing, clause }: { viewing: Viewing; clause: string | null }) {
  const found = viewing.state.conference.value?.policy?.clauses?.find((each) => each.clause === clause);
  return (
    <>
      {t('held.rejected')} {found && <b>{found.title}.</b>} {found?.text ?? (found ? '' : clause)}
    </>
  );
}
