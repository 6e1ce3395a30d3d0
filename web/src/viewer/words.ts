import common from '../i18n/en/common.json';
import viewer from '../i18n/en/viewer.json';
import { texts } from '../lib/i18n';

const catalogue = { ...common, ...viewer };

export const t = texts(catalogue);

/** What was found, in the reader's language; a kind that is new to this page is shown as it came. */
export function category(name: string): string {
  const key = `category.${name}`;
  return key in catalogue ? t(key as keyof typeof catalogue) : name.replaceAll('-', ' ');
}
