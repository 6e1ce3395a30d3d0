import common from '../i18n/en/common.json';
import moderator from '../i18n/en/moderator.json';
import { texts } from '../lib/i18n';

const catalogue = { ...common, ...moderator };

export const t = texts(catalogue);

/** A word of the contract in the reader's language; one that is new to this screen is shown as it came. */
export function word(group: 'reason' | 'step' | 'origin', name: string): string {
  const key = `${group}.${name}`;
  return key in catalogue ? t(key as keyof typeof catalogue) : name.replaceAll('-', ' ');
}

/** How long something has waited: `1:42`, `3 h`, `2 d`. */
export function age(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 3600) return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
  if (whole < 86_400) return t('age.hours', { n: Math.floor(whole / 3600) });
  return t('age.days', { n: Math.floor(whole / 86_400) });
}
