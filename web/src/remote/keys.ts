import { writing } from '../lib/singleKeys';
import type { Presenting } from './presenting';

/** What a key, or a clicker that types one, means: a step forward, a step back, or nothing. */
export function stepOf(key: string): 1 | -1 | 0 {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case ' ':
      return 1;
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
      return -1;
    default:
      return 0;
  }
}

export function followKeys(presenting: Presenting): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (presenting.deckOpen.value || writing(event.target)) return;
    // A button that has the focus answers to Space itself.
    if (event.key === ' ' && event.target instanceof Element && event.target.closest('button, a, label')) return;
    const step = stepOf(event.key);
    if (step === 0) return;
    event.preventDefault();
    // A key that is held down would run through the deck.
    if (!event.repeat) presenting.step(step);
  });
}
