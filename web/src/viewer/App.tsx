import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Editing } from './Editing';
import { InfoCards } from './InfoCards';
import { NetBar } from './NetBar';
import { Panel } from './Panel';
import { Questions } from './Questions';
import { SlideArea } from './SlideArea';
import { TopBar } from './TopBar';
import type { Viewing } from './viewing';
import { t } from './words';

export function App({ viewing }: { viewing: Viewing }) {
  useEffect(
    () =>
      effect(() => {
        const title = viewing.session.value?.title;
        const name = viewing.state.conference.value?.name;
        document.title = [title, name].filter(Boolean).join(' · ') || 'Plenary';
      }),
    [viewing],
  );
  return (
    <div class="viewer">
      <TopBar viewing={viewing} />
      <NetBar viewing={viewing} />
      <main>
        <section class="left" aria-label={t('slides.region')}>
          <SlideArea viewing={viewing} />
          <InfoCards viewing={viewing} />
        </section>
        <Panel viewing={viewing} />
      </main>
      <Questions viewing={viewing} />
      <Editing viewing={viewing} />
    </div>
  );
}
