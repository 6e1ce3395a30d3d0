import common from '../i18n/en/common.json';
import organizer from '../i18n/en/organizer.json';
import { texts } from '../lib/i18n';

const catalogue = { ...common, ...organizer };

export const t = texts(catalogue);

/** A word of the contract in the reader's language; one that is new to this screen is shown as it came. */
export function word(group: 'kind' | 'state' | 'cap', name: string): string {
  const key = `${group}.${name}`;
  return key in catalogue ? t(key as keyof typeof catalogue) : name.replaceAll('-', ' ');
}
