import { useId } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { DeckReview } from './DeckReview';
import type { Presenting, Uploading } from './presenting';
import { Rights } from './Rights';
import { t } from './words';

/** A talk without a deck: the one thing to do is to give it one. */
export function DeckPanel({ presenting }: { presenting: Presenting }) {
  return (
    <section class="deck card" aria-label={t('deck')}>
      <h2>{t('deck.none')}</h2>
      <DeckReview review={presenting.review} />
      <Upload presenting={presenting} />
    </section>
  );
}

export function DeckDialog({ presenting }: { presenting: Presenting }) {
  if (!presenting.deckOpen.value) return null;
  const close = () => {
    presenting.deckOpen.value = false;
  };
  const deck = presenting.deck.value;
  return (
    <Dialog title={t('deck')} onClose={close}>
      {deck && <p>{t('deck.has', { n: deck.pages.length })}</p>}
      <DeckReview review={presenting.review} />
      <Rights presenting={presenting} />
      <Upload presenting={presenting} />
      <div class="actions">
        <Button onClick={close}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}

/** Takes a PDF and tells how far it has come, or what is wrong with it. */
function Upload({ presenting }: { presenting: Presenting }) {
  const id = useId();
  const uploading = presenting.uploading.value;
  const busy = uploading !== null && uploading.problem === null;
  const words = presenting.deck.value ? 'deck.replace' : 'deck.choose';
  return (
    <div class="upload">
      <p class="quiet">{t('deck.rules')}</p>
      {uploading?.problem && (
        <p class="error" role="alert">
          <Icon path={icons.warning} /> {uploading.problem}
        </p>
      )}
      {busy && (
        <div role="status">
          <p>
            {uploading.name} {progressText(uploading)}
          </p>
          <progress
            aria-label={t('deck.progress')}
            max={1}
            value={uploading.sent ?? (uploading.pages ? uploading.rendered / uploading.pages : 0)}
          />
        </div>
      )}
      {!busy && (
        <>
          <input
            id={id}
            class="sr"
            type="file"
            accept="application/pdf,.pdf"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              event.currentTarget.value = '';
              if (file) void presenting.upload(file);
            }}
          />
          <label for={id} class="btn pri">
            <Icon path={icons.slides} /> {t(words)}
          </label>
        </>
      )}
    </div>
  );
}

/** What is being done with a new deck, in words. */
export function progressText({ sent, checking, rendered, pages }: Uploading): string {
  if (sent !== null) return t('deck.sending', { percent: Math.round(sent * 100) });
  return t(checking ? 'deck.checking' : 'deck.rendering', { rendered, pages });
}
