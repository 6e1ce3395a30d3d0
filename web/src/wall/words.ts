import common from '../i18n/en/common.json';
import wall from '../i18n/en/wall.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...wall });
