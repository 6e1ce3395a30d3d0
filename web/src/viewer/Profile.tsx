import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { updateMe } from '../lib/plenary';
import type { Participant } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import { profileChange, ProfileFields, profileOf } from '../lib/ui/ProfileFields';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import type { Viewing } from './viewing';
import { t } from './words';

export function Profile({ viewing, close }: { viewing: Viewing; close(): void }) {
  const profile = useSignal(profileOf(viewing.me.value as Participant));
  const error = useSignal('');
  const save = async () => {
    try {
      await updateMe(profileChange(profile.value));
      location.reload();
    } catch (problem) {
      error.value = explain(problem);
    }
  };
  return (
    <Dialog title={t('profile')} onClose={close}>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ProfileFields profile={profile} />
        {error.value && (
          <p class="error" role="alert">
            {error.value}
          </p>
        )}
        <div class="actions">
          <Button tone="pri" type="submit" disabled={!profile.value.displayName.trim()}>
            {t('profile.save')}
          </Button>
          <Button onClick={close}>{t('cancel')}</Button>
          <span class="sp" />
          <ThemeToggle class="phone" />
          <Button tone="ghost" onClick={() => void viewing.leave()}>
            {t('signout')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
