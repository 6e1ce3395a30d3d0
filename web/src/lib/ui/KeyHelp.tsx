import { setSingleKeys, singleKeys } from '../singleKeys';
import { Button } from './Button';
import { Dialog } from './Dialog';

interface KeyHelpProps {
  /** Keys, with a space between them, and what they do. */
  keys: readonly (readonly [string, string])[];
  words: { title: string; single: string; close: string };
  close(): void;
}

/** Lists the keys of a screen, and switches the single ones off. */
export function KeyHelp({ keys, words, close }: KeyHelpProps) {
  return (
    <Dialog title={words.title} onClose={close}>
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((each) => (
                <kbd key={each}>{each}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <label class="check">
        <input type="checkbox" checked={singleKeys.value} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        <span>{words.single}</span>
      </label>
      <div class="actions">
        <Button onClick={close}>{words.close}</Button>
      </div>
    </Dialog>
  );
}
