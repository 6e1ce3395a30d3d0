import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

export type Tone = 'plain' | 'brand' | 'live' | 'held' | 'ok' | 'bad' | 'info';

/** A word with a colour that has one meaning; never colour alone, so it always has text. */
export function Chip({ tone = 'plain', icon, title, children }: { tone?: Tone; icon?: string; title?: string; children: ComponentChildren }) {
  return (
    <span class={tone === 'plain' ? 'chip' : `chip ${tone}`} title={title}>
      {icon && <Icon path={icon} />}
      {children}
    </span>
  );
}
