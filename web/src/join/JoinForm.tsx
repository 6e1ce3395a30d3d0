import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { exchange, updateMe } from '../lib/plenary';
import { Problem } from '../lib/problem';
import type { Invited, Participant } from '../lib/types';
import { monogram } from '../lib/ui/Avatar';
import { Button } from '../lib/ui/Button';
import { type ProfileForm, profileChange, ProfileFields } from '../lib/ui/ProfileFields';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import { destination } from './destination';
import { refusal } from './refusal';
import { t } from './words';

interface JoinFormProps {
  code: string;
  invited: Invited;
  me: Participant | null;
}

export function JoinForm({ code, invited, me }: JoinFormProps) {
  const screen = invited.role === 'wall';
  const profile = useSignal<ProfileForm>({
    displayName: invited.name ?? '',
    credentials: '',
    affiliation: '',
    attendance: 'onsite',
    disclosures: '',
  });
  const accepted = useSignal(false);
  const busy = useSignal(false);
  const error = useSignal('');

  const join = async () => {
    busy.value = true;
    error.value = '';
    try {
      const { participant } = await exchange(code, profile.value.displayName.trim() || undefined);
      // A person whom the organizers entered keeps what stands there; everybody else says it here.
      if (!screen && !invited.name) await updateMe(profileChange(profile.value)).catch(() => undefined);
      location.replace(await destination(participant));
    } catch (problem) {
      const known = problem instanceof Problem ? refusal(problem) : null;
      error.value = known ? `${t(`${known}.title`)}. ${t(`${known}.text`)}` : explain(problem);
      busy.value = false;
    }
  };

  return (
    <main class="join">
      <header>
        <span class="logo" aria-hidden="true">
          {monogram(invited.conferenceName)}
        </span>
        <div>
          <h1>{t('title', { name: invited.conferenceName })}</h1>
          <p>{t('invited', { role: t(`role.${invited.role}`) })}</p>
        </div>
        <ThemeToggle />
      </header>
      <form
        class="card stack"
        onSubmit={(event) => {
          event.preventDefault();
          void join();
        }}
      >
        {me && <Already me={me} invited={invited} />}
        {invited.name && <p>{t('invited.person', { name: invited.name })}</p>}
        {!screen && !invited.name && <ProfileFields profile={profile} />}
        {!screen && <Policy accepted={accepted.value} onAccept={(yes) => (accepted.value = yes)} />}
        {error.value && (
          <p class="error" role="alert">
            {error.value}
          </p>
        )}
        <div class="row">
          <Button tone="pri" type="submit" disabled={busy.value || (!screen && !accepted.value)}>
            {t(busy.value ? 'going' : 'go')}
          </Button>
          {invited.role === 'attendee' && (
            <a class="btn ghost" href={`/c/${invited.conference}`}>
              {t('watch')}
            </a>
          )}
        </div>
      </form>
    </main>
  );
}

/** Opening the same link again needs no second sign-in, and uses up no second place. */
function Already({ me, invited }: { me: Participant; invited: Invited }) {
  if (me.conference !== invited.conference || me.role !== invited.role) {
    return <p class="current">{t('current', { name: me.name })}</p>;
  }
  return (
    <p class="current">
      {t('already', { name: me.name })}{' '}
      <button type="button" class="btn pri" onClick={() => void destination(me).then((address) => location.replace(address))}>
        {t('continue')}
      </button>
    </p>
  );
}

function Policy({ accepted, onAccept }: { accepted: boolean; onAccept(yes: boolean): void }) {
  return (
    <section class="policy">
      <h2>{t('policy.title')}</h2>
      <ul>
        <li>{t('policy.public')}</li>
        <li>{t('policy.patients')}</li>
        <li>{t('policy.views')}</li>
      </ul>
      <label class="check">
        <input type="checkbox" required checked={accepted} onChange={(event) => onAccept(event.currentTarget.checked)} />
        <span>{t('policy.accept')}</span>
      </label>
    </section>
  );
}
