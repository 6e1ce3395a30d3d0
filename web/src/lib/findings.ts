import catalogue from '../i18n/en/findings.json';
import { texts } from './i18n';

const t = texts(catalogue);

/** What a finding of the check is called; a category that is new here keeps its own name. */
export function findingName(category: string): string {
  return category in catalogue ? t(category as keyof typeof catalogue) : category.replaceAll('-', ' ');
}
