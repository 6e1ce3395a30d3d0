import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Console } from './console';
import { HOLD_MS, type Pending } from './pending';
import { t } from './words';

/** The newest ones; older ones go on without being shown. */
const SHOWN = 3;

/** What was decided: what can still be taken back, with the time left, and what has become of the rest. */
export function Toasts({ desk }: { desk: Console }) {
  const pending = desk.deciding.pending.all.value;
  const toast = desk.toast.value;
  return (
    <div class="toasts" role="status">
      {pending.slice(-SHOWN).map((each) => (
        <PendingToast key={each.number} desk={desk} pending={each} newest={each === pending.at(-1)} />
      ))}
      {toast && (
        <div class={toast.bad ? 'toast bad' : 'toast'}>
          {toast.bad && <Icon path={icons.warning} />}
          <span dir="auto">{toast.text}</span>
          {toast.published && <TakeDown desk={desk} />}
          {toast.undo && <Undo desk={desk} keyed={pending.length === 0} />}
        </div>
      )}
    </div>
  );
}

function PendingToast({ desk, pending, newest }: { desk: Console; pending: Pending; newest: boolean }) {
  return (
    <div class="toast pending">
      <span dir="auto">{pending.text}…</span>
      <Undo desk={desk} number={pending.number} keyed={newest} />
      <span class="left" style={{ '--hold': `${HOLD_MS}ms` }} aria-hidden="true" />
    </div>
  );
}

function Undo({ desk, number, keyed }: { desk: Console; number?: number; keyed: boolean }) {
  return (
    <button type="button" class="btn" onClick={() => void desk.deciding.undo(number)}>
      {t('undo')} {keyed && <kbd class="desk">Z</kbd>}
    </button>
  );
}

function TakeDown({ desk }: { desk: Console }) {
  const post = desk.toast.value?.published;
  if (!post) return null;
  return (
    <button
      type="button"
      class="btn"
      onClick={() => {
        desk.toast.value = null;
        desk.ask.value = { kind: 'remove', post };
      }}
    >
      {t('takedown')}
    </button>
  );
}
