import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import { PolicyChoice } from './PolicyChoice';
import { Field } from './SourceForm';
import { changeSource, type Consent, CONSENTS, type RemoteSource, type SourcePolicy } from './sources';
import type { Sourcing } from './sourcing';
import { t } from './words';

/** What can be changed about a source; its address and hashtag are what it is. */
export function SourceChangeForm({ sourcing, source }: { sourcing: Sourcing; source: RemoteSource }) {
  const policy = useSignal<SourcePolicy>(source.policy);
  const consent = useSignal<Consent>(source.consent);
  const lag = useSignal(String(source.lag));
  const token = useSignal('');
  const botToken = useSignal('');
  const refused = useSignal('');
  const close = () => (sourcing.asked.value = null);
  const save = async () => {
    try {
      await changeSource(sourcing.conference, source.id, {
        policy: policy.value,
        consent: consent.value,
        lag: Number(lag.value),
        ...(token.value.trim() ? { token: token.value.trim() } : {}),
        ...(botToken.value.trim() ? { botToken: botToken.value.trim() } : {}),
      });
    } catch (error) {
      refused.value = explain(error);
      return;
    }
    close();
    sourcing.said.value = t('changed', { host: source.host });
    await sourcing.look();
  };
  return (
    <Dialog title={t('change.title', { host: source.host })} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <PolicyChoice policy={policy} />
        <fieldset>
          <legend>{t('consent')}</legend>
          <div class="choices">
            {CONSENTS.map((each) => (
              <label class="check" key={each}>
                <input type="radio" name="consent" checked={consent.value === each} onChange={() => (consent.value = each)} />
                <span>
                  <b>{t(`consent.${each}`)}</b> {t(`consent.${each}.text`)}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
        <Field id="lag" type="number" label={t('lag.label')} hint={t('lag.text')} required value={lag.value} onInput={(value) => (lag.value = value)} />
        {source.kind === 'mastodon' && (
          <Field id="token" type="password" label={t('token.new')} hint={t('token.mastodon.text')} value={token.value} onInput={(value) => (token.value = value)} />
        )}
        {source.kind === 'slack' && (
          <>
            <Field id="token" type="password" label={t('token.slack.new')} hint={t('token.slack.new.text')} value={token.value} onInput={(value) => (token.value = value)} />
            <Field id="botToken" type="password" label={t('botToken.new')} value={botToken.value} onInput={(value) => (botToken.value = value)} />
          </>
        )}
        <p class="hint">{t('change.text')}</p>
        {refused.value && (
          <p class="error" role="alert">
            {refused.value}
          </p>
        )}
        <div class="actions">
          <Button tone="pri" type="submit">
            {t('save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
