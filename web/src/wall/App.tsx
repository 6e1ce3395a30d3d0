import { useEffect } from 'preact/hooks';
import { clockTime } from '../lib/time';
import { Agenda } from './Agenda';
import { Columns } from './Columns';
import type { Walling } from './walling';
import { t } from './words';

export function App({ walling }: { walling: Walling }) {
  const name = walling.state.conference.value?.name ?? '';
  useEffect(() => {
    document.title = t('title', { name });
  }, [name]);
  return (
    <div class="wall">
      <Head walling={walling} />
      {walling.face.value === 'posts' ? <Columns walling={walling} /> : <Agenda walling={walling} />}
      <footer>
        <span>
          {name} · {t('views')}
        </span>
        <time class="nums">{clockTime(walling.now.value)}</time>
      </footer>
    </div>
  );
}

function Head({ walling }: { walling: Walling }) {
  const talk = walling.talk.value;
  const slide = talk ? walling.state.slides.value.get(talk.id) : undefined;
  const begun = talk !== null && Date.parse(talk.startsAt ?? '') <= walling.now.value;
  const presence = walling.state.presence.value;
  const counts = [
    t('count.posts', { n: walling.state.posts.value.length }),
    t('count.authors', { n: walling.authors.value }),
    presence && presence.viewers > 0 ? t('count.watching', { n: presence.viewers }) : '',
  ];
  return (
    <header>
      <h1>#{(walling.state.conference.value?.hashtag ?? '').replace(/^#/, '')}</h1>
      {talk && (
        <p class="now">
          <span>{begun ? t('now', { hall: talk.hall ?? '' }) : t('next', { hall: talk.hall ?? '', time: clockTime(talk.startsAt ?? '') })}</span> <b>{talk.title}</b>{' '}
          {begun && slide && <span>· {t('slide.is', { number: slide.number })}</span>}
        </p>
      )}
      {walling.face.value === 'posts' && <p class="counts">{counts.filter(Boolean).join(' · ')}</p>}
    </header>
  );
}
