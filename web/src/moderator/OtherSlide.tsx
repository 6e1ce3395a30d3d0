import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { correctSlide } from '../lib/desk';
import type { Post } from '../lib/types';
import { Button } from '../lib/ui/Button';
import type { Console } from './console';
import { t } from './words';

/** A post from elsewhere stands beside the slide that was showing when it was written; a person may know better. */
export function OtherSlide({ desk, post }: { desk: Console; post: Post }) {
  const id = useId();
  const talks = [...desk.state.sessions.value.values()].filter((session) => session.deck);
  const talk = useSignal(post.session ?? talks[0]?.id ?? '');
  const number = useSignal(post.slide?.number ?? 1);
  if (!post.source || talks.length === 0) return null;
  const deck = desk.state.sessions.value.get(talk.value)?.deck;
  const put = (slide: { deck: string; number: number } | null) =>
    desk.attempt(async () => {
      await correctSlide(desk.conference, post.id, slide);
      desk.say(t(slide ? 'slide.put' : 'slide.taken', { number: slide?.number ?? 0 }), false);
    });
  return (
    <details class="otherslide">
      <summary>{t('slide.other')}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (deck) void put({ deck, number: number.value });
        }}
      >
        {talks.length > 1 && (
          <>
            <label for={`${id}talk`}>{t('slide.talk')}</label>
            <select id={`${id}talk`} class="input" value={talk.value} onChange={(event) => (talk.value = event.currentTarget.value)}>
              {talks.map((session) => (
                <option key={session.id} value={session.id}>
                  {session.title}
                </option>
              ))}
            </select>
          </>
        )}
        <label for={`${id}number`}>{t('slide.number')}</label>
        <input id={`${id}number`} class="input" type="number" required min={1} value={number.value} onInput={(event) => (number.value = event.currentTarget.valueAsNumber)} />
        <Button type="submit" disabled={desk.busy.value}>
          {t('slide.move')}
        </Button>
        {post.slide && (
          <Button disabled={desk.busy.value} onClick={() => void put(null)}>
            {t('slide.drop')}
          </Button>
        )}
      </form>
    </details>
  );
}
