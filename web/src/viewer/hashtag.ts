/** The server counts code points of the normalized text. */
export const characters = (text: string): number => Array.from(text.normalize('NFC')).length;

export const MOST_CHARACTERS = 2000;

/** `#ICEM26`, however the conference wrote it. */
export const tagged = (hashtag: string | null | undefined): string | null =>
  hashtag ? `#${hashtag.replace(/^#/, '')}` : null;

/** The parts with the conference's hashtag at the end of the first, unless it is in one of them or does not fit. */
export function withHashtag(parts: readonly string[], hashtag: string | null): string[] {
  const tag = tagged(hashtag);
  const [first = '', ...more] = parts;
  if (!tag) return [...parts];
  const present = new RegExp(`${tag}(?![\\p{L}\\p{N}_])`, 'iu');
  const longer = `${first} ${tag}`;
  return parts.some((part) => present.test(part)) || characters(longer) > MOST_CHARACTERS ? [...parts] : [longer, ...more];
}
