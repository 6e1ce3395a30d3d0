/** What a key asks of the console. */
export type KeyCommand =
  | { do: 'next' | 'previous' | 'redact' | 'approve' | 'reject' | 'draw' | 'text' | 'preview' | 'freeze' | 'undo' | 'search' | 'help' | 'add' | 'delete' | 'leave' }
  | { do: 'zoom'; by: 1 | -1 }
  | { do: 'toggle'; number: number }
  | { do: 'nudge'; dx: number; dy: number; resize: boolean };

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

/** Where the key was pressed, and what the console is doing. */
export interface KeyPlace {
  /** On the picture or one of its boxes, or on nothing in particular. */
  onPicture: boolean;
  /** On a control that has its own use for Space and Enter. */
  onControl: boolean;
  drawing: boolean;
  selected: boolean;
  singleKeys: boolean;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

const LETTERS = { j: 'next', k: 'previous', r: 'redact', a: 'approve', x: 'reject', b: 'draw', t: 'text', z: 'undo', '?': 'help' } as const;

/** Null when the key means nothing here, so that the browser has it. */
export function keyCommand(press: KeyPress, place: KeyPlace): KeyCommand | null {
  if ((press.ctrlKey || press.metaKey) && !press.altKey && press.key.toLowerCase() === 'k') return { do: 'search' };
  if (press.ctrlKey || press.altKey || press.metaKey) return null;
  return named(press, place) ?? (place.singleKeys ? single(press, place) : null);
}

function named(press: KeyPress, place: KeyPlace): KeyCommand | null {
  const arrow = ARROWS[press.key];
  if (arrow) return place.onPicture && place.selected ? { do: 'nudge', dx: arrow[0], dy: arrow[1], resize: press.shiftKey } : null;
  switch (press.key) {
    case 'Escape':
      return place.drawing || place.selected ? { do: 'leave' } : null;
    case 'Delete':
    case 'Backspace':
      return place.onPicture && place.selected ? { do: 'delete' } : null;
    case 'Enter':
      return place.drawing && (place.onPicture || !place.onControl) ? { do: 'add' } : null;
    default:
      return null;
  }
}

function single(press: KeyPress, place: KeyPlace): KeyCommand | null {
  if (press.key === 'F' && press.shiftKey) return { do: 'freeze' };
  if (press.key === ' ') return place.onControl ? null : { do: 'preview' };
  if (/^[1-9]$/.test(press.key)) return { do: 'toggle', number: Number(press.key) };
  if (press.key === '+' || press.key === '-') return { do: 'zoom', by: press.key === '+' ? 1 : -1 };
  const letter = press.key.toLowerCase();
  return letter in LETTERS ? { do: LETTERS[letter as keyof typeof LETTERS] } : null;
}
