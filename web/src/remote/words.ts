import common from '../i18n/en/common.json';
import remote from '../i18n/en/remote.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...remote });
