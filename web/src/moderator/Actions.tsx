import type { Item } from '../lib/types';
import { Button } from '../lib/ui/Button';
import * as icons from '../lib/ui/icons';
import type { Console } from './console';
import { type Choices, isHidden, isPublished, isReported } from './judgement';
import { picturesOf } from './marks';
import { agreement } from './voices';
import { t } from './words';

/** The decision. The button that stands out follows the risk. */
export function Actions({ desk, item }: { desk: Console; item: Item }) {
  const choices = desk.choices.value;
  if (!choices) return null;
  const blocked = desk.busy.value || desk.claims.refused.value !== null;
  const published = isPublished(item);
  return (
    <div class="act">
      {!isReported(item) && picturesOf(item).length > 0 && (
        <Button tone={choices.standsOut === 'redact' ? 'pri' : 'plain'} icon={icons.shield} disabled={blocked || !choices.redact} onClick={() => desk.deciding.redact()}>
          {redactWords(desk, item)} <kbd>R</kbd>
        </Button>
      )}
      <Button
        tone={choices.standsOut === 'approve' ? 'pri' : 'plain'}
        icon={isHidden(item) ? icons.undo : icons.check}
        disabled={blocked || !choices.approve}
        onClick={() => desk.deciding.approve()}
      >
        {approveWords(desk, item, choices)} <kbd>A</kbd>
      </Button>
      <Button tone="bad" icon={icons.close} disabled={blocked} onClick={() => desk.askToReject()}>
        {t(published ? 'act.takedown' : 'act.reject')} <kbd>X</kbd>
      </Button>
      <Button class="desk" onClick={() => desk.skip(1)}>
        {t('act.skip')} <kbd>J</kbd>
      </Button>
      <Button tone="ghost" class="desk back" icon={icons.undo} title={t('key.undo')} disabled={!desk.deciding.canUndo.value} onClick={() => void desk.deciding.undo()}>
        <span class="sr">{t('undo')}</span> <kbd>Z</kbd>
      </Button>
      {choices.folded && <span class="wait">{t('act.folded')}</span>}
      {item.checking && <span class="wait">{t('act.wait')}</span>}
    </div>
  );
}

function redactWords(desk: Console, item: Item): string {
  const { needed, first } = agreement(item, desk.me.id);
  return t(needed && !first ? 'act.redact.first' : 'act.redact', { n: desk.marks.value.chosen.value.length });
}

function approveWords(desk: Console, item: Item, { asks }: Choices): string {
  const { needed, first, mine } = agreement(item, desk.me.id);
  if (isHidden(item)) return t('act.restore');
  if (isPublished(item)) return t('act.keep');
  if (needed && !first) return t(asks ? 'act.approve.first' : 'act.approve.first.clean');
  if (first && !mine && first.boxes.length > 0) return t('act.agree', { name: first.name });
  return t(asks ? 'act.approve.asks' : 'act.approve');
}
