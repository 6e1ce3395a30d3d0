import common from '../i18n/en/common.json';
import editor from '../i18n/en/editor.json';
import { texts } from '../lib/i18n';

export const t = texts({ ...common, ...editor });
