import { signal } from '@preact/signals';

export type Theme = 'light' | 'dark';

const KEY = 'plenary.theme';
const system = matchMedia('(prefers-color-scheme: dark)');

/** The theme on screen: the reader's choice, else the system's. */
export const theme = signal<Theme>(chosen() ?? fromSystem());

applyChoice(chosen());
system.addEventListener('change', () => {
  if (!chosen()) theme.value = fromSystem();
});

export function toggleTheme(): void {
  const next: Theme = theme.value === 'dark' ? 'light' : 'dark';
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // Storage can be forbidden; the choice then lasts as long as the page.
  }
  applyChoice(next);
  theme.value = next;
}

function fromSystem(): Theme {
  return system.matches ? 'dark' : 'light';
}

function chosen(): Theme | null {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : null;
  } catch {
    return null;
  }
}

function applyChoice(choice: Theme | null): void {
  if (choice) document.documentElement.dataset.theme = choice;
}
