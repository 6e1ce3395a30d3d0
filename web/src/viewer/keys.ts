import { singleKeys, writing } from '../lib/singleKeys';
import type { Viewing } from './viewing';

export function followKeys(viewing: Viewing): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    if (viewing.question.value || writing(event.target)) return;
    if (press(viewing, event)) event.preventDefault();
  });
}

/** True when the key meant something. */
function press(viewing: Viewing, event: KeyboardEvent): boolean {
  const inFeed = event.target instanceof Element && event.target.closest('.feed') !== null;
  switch (event.key) {
    case 'PageUp':
      return !inFeed && (viewing.slides.step(-1), true);
    case 'PageDown':
      return !inFeed && (viewing.slides.step(1), true);
    case 'ArrowLeft':
      return (viewing.slides.step(-1), true);
    case 'ArrowRight':
      return (viewing.slides.step(1), true);
    default:
      return singleKeys.value && single(viewing, event.key);
  }
}

function single(viewing: Viewing, key: string): boolean {
  switch (key) {
    case 'l':
    case 'L':
      viewing.slides.goLive();
      return true;
    case 't':
    case 'T':
      viewing.slideText.value = !viewing.slideText.value;
      return true;
    case 'f':
    case 'F':
      void document.getElementById('stage')?.requestFullscreen?.();
      return true;
    case 'n':
    case 'N':
      viewing.writing.composing.value = true;
      requestAnimationFrame(() => document.getElementById('compose')?.focus());
      return true;
    case 'j':
    case 'J':
      return walk(1);
    case 'k':
    case 'K':
      return walk(-1);
    case '.':
      viewing.feed.release();
      document.querySelector('.feed')?.scrollTo({ top: 0 });
      return true;
    case '/':
      viewing.search.type('');
      return true;
    case '?':
      viewing.question.value = { kind: 'help' };
      return true;
    default:
      return false;
  }
}

/** Moves the focus through the posts. */
function walk(direction: 1 | -1): boolean {
  const posts = Array.from(document.querySelectorAll<HTMLElement>('.feed article'));
  const here = posts.findIndex((post) => post.contains(document.activeElement));
  posts[here < 0 ? 0 : Math.min(posts.length - 1, Math.max(0, here + direction))]?.focus();
  return posts.length > 0;
}
