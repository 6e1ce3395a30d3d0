import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Trial } from './sources';
import { t } from './words';

/** How it went when a source was asked once: step by step, or why it could not be asked. */
export function Tried({ trial }: { trial: Trial | string }) {
  const problem = typeof trial === 'string' ? trial : trial.problem;
  const { steps, found } = typeof trial === 'string' ? { steps: [], found: null } : trial;
  return (
    <div role="status">
      <ul class="tried">
        {steps.map((step) => (
          <li key={step} class="good">
            <Icon path={icons.check} /> {step}
          </li>
        ))}
        {problem && (
          <li class="bad">
            <Icon path={icons.warning} /> {problem}
          </li>
        )}
        {typeof found === 'number' && (
          <li class="good">
            <Icon path={icons.posts} /> {t('found', { n: found })}
          </li>
        )}
      </ul>
    </div>
  );
}
