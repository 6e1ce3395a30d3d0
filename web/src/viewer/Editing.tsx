import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { EditorProps } from '../editor/Editor';
import type { Viewing } from './viewing';
import { t } from './words';

/** A picture to be edited, and what becomes of it. */
export type EditorRequest = Omit<EditorProps, 'onClose'>;

/** Most readers never open it, so it is loaded by whoever chooses a picture. */
export const loadEditor = () => import('../editor/Editor').then((module) => module.default);

/** The picture editor, while one is being edited. */
export function Editing({ viewing }: { viewing: Viewing }) {
  const loaded = useSignal<{ Editor: Awaited<ReturnType<typeof loadEditor>> } | null>(null);
  const request = viewing.editing.value;
  const close = () => {
    viewing.editing.value = null;
  };
  const wanted = request !== null;
  useEffect(() => {
    if (!wanted || loaded.value) return;
    loadEditor().then(
      (Editor) => {
        loaded.value = { Editor };
      },
      () => {
        close();
        viewing.notice.value = t('error.unreachable');
      },
    );
  }, [wanted]);
  if (!request || !loaded.value) return null;
  const { Editor } = loaded.value;
  return <Editor {...request} onClose={close} />;
}
