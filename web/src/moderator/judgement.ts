import type { Finding, Item } from '../lib/types';
import { unfolding } from '../lib/ui/Warned';
import { picturesOf } from './marks';
import { agreement } from './voices';

/** From here on a finding is strong. */
const STRONG = 0.85;

export const isStrong = (finding: Finding): boolean => finding.score >= STRONG;

/** A post that is already on the wall waits here because somebody reported it. */
export const isPublished = (item: Item): boolean => [item.post, ...item.parts].every((post) => post.state === 'published');

/** What was reported has been through the check once: its pictures are as they were released, and are not redacted again. */
export const isReported = (item: Item): boolean => item.reason === 'reported';

/** A report has taken it off the wall, until a moderator says otherwise. */
export const isHidden = (item: Item): boolean => isReported(item) && !isPublished(item);

/** Looked at by the check, and nothing was found: in a conference where every picture needs a person, many of these can go at once. */
export const isClean = (item: Item): boolean =>
  picturesOf(item).length > 0 &&
  !isFolded(item, new Set()) &&
  !item.checking &&
  item.findings.length === 0 &&
  !isReported(item) &&
  (item.voices?.needed ?? 1) === 1 &&
  item.history.some((step) => step.what === 'checked-pass') &&
  item.history.every((step) => step.what === 'checked-pass' || step.what === 'received');

/** Nothing is known about a picture: the check itself did not work. */
export const checkFailed = (item: Item): boolean => item.history.some((step) => step.what === 'checked-held');

export type Action = 'redact' | 'approve' | 'reject';

export interface Choices {
  redact: boolean;
  approve: boolean;
  /** Approving would publish something that was found, or that was never checked: ask again, and why. */
  asks: boolean;
  /** The button that stands out. With anything found it is never to approve. */
  standsOut: Action | null;
  /** It warns of what it shows, and nobody here has looked: nothing can be published before. */
  folded: boolean;
}

const NOTHING: Choices = { redact: false, approve: false, asks: false, standsOut: null, folded: false };

/** Some of it is still behind a warning that this moderator has not opened. */
const isFolded = (item: Item, unfolded: ReadonlySet<string>): boolean =>
  [item.post, ...item.parts].some((post) => post.contentWarning && !unfolded.has(unfolding(post)));

/** What a moderator may do with an item, given how many boxes are to be blacked out and what has been unfolded. */
export function choices(item: Item, boxes: number, me = '', unfolded: ReadonlySet<string> = new Set()): Choices {
  const { first, mine } = agreement(item, me);
  if (mine) return NOTHING;
  if (isFolded(item, unfolded)) return { ...NOTHING, folded: true };
  if (isPublished(item)) return { redact: false, approve: true, asks: false, standsOut: 'reject', folded: false };
  const redact = picturesOf(item).length > 0 && !item.checking && !isReported(item) && boxes > 0;
  const approve = !item.checking;
  // A second person agrees with what the first has chosen, and what a report has hidden was published before.
  const agrees = first !== null && first.boxes.length > 0;
  const asks = !isHidden(item) && !agrees && (item.findings.length > 0 || checkFailed(item) || boxes > 0);
  return { redact, approve, asks, standsOut: redact ? 'redact' : approve && !asks && !isHidden(item) ? 'approve' : null, folded: false };
}
