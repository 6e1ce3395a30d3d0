import { useSignal } from '@preact/signals';
import { heldPicture } from '../lib/plenary';
import type { Item } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Dialog } from '../lib/ui/Dialog';
import * as icons from '../lib/ui/icons';
import type { Console } from './console';
import { picturesOf } from './marks';
import { t } from './words';

/** All pictures in which nothing was found, side by side, to be published together. */
export function Batch({ desk, items, close }: { desk: Console; items: readonly Item[]; close(): void }) {
  const off = useSignal<ReadonlySet<string>>(new Set());
  const still = items.filter((item) => desk.queue.items.value.some((each) => each.id === item.id));
  const chosen = still.filter((item) => !off.value.has(item.id));
  const toggle = (id: string) => {
    const next = new Set(off.value);
    if (!next.delete(id)) next.add(id);
    off.value = next;
  };
  return (
    <Dialog title={t('batch.title', { n: chosen.length })} onClose={close}>
      <p>{t('batch.text')}</p>
      <ul class={desk.veiled.value ? 'batch veiled' : 'batch'}>
        {still.map((item) => (
          <li key={item.id}>
            <label>
              <span class="pics">
                {picturesOf(item).map((media) => (
                  <img key={media.id} class="secret" src={heldPicture(desk.conference, media.id)} alt={media.alt || t('picture.of', { name: item.post.author.name })} />
                ))}
              </span>
              <span class="say">
                <input type="checkbox" checked={!off.value.has(item.id)} onChange={() => toggle(item.id)} />
                <span>
                  <b dir="auto">{item.post.author.name}</b>
                  <span dir="auto">{[item.post, ...item.parts].map((post) => post.text).join(' ')}</span>
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button
          tone="pri"
          icon={icons.check}
          disabled={chosen.length === 0}
          onClick={() => {
            close();
            desk.deciding.approveAll(chosen);
          }}
        >
          {t('batch.do', { n: chosen.length })}
        </Button>
        <Button tone="ghost" onClick={close}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
}
