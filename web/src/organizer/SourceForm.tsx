import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { Problem } from '../lib/problem';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import { PolicyChoice } from './PolicyChoice';
import { addSource, type Kind, KINDS, type NewSource, type SourcePolicy, type Trial, trySource } from './sources';
import type { Sourcing } from './sourcing';
import { Tried } from './Tried';
import { t, word } from './words';

/** The others are read by whoever asks. */
const takesToken = (kind: Kind): kind is 'mastodon' | 'webhook' | 'slack' => kind === 'mastodon' || kind === 'webhook' || kind === 'slack';

/** Services that hardly anybody runs on their own. */
const USUAL: Partial<Record<Kind, string>> = { bluesky: 'https://public.api.bsky.app', slack: 'https://slack.com' };

/** A new source, tried before it is added. */
export function SourceForm({ sourcing, hashtag }: { sourcing: Sourcing; hashtag: string }) {
  const kind = useSignal<Kind>('mastodon');
  const url = useSignal('https://');
  const tag = useSignal(hashtag.replace(/^#/, ''));
  const token = useSignal('');
  const botToken = useSignal('');
  const authors = useSignal('');
  const policy = useSignal<SourcePolicy>('hold');
  const trial = useSignal<Trial | string | null>(null);
  const refused = useSignal<unknown>(null);
  const busy = useSignal(false);
  const close = () => (sourcing.asked.value = null);
  const asked = (): NewSource => ({
    kind: kind.value,
    url: url.value.trim(),
    policy: policy.value,
    ...(kind.value !== 'webhook' && tag.value.trim() ? { tag: tag.value.trim() } : {}),
    ...(takesToken(kind.value) && token.value.trim() ? { token: token.value.trim() } : {}),
    ...(kind.value === 'slack' ? { botToken: botToken.value.trim() } : {}),
    ...(kind.value === 'bluesky' && authors.value.trim() ? { authors: authors.value.trim().split(/[\s,;]+/) } : {}),
  });
  const send = async (what: () => Promise<void>) => {
    busy.value = true;
    refused.value = null;
    trial.value = null;
    await what().catch((error: unknown) => (refused.value = error));
    busy.value = false;
  };
  const add = () =>
    send(async () => {
      const { hook, secret } = await addSource(sourcing.conference, asked());
      // A secret that the other side has chosen need not be told back.
      const ours = token.value.trim() ? '' : (secret ?? '');
      sourcing.asked.value = hook && (ours || kind.value === 'slack') ? { kind: 'secret', hook, secret: ours } : null;
      sourcing.said.value = t('added');
      await sourcing.look();
    });
  const wrong = (field: string) =>
    refused.value instanceof Problem ? refused.value.errors.find((error) => error.field === field)?.message : undefined;
  const elsewhere = refused.value !== null && !['url', 'tag', 'token', 'botToken'].some(wrong);
  return (
    <Dialog title={t('add.title')} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <fieldset>
          <legend>{t('kind')}</legend>
          <div class="choices inline">
            {KINDS.map((each) => (
              <label class="check" key={each}>
                <input
                  type="radio"
                  name="kind"
                  checked={kind.value === each}
                  onChange={() => {
                    if (USUAL[each]) url.value = USUAL[each];
                    else if (url.value === USUAL[kind.value]) url.value = 'https://';
                    kind.value = each;
                    trial.value = null;
                  }}
                />
                <span>{word('kind', each)}</span>
              </label>
            ))}
          </div>
          <p class="hint">{t(`kind.${kind.value}.text`)}</p>
        </fieldset>
        <Field id="url" label={t(`url.${kind.value}`)} wrong={wrong('url')} required type="url" value={url.value} onInput={(value) => (url.value = value)} />
        {kind.value !== 'webhook' && (
          <Field
            id="tag"
            label={t(kind.value === 'feed' || kind.value === 'slack' ? 'tag.optional' : 'tag')}
            wrong={wrong('tag')}
            required={kind.value !== 'feed' && kind.value !== 'slack'}
            value={tag.value}
            onInput={(value) => (tag.value = value)}
          />
        )}
        {takesToken(kind.value) && (
          <Field
            id="token"
            type="password"
            label={t(`token.${kind.value}`)}
            hint={t(`token.${kind.value}.text`)}
            wrong={wrong('token')}
            required={kind.value !== 'webhook'}
            value={token.value}
            onInput={(value) => (token.value = value)}
          />
        )}
        {kind.value === 'slack' && (
          <Field
            id="botToken"
            type="password"
            label={t('botToken')}
            hint={t('botToken.text')}
            wrong={wrong('botToken')}
            required
            value={botToken.value}
            onInput={(value) => (botToken.value = value)}
          />
        )}
        {kind.value === 'bluesky' && (
          <Field
            id="authors"
            label={t('authors')}
            hint={t('authors.text')}
            wrong={refused.value instanceof Problem ? refused.value.errors.find((error) => error.field.startsWith('authors'))?.message : undefined}
            value={authors.value}
            onInput={(value) => (authors.value = value)}
          />
        )}
        <PolicyChoice policy={policy} />
        {trial.value !== null && <Tried trial={trial.value} />}
        {elsewhere && (
          <p class="error" role="alert">
            {explain(refused.value)}
          </p>
        )}
        <div class="actions">
          <Button tone="pri" type="submit" disabled={busy.value}>
            {t('add')}
          </Button>
          {kind.value !== 'webhook' && (
            <Button icon={icons.eye} disabled={busy.value} onClick={() => void send(async () => void (trial.value = await trySource(sourcing.conference, asked())))}>
              {t(busy.value ? 'testing' : 'test')}
            </Button>
          )}
          <Button onClick={close}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  wrong?: string;
  type?: 'text' | 'url' | 'password' | 'number';
  required?: boolean;
  value: string;
  onInput(value: string): void;
}

export function Field({ id, label, hint, wrong, type = 'text', required, value, onInput }: FieldProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        // The types of inputs exclude each other.
        {...({ type } as { type: 'text' })}
        required={required}
        autocomplete="off"
        spellcheck={false}
        value={value}
        aria-invalid={wrong ? true : undefined}
        aria-describedby={wrong || hint ? `${id}-says` : undefined}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {(wrong ?? hint) && (
        <span id={`${id}-says`} class={wrong ? 'error' : 'hint'} role={wrong ? 'alert' : undefined}>
          {wrong ? t('wrong', { label, what: wrong }) : hint}
        </span>
      )}
    </div>
  );
}
