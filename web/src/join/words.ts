import common from '../i18n/en/common.json';
import join from '../i18n/en/join.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...join });
