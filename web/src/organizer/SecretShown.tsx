import { useSignal } from '@preact/signals';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import { t } from './words';

/** What the other side of a webhook has to be told. A secret of ours is nowhere to be read again. */
export function SecretShown({ hook, secret, onClose }: { hook: string; secret: string; onClose(): void }) {
  return (
    <Dialog title={t(secret ? 'secret.title' : 'hook.title')} onClose={onClose}>
      <p>{t(secret ? 'secret.text' : 'hook.text')}</p>
      <div class="stack">
        <Copied id="hook" label={t('hook')} value={hook} />
        {secret && <Copied id="secret" label={t('secret')} value={secret} />}
      </div>
      <div class="actions">
        <Button tone="pri" onClick={onClose}>
          {t('secret.done')}
        </Button>
      </div>
    </Dialog>
  );
}

function Copied({ id, label, value }: { id: string; label: string; value: string }) {
  const copied = useSignal(false);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="copied">
        <input id={id} readOnly value={value} onFocus={(event) => event.currentTarget.select()} />
        <Button
          icon={copied.value ? icons.check : undefined}
          onClick={async () => {
            await navigator.clipboard.writeText(value).then(
              () => (copied.value = true),
              // Where a page may not write to the clipboard, the text is chosen for the keys.
              () => document.querySelector<HTMLInputElement>(`#${id}`)?.select(),
            );
          }}
        >
          {t(copied.value ? 'copied' : 'copy')}
          <span class="sr"> {label}</span>
        </Button>
      </div>
    </div>
  );
}
