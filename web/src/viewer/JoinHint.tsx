import { useSignal } from '@preact/signals';
import { Button } from '../lib/ui/Button';
import { t } from './words';

/** Reading needs no account; posting needs the conference's code. */
export function JoinHint({ signedIn }: { signedIn: boolean }) {
  const code = useSignal('');
  return (
    <form
      class="comp hint"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = code.value.trim();
        if (typed) location.assign(`/join/${encodeURIComponent(typed.split('/').pop() ?? typed)}`);
      }}
    >
      <p>{t(signedIn ? 'join.other' : 'join.hint')}</p>
      <div class="row">
        <label class="sr" for="code">
          {t('join.code')}
        </label>
        <input
          class="input"
          id="code"
          placeholder={t('join.code')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          value={code.value}
          onInput={(event) => {
            code.value = event.currentTarget.value;
          }}
        />
        <Button tone="pri" type="submit">
          {t('join.go')}
        </Button>
      </div>
    </form>
  );
}
