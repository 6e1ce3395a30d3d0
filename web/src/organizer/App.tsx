import type { Conference } from '../lib/types';
import { monogram } from '../lib/ui/Avatar';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import { SecretShown } from './SecretShown';
import { SourceCard } from './SourceCard';
import { SourceChangeForm } from './SourceChangeForm';
import { SourceForm } from './SourceForm';
import { removeSource, showLocalOnly } from './sources';
import type { Sourcing } from './sourcing';
import { t } from './words';

interface Props {
  sourcing: Sourcing;
  conference: Conference;
}

export function App({ sourcing, conference }: Props) {
  const sources = sourcing.sources.value;
  return (
    <>
      <header class="top">
        <a class="logo" href={`/c/${sourcing.conference}`}>
          <span aria-hidden="true">{monogram(conference.name)}</span>
          <span class="sr">{t('programme.of', { name: conference.name })}</span>
        </a>
        <span class="sp" />
        <a class="btn" href={`/mod/${sourcing.conference}`}>
          {t('moderate')}
        </a>
        <ThemeToggle />
      </header>
      <main class="sources" aria-busy={sources === null}>
        <div class="head">
          <h1>{t('title')}</h1>
          <Button tone="pri" icon={icons.plus} onClick={() => (sourcing.asked.value = { kind: 'add' })}>
            {t('add')}
          </Button>
        </div>
        <p class="quiet">{t('intro')}</p>
        {sourcing.problem.value && (
          <p class="error" role="alert">
            {sourcing.problem.value}
          </p>
        )}
        <LocalOnly sourcing={sourcing} />
        {sources?.length === 0 && (
          <p class="card none">
            <Icon path={icons.globe} /> {t('none', { tag: (conference.hashtag ?? '').replace(/^#/, '') })}
          </p>
        )}
        <ul>
          {sources?.map((source) => (
            <li key={source.id}>
              <SourceCard sourcing={sourcing} source={source} />
            </li>
          ))}
        </ul>
        <p class="sr" role="status">
          {sourcing.said.value}
        </p>
      </main>
      <Ask sourcing={sourcing} hashtag={conference.hashtag ?? ''} />
    </>
  );
}

/** The switch for a bad day: everything from elsewhere off the wall at once. */
function LocalOnly({ sourcing }: { sourcing: Sourcing }) {
  const elsewhere = sourcing.elsewhere.value;
  if (!elsewhere || (sourcing.sources.value?.length === 0 && !elsewhere.localOnly)) return null;
  const { localOnly } = elsewhere;
  return (
    <div class={localOnly ? 'switch off' : 'switch'}>
      <span>{t(localOnly ? 'local.on' : 'local.off')}</span>
      <Button
        icon={localOnly ? icons.undo : icons.ban}
        onClick={() => void sourcing.change(() => showLocalOnly(sourcing.conference, !localOnly), t(localOnly ? 'local.said.off' : 'local.said.on'))}
      >
        {t(localOnly ? 'local.undo' : 'local.do')}
      </Button>
    </div>
  );
}

function Ask({ sourcing, hashtag }: { sourcing: Sourcing; hashtag: string }) {
  const asked = sourcing.asked.value;
  const close = () => (sourcing.asked.value = null);
  switch (asked?.kind) {
    case 'add':
      return <SourceForm sourcing={sourcing} hashtag={hashtag} />;
    case 'edit':
      return <SourceChangeForm sourcing={sourcing} source={asked.source} />;
    case 'secret':
      return <SecretShown hook={asked.hook} secret={asked.secret} onClose={close} />;
    case 'remove':
      return (
        <Dialog title={t('remove.title', { host: asked.source.host })} onClose={close}>
          <p>{t('remove.text')}</p>
          <div class="actions">
            <Button
              tone="bad"
              icon={icons.trash}
              onClick={() => {
                close();
                void sourcing.change(() => removeSource(sourcing.conference, asked.source.id), t('removed', { host: asked.source.host }));
              }}
            >
              {t('remove')}
            </Button>
            <Button onClick={close}>{t('cancel')}</Button>
          </div>
        </Dialog>
      );
    default:
      return null;
  }
}
