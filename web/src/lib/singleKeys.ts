import { signal } from '@preact/signals';

const KEY = 'plenary.singlekeys';

/** Single keys can be switched off: speech input types them by accident (WCAG 2.1.4). */
export const singleKeys = signal(read());

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on;
  try {
    localStorage.setItem(KEY, on ? 'on' : 'off');
  } catch {
    // Lasts as long as the page then.
  }
}

/** Whether keys pressed here are words being written. */
export function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

function read(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true;
  }
}
