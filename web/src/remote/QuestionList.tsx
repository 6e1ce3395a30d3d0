import type { Post } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import { Warned } from '../lib/ui/Warned';
import type { Presenting } from './presenting';
import { t } from './words';

/** What the room wants to ask, most wanted first. */
export function QuestionList({ presenting }: { presenting: Presenting }) {
  const asked = presenting.asked.value;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, and has to by key too
    <section class="qs" aria-label={t('questions')} tabIndex={0}>
      <h2>
        {t('questions')} <Chip>{asked.length}</Chip>
      </h2>
      {asked.length === 0 && <p class="quiet">{t('questions.none')}</p>}
      <ol>
        {asked.map(({ post, votes }) => (
          <li class="qq" key={post.id}>
            <span class="v">
              {votes}
              <small>{t('votes', { n: votes })}</small>
            </span>
            <div>
              <Warned post={post}>
                <p dir="auto" lang={post.language ?? undefined}>
                  {post.text}
                </p>
              </Warned>
              <span class="w">{who(post)}</span>
            </div>
            <Button onClick={() => presenting.answered(post.id)}>
              {t('done')}
              <span class="sr"> {t('done.what', { name: post.author.name })}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function who({ author, slide }: Post): string {
  return [
    author.name,
    author.credentials,
    author.attendance === 'onsite' ? t('attendance.onsite') : author.attendance === 'remote' ? t('attendance.remote') : '',
    slide ? t('slide', { number: slide.number }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
