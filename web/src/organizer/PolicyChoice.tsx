import type { Signal } from '@preact/signals';
import { POLICIES, type SourcePolicy } from './sources';
import { t } from './words';

/** What becomes of texts; of pictures there is nothing to choose. */
export function PolicyChoice({ policy }: { policy: Signal<SourcePolicy> }) {
  return (
    <fieldset>
      <legend>{t('policy.what')}</legend>
      <div class="choices">
        {POLICIES.map((each) => (
          <label class="check" key={each}>
            <input type="radio" name="policy" checked={policy.value === each} onChange={() => (policy.value = each)} />
            <span>
              <b>{t(`policy.${each}`)}</b> {t(`policy.${each}.text`)}
            </span>
          </label>
        ))}
      </div>
      <p class="hint">{t('policy.pictures')}</p>
    </fieldset>
  );
}
