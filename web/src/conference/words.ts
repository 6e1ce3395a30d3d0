import common from '../i18n/en/common.json';
import conference from '../i18n/en/conference.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...conference });
