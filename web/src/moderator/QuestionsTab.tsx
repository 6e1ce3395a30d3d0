import type { ComponentChildren } from 'preact';
import type { Asked } from '../lib/questions';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { PostCard } from '../lib/ui/PostCard';
import { Warned } from '../lib/ui/Warned';
import type { Console } from './console';
import { t } from './words';

/** What the rooms want to ask; a question that should not be asked is taken down like any other post. */
export function QuestionsTab({ desk }: { desk: Console }) {
  const open = desk.questions.open.value;
  const answered = desk.questions.answered.value;
  return (
    <main class="recent">
      <section aria-label={t('questions.open')}>
        <div class="head">
          <h2>{t('questions.open')}</h2>
        </div>
        {open.length === 0 && <p class="quiet">{t('questions.none')}</p>}
        {open.map((asked) => (
          <Question key={asked.post.id} desk={desk} asked={asked}>
            <Button icon={icons.check} onClick={() => desk.questions.answer(asked.post.id, true)}>
              {t('questions.answer')}
              <span class="sr"> {t('of', { name: asked.post.author.name })}</span>
            </Button>
            <Button icon={icons.trash} onClick={() => (desk.ask.value = { kind: 'remove', post: asked.post })}>
              {t('takedown')}
              <span class="sr"> {t('of', { name: asked.post.author.name })}</span>
            </Button>
          </Question>
        ))}
      </section>
      <section aria-label={t('questions.answered')}>
        <div class="head">
          <h2>{t('questions.answered')}</h2>
        </div>
        <p class="quiet">{t('questions.device')}</p>
        <ul class="gone">
          {answered.map(({ post, votes }) => (
            <li key={post.id} class="card">
              <p>
                <b dir="auto">{post.author.name}</b> <Chip tone="brand">{t('questions.votes', { n: votes })}</Chip>
              </p>
              <Warned post={post}>
                <p dir="auto" lang={post.language ?? undefined}>
                  {post.text}
                </p>
              </Warned>
              <Button icon={icons.undo} onClick={() => desk.questions.answer(post.id, false)}>
                {t('questions.reopen')}
                <span class="sr"> {t('of', { name: post.author.name })}</span>
              </Button>
            </li>
          ))}
        </ul>
      </section>
    </main>
  );
}

interface QuestionProps {
  desk: Console;
  asked: Asked;
  children: ComponentChildren;
}

function Question({ desk, asked: { post, votes }, children }: QuestionProps) {
  const talk = post.session ? desk.state.sessions.value.get(post.session)?.title : null;
  return (
    <article class="post">
      <PostCard
        post={post}
        badge={
          <>
            <Chip tone="brand">{t('questions.votes', { n: votes })}</Chip>
            {post.slide && <Chip>{t('slide', { number: post.slide.number })}</Chip>}
          </>
        }
      >
        {talk && <p class="quiet">{talk}</p>}
        <div class="chips">{children}</div>
      </PostCard>
    </article>
  );
}
