import type { EditorProps } from '../editor/Editor';
import { useLater } from '../lib/later';
import type { Viewing } from './viewing';
import { t } from './words';

/** A picture to be edited, and what becomes of it. */
export type EditorRequest = Omit<EditorProps, 'onClose'>;

/** Most readers never open it, so it is loaded by whoever chooses a picture. */
export const loadEditor = () => import('../editor/Editor').then((module) => module.default);

/** The picture editor, while one is being edited. */
export function Editing({ viewing }: { viewing: Viewing }) {
  const request = viewing.editing.value;
  const close = () => {
    viewing.editing.value = null;
  };
  const Editor = useLater(request !== null, loadEditor, () => {
    close();
    viewing.notice.value = t('error.unreachable');
  });
  if (!request || !Editor) return null;
  return <Editor {...request} onClose={close} />;
}
