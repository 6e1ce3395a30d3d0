import { useSignal } from '@preact/signals';
import type { Participant } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { t } from './words';

/** The door of an installation for somebody who came without a link. */
export function Home({ me }: { me: Participant | null }) {
  const code = useSignal('');
  return (
    <main class="message">
      <form
        class="card"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = code.value.trim();
          if (typed) location.assign(`/join/${encodeURIComponent(typed.split('/').pop() ?? typed)}`);
        }}
      >
        <h1>{t('home.title')}</h1>
        {me?.role === 'admin' && <p role="status">{t('home.admin', { name: me.name })}</p>}
        <p>{t('home.text')}</p>
        <div class="field">
          <label for="code">{t('code')}</label>
          <input
            id="code"
            required
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            value={code.value}
            onInput={(event) => {
              code.value = event.currentTarget.value;
            }}
          />
        </div>
        <Button tone="pri" type="submit">
          {t('go')}
        </Button>
      </form>
    </main>
  );
}
