import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { explain } from '../lib/api';
import { useLater } from '../lib/later';
import { Problem } from '../lib/problem';
import type { AttestationKind, Post } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import { KeyHelp } from '../lib/ui/KeyHelp';
import { Film } from './Film';
import type { AskedPart, Viewing } from './viewing';
import { t } from './words';

/** The dialog that stands open, if one does. */
export function Questions({ viewing }: { viewing: Viewing }) {
  const question = viewing.question.value;
  const close = () => {
    viewing.question.value = null;
  };
  switch (question?.kind) {
    case 'help':
      return <Help close={close} />;
    case 'slides':
      return (
        <Dialog title={t('slides.all')} onClose={close}>
          <Film viewing={viewing} onPick={close} />
          <Actions close={close} words={t('close')}>
            <Button
              icon={icons.book}
              onClick={() => {
                viewing.slideText.value = !viewing.slideText.value;
                close();
              }}
            >
              {t('slide.text')}
            </Button>
          </Actions>
        </Dialog>
      );
    case 'profile':
      return <OwnProfile viewing={viewing} close={close} />;
    case 'withdraw':
      return (
        <Dialog title={t('withdraw.title')} onClose={close}>
          <p>{t('withdraw.text')}</p>
          <Actions close={close} words={t('cancel')}>
            <Button
              tone="bad"
              onClick={() => {
                close();
                void viewing.withdraw(question.post);
              }}
            >
              {t('withdraw')}
            </Button>
          </Actions>
        </Dialog>
      );
    case 'edit':
      return <Edit viewing={viewing} post={question.post} close={close} />;
    case 'report':
      return <Report viewing={viewing} post={question.post} close={close} />;
    case 'attest':
      return (
        <Attest
          parts={question.parts}
          onAnswer={(kind) => {
            close();
            void viewing.writing.attest(question.key, kind);
          }}
          onCancel={() => {
            close();
            void viewing.writing.backToDraft(question.key);
          }}
        />
      );
    case undefined:
      return null;
  }
}

interface ActionsProps {
  close(): void;
  words: string;
  children?: ComponentChildren;
}

function Actions({ close, words, children }: ActionsProps) {
  return (
    <div class="actions">
      {children}
      <Button onClick={close}>{words}</Button>
    </div>
  );
}

/** A text that reads like one specific patient: general, permitted in writing, or not published. */
interface AttestProps {
  parts: readonly AskedPart[];
  onAnswer(kind: AttestationKind): void;
  onCancel(): void;
}

function Attest({ parts, onAnswer, onCancel }: AttestProps) {
  return (
    <Dialog title={t('attest.title')} onClose={onCancel}>
      <p>{t('attest.text')}</p>
      {parts.map(({ number, text }) => (
        <blockquote key={number} dir="auto">
          {number && <b>{t('compose.part.short', { number })}</b>} {text}
        </blockquote>
      ))}
      <div class="actions column">
        <Button onClick={() => onAnswer('general')}>{t('attest.general')}</Button>
        <Button onClick={() => onAnswer('written-permission')}>{t('attest.written')}</Button>
        <Button tone="ghost" onClick={onCancel}>
          {t('attest.cancel')}
        </Button>
      </div>
    </Dialog>
  );
}

function Edit({ viewing, post, close }: { viewing: Viewing; post: Post; close(): void }) {
  const text = useSignal(post.text);
  const error = useSignal('');
  const asking = useSignal(false);
  const save = async (kind?: AttestationKind) => {
    asking.value = false;
    try {
      await viewing.edit(post, text.value.trim(), kind);
      close();
    } catch (problem) {
      asking.value = problem instanceof Problem && problem.is('attestation-needed');
      error.value = explain(problem);
    }
  };
  if (asking.value) {
    return <Attest parts={[{ number: null, text: text.value }]} onAnswer={(kind) => void save(kind)} onCancel={() => (asking.value = false)} />;
  }
  return (
    <Dialog title={t('edit.title')} onClose={close}>
      <div class="field">
        <label for="edit-text">{t('compose.label')}</label>
        <textarea
          id="edit-text"
          rows={5}
          dir="auto"
          value={text.value}
          onInput={(event) => {
            text.value = event.currentTarget.value;
          }}
        />
        <span class="hint">{t('edit.note')}</span>
        {error.value && (
          <span class="error" role="alert">
            {error.value}
          </span>
        )}
      </div>
      <Actions close={close} words={t('cancel')}>
        <Button tone="pri" disabled={!text.value.trim()} onClick={() => void save()}>
          {t('edit.save')}
        </Button>
      </Actions>
    </Dialog>
  );
}

function Report({ viewing, post, close }: { viewing: Viewing; post: Post; close(): void }) {
  const clauses = viewing.state.conference.value?.policy?.clauses ?? [];
  const clause = useSignal('');
  const note = useSignal('');
  // The one that hides the post at once comes first.
  const patient = clauses.find((each) => each.clause === 'shows-patient') ?? { clause: 'shows-patient', title: t('report.patient') };
  const choices = [patient, ...clauses.filter((each) => each.clause !== patient.clause)];
  return (
    <Dialog title={t('report.title')} onClose={close}>
      <p>{t('report.text')}</p>
      <fieldset class="choices">
        <legend class="sr">{t('report.title')}</legend>
        {choices.map((each) => (
          <label class="check" key={each.clause}>
            <input
              type="radio"
              name="clause"
              checked={clause.value === each.clause}
              onChange={() => {
                clause.value = each.clause;
              }}
            />
            <span>{each.title}</span>
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="report-note">{t('report.note')}</label>
        <input
          id="report-note"
          maxLength={500}
          value={note.value}
          onInput={(event) => {
            note.value = event.currentTarget.value;
          }}
        />
      </div>
      <Actions close={close} words={t('cancel')}>
        <Button
          tone="bad"
          disabled={!clause.value}
          onClick={() => {
            close();
            void viewing.report(post, clause.value, note.value.trim());
          }}
        >
          {t('report')}
        </Button>
      </Actions>
    </Dialog>
  );
}

const loadProfile = () => import('./Profile').then((module) => module.Profile);

function OwnProfile({ viewing, close }: { viewing: Viewing; close(): void }) {
  const Profile = useLater(true, loadProfile, () => {
    close();
    viewing.notice.value = t('error.unreachable');
  });
  return Profile && <Profile viewing={viewing} close={close} />;
}

const KEYS = [
  ['← →', 'key.slides'],
  ['L', 'key.live'],
  ['T', 'key.text'],
  ['F', 'key.full'],
  ['J K', 'key.posts'],
  ['.', 'key.new'],
  ['N', 'key.write'],
  ['Ctrl Enter', 'key.send'],
  ['Ctrl Shift Enter', 'key.part'],
  ['/', 'search'],
  ['?', 'key.help'],
] as const;

function Help({ close }: { close(): void }) {
  return (
    <KeyHelp
      keys={KEYS.map(([key, words]) => [key, t(words)] as const)}
      words={{ title: t('help'), single: t('key.single'), close: t('close') }}
      close={close}
    />
  );
}
