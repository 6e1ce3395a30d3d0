import { picture } from './plenary';
import type { Media } from './types';

const WIDTHS = [640, 1600] as const;
/** Everybody is told of a tombstone at once; they need not all ask at once. */
const SPREAD_MS = 1_500;

/**
 * Has this browser's own cache forget the pictures of a post that is gone. They were sent to be kept for good, so the
 * cache would show them to whoever has the address: asked anew, the server says that there is no such picture.
 */
export function forgetPictures(media: readonly Media[]): void {
  for (const each of media) {
    for (const width of WIDTHS) setTimeout(() => void forget(picture(each, width)), Math.random() * SPREAD_MS);
  }
}

async function forget(address: string): Promise<void> {
  try {
    const kept = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' });
    if (kept.ok) await fetch(address, { cache: 'reload' });
  } catch {
    // Nothing is kept, or the line is lost; then nothing can be asked.
  }
}
