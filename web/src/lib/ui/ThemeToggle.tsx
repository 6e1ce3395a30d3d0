import { theme, toggleTheme } from '../theme';
import { Button } from './Button';
import * as icons from './icons';
import { common } from './words';

export function ThemeToggle({ class: extra }: { class?: string }) {
  const dark = theme.value === 'dark';
  return (
    <Button
      tone="ghost"
      class={extra}
      icon={dark ? icons.sun : icons.moon}
      label={common(dark ? 'theme.light' : 'theme.dark')}
      onClick={toggleTheme}
    />
  );
}
