const COLOURS = 8;
const TITLES = /^(dr|prof|professor|mr|mrs|ms|mx)\.?$/i;

export function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word && !TITLES.test(word));
  const letters = [words[0], words.length > 1 ? words[words.length - 1] : undefined].map((word) => Array.from(word ?? '')[0] ?? '');
  return letters.join('').toLocaleUpperCase() || '?';
}

/** Two letters for a conference: `ICEM 2026` is `IC`, `Heart Rhythm Days` is `HR`. */
export function monogram(name: string): string {
  const words = name.split(/\s+/u).filter((word) => /^\p{L}/u.test(word));
  const letters = words.length > 1 ? words.slice(0, 2).map((word) => Array.from(word)[0]) : Array.from(words[0] ?? name).slice(0, 2);
  return letters.join('').toLocaleUpperCase();
}

/** The same person has the same colour everywhere. */
function colour(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0;
  return sum % COLOURS;
}

export function Avatar({ id, name, label }: { id: string; name: string; label?: string }) {
  const classes = `av av-${colour(id)}`;
  if (!label) {
    return (
      <span class={classes} aria-hidden="true">
        {initials(name)}
      </span>
    );
  }
  return (
    <span class={classes} role="img" aria-label={label}>
      {initials(name)}
    </span>
  );
}
