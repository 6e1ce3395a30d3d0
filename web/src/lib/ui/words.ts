import catalogue from '../../i18n/en/common.json';
import { texts } from '../i18n';

/** The words of the parts that every screen shares. */
export const common = texts(catalogue);
