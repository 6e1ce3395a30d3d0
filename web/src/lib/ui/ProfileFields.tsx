import type { Signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import type { Attendance, Participant } from '../types';
import { common } from './words';

/** What a person says about themselves, as it stands in a form. */
export interface ProfileForm {
  displayName: string;
  credentials: string;
  affiliation: string;
  attendance: Attendance;
  /** One a line; none = no conflicts declared. */
  disclosures: string;
}

export function profileOf(me: Participant): ProfileForm {
  return {
    displayName: me.name,
    credentials: me.credentials ?? '',
    affiliation: me.affiliation ?? '',
    attendance: me.attendance ?? 'remote',
    disclosures: (me.disclosures ?? []).join('\n'),
  };
}

export function profileChange(form: ProfileForm) {
  return {
    displayName: form.displayName.trim(),
    credentials: form.credentials.trim() || null,
    affiliation: form.affiliation.trim() || null,
    attendance: form.attendance,
    disclosures: form.disclosures
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  };
}

export function ProfileFields({ profile }: { profile: Signal<ProfileForm> }) {
  const id = useId();
  const set = (change: Partial<ProfileForm>) => {
    profile.value = { ...profile.value, ...change };
  };
  const form = profile.value;
  return (
    <>
      <div class="field">
        <label for={`${id}-name`}>{common('profile.name')}</label>
        <input
          id={`${id}-name`}
          required
          maxLength={80}
          autocomplete="name"
          value={form.displayName}
          onInput={(event) => set({ displayName: event.currentTarget.value })}
        />
      </div>
      <div class="field">
        <label for={`${id}-credentials`}>{common('profile.credentials')}</label>
        <input
          id={`${id}-credentials`}
          maxLength={60}
          value={form.credentials}
          onInput={(event) => set({ credentials: event.currentTarget.value })}
        />
        <span class="hint">{common('profile.credentials.hint')}</span>
      </div>
      <fieldset class="choices inline">
        <legend>{common('profile.attendance')}</legend>
        {(['onsite', 'remote'] as const).map((where) => (
          <label class="check" key={where}>
            <input type="radio" name={`${id}-where`} checked={form.attendance === where} onChange={() => set({ attendance: where })} />
            <span>{common(`attendance.${where}`)}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for={`${id}-disclosures`}>{common('profile.disclosures')}</label>
        <textarea
          id={`${id}-disclosures`}
          rows={2}
          placeholder={common('disclosure.none')}
          value={form.disclosures}
          onInput={(event) => set({ disclosures: event.currentTarget.value })}
        />
        <span class="hint">{common('profile.disclosures.hint')}</span>
      </div>
    </>
  );
}
