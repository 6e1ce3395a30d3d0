import type { Item, Voice } from '../lib/types';

/** Where two persons have to agree: who has said what so far. */
export interface Agreement {
  needed: boolean;
  /** The first voice, once there is one. */
  first: Voice | null;
  /** It is this moderator's own, so somebody else has to decide. */
  mine: boolean;
}

export function agreement(item: Item, me: string): Agreement {
  const voices = item.voices;
  if (!voices || voices.needed < 2) return { needed: false, first: null, mine: false };
  const other = voices.given.find((voice) => voice.by !== me) ?? null;
  const own = voices.given.find((voice) => voice.by === me) ?? null;
  return { needed: true, first: other ?? own, mine: own !== null && other === null };
}
