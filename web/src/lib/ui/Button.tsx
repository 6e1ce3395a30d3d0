import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label'> {
  tone?: 'plain' | 'pri' | 'ghost' | 'bad' | 'ok';
  icon?: string;
  /** For a button that shows only its icon. */
  label?: string;
  children?: ComponentChildren;
}

export function Button({ tone = 'plain', icon, label, children, class: extra, type = 'button', ...rest }: ButtonProps) {
  const classes = ['btn', tone === 'plain' ? '' : tone, label ? 'icon' : '', extra ?? ''].filter(Boolean).join(' ');
  return (
    <button type={type} class={classes} aria-label={label} title={label} {...rest}>
      {icon && <Icon path={icon} />}
      {children}
    </button>
  );
}
