import common from '../i18n/en/common.json';
import viewer from '../i18n/en/viewer.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...viewer });
