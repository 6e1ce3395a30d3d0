import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { findingName } from '../lib/findings';
import type { Clause, Item } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import { KeyHelp } from '../lib/ui/KeyHelp';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import { Batch } from './Batch';
import type { Console } from './console';
import { checkFailed, isPublished } from './judgement';
import { TabButton, TABS } from './TopBar';
import { t } from './words';

/** This clause says nothing by itself. */
const NEEDS_NOTE = 'other';

/** The question that stands open, if one does. */
export function Asks({ desk }: { desk: Console }) {
  const ask = desk.ask.value;
  const close = () => {
    desk.ask.value = null;
  };
  switch (ask?.kind) {
    case 'approve':
      return <Approve desk={desk} item={ask.item} close={close} />;
    case 'reject':
      return (
        <Clauses
          title={t(isPublished(ask.item) ? 'takedown.title' : 'reject.title', { name: ask.item.post.author.name })}
          text={t(isPublished(ask.item) ? 'takedown.text' : 'reject.text')}
          clauses={desk.clauses}
          close={close}
          onChoose={(clause, note) => void desk.deciding.rejected(ask.item, clause, note)}
        />
      );
    case 'remove':
      return (
        <Clauses
          title={t('takedown.title', { name: ask.post.author.name })}
          text={t('takedown.text')}
          clauses={desk.clauses}
          close={close}
          onChoose={(clause, note) => void desk.remove(ask.post, clause, note)}
        />
      );
    case 'batch':
      return <Batch desk={desk} items={ask.items} close={close} />;
    case 'help':
      return <Help close={close} />;
    case 'menu':
      return <Menu desk={desk} close={close} />;
    case undefined:
      return null;
  }
}

/** Publishing what was found has to be wanted twice, and to have a reason that stands in the record. */
function Approve({ desk, item, close }: { desk: Console; item: Item; close(): void }) {
  const note = useSignal('');
  const id = useId();
  const found = [...new Set(item.findings.map((finding) => findingName(finding.category)))];
  return (
    <Dialog title={t('approve.title')} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          close();
          desk.deciding.approved(item, note.value.trim());
        }}
      >
        <p>{checkFailed(item) ? t('approve.unchecked') : found.length ? t('approve.found', { what: found.join(', ') }) : t('approve.boxes')}</p>
        <div class="field">
          <label for={id}>{t('approve.why')}</label>
          <input id={id} required maxLength={500} autocomplete="off" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
          <span class="hint">{t('approve.record')}</span>
        </div>
        <div class="actions">
          <Button type="submit" icon={icons.check} disabled={!note.value.trim()}>
            {t('act.approve')}
          </Button>
          <Button tone="ghost" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface ClausesProps {
  title: string;
  text: string;
  clauses: readonly Clause[];
  close(): void;
  onChoose(clause: string, note: string): void;
}

/** Whoever takes a post away names a clause of the policy: by click, or by its number. */
function Clauses({ title, text, clauses, close, onChoose }: ClausesProps) {
  const note = useSignal('');
  const missing = useSignal(false);
  const id = useId();
  const choose = (clause: Clause | undefined) => {
    if (!clause) return;
    missing.value = clause.clause === NEEDS_NOTE && !note.value.trim();
    if (missing.value) {
      document.getElementById(id)?.focus();
      return;
    }
    close();
    onChoose(clause.clause, note.value.trim());
  };
  return (
    <Dialog title={title} onClose={close}>
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- the numbers are short cuts to the buttons inside */}
      <div
        onKeyDown={(event) => {
          if (event.target instanceof HTMLInputElement || !/^[1-9]$/.test(event.key)) return;
          event.preventDefault();
          choose(clauses[Number(event.key) - 1]);
        }}
      >
        <p>{text}</p>
        <ol class="choose">
          {clauses.map((clause, index) => (
            <li key={clause.clause}>
              <button type="button" onClick={() => choose(clause)}>
                <kbd>{index + 1}</kbd>
                <span>
                  <b>{clause.title}</b>
                  {clause.text}
                </span>
              </button>
            </li>
          ))}
        </ol>
        <div class="field">
          <label for={id}>{t('note')}</label>
          <input id={id} maxLength={500} autocomplete="off" value={note.value} onInput={(event) => (note.value = event.currentTarget.value)} />
          {missing.value && (
            <span class="error" role="alert">
              {t('note.needed')}
            </span>
          )}
        </div>
        <div class="actions">
          <Button tone="ghost" onClick={close}>
            {t('cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

/** What the top bar has no room for on a phone. */
function Menu({ desk, close }: { desk: Console; close(): void }) {
  return (
    <Dialog title={t('menu')} onClose={close}>
      <div class="menu">
        {TABS.map((tab) => (
          <TabButton key={tab} desk={desk} tab={tab} then={close} />
        ))}
        <Button
          icon={icons.lock}
          onClick={() => {
            close();
            void desk.freeze();
          }}
        >
          {t(desk.state.frozen.value ? 'thaw' : 'freeze')}
        </Button>
        <ThemeToggle />
      </div>
      <div class="actions">
        <Button onClick={close}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}

const KEYS = [
  ['J K', 'key.skip'],
  ['R', 'key.redact'],
  ['A', 'key.approve'],
  ['X', 'key.reject'],
  ['1–9', 'key.toggle'],
  ['B', 'key.draw'],
  ['← ↑ → ↓', 'key.move'],
  ['Shift ← ↑ → ↓', 'key.resize'],
  ['Del', 'key.delete'],
  ['Space', 'key.preview'],
  ['T', 'key.text'],
  ['+ −', 'key.zoom'],
  ['Z', 'key.undo'],
  ['Ctrl K', 'key.search'],
  ['Shift F', 'key.freeze'],
] as const;

function Help({ close }: { close(): void }) {
  return (
    <KeyHelp
      keys={KEYS.map(([key, words]) => [key, t(words)] as const)}
      words={{ title: t('keys'), single: t('key.single'), close: t('close') }}
      close={close}
    />
  );
}
