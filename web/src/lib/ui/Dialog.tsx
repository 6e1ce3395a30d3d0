import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';

interface DialogProps {
  title: string;
  /** Beside its own, for one that is laid out differently. */
  class?: string;
  onClose(): void;
  children: ComponentChildren;
}

/** A modal question. The browser keeps the focus inside; Escape closes, and the focus goes back to where it was. */
export function Dialog({ title, class: extra, onClose, children }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // At once, so that a key pressed right after the one that opened it is pressed in it.
  useLayoutEffect(() => {
    const dialog = element.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      // A dialog that is taken out of the page while it is open gives nothing back.
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={element}
      class={extra ? `dialog ${extra}` : 'dialog'}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
