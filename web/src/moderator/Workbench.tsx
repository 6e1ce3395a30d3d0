import type { Item } from '../lib/types';
import { Button } from '../lib/ui/Button';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import { Warned } from '../lib/ui/Warned';
import type { Console } from './console';
import { isHidden, isReported } from './judgement';
import { picturesOf } from './marks';
import { Picture } from './Picture';
import { Actions } from './Actions';
import { VoicesBar } from './VoicesBar';
import { ReadText } from './ReadText';
import { t } from './words';

/** The picture under review, the tools for it, and the decision. */
export function Workbench({ desk }: { desk: Console }) {
  const item = desk.item.value;
  if (!item) return null;
  const picture = picturesOf(item).find((each) => each.id === desk.pictureId.value);
  return (
    <section class="c" aria-label={t('review')}>
      <Tools desk={desk} item={item} />
      {desk.claims.refused.value && (
        <div class="taken" role="status">
          <Icon path={icons.lock} /> {desk.claims.refused.value}
          <button type="button" class="btn" onClick={() => void desk.claims.renew()}>
            {t('take')}
          </button>
        </div>
      )}
      {isHidden(item) && (
        <div class="voices" role="status">
          <Icon path={icons.warning} /> {t('hidden')}
        </div>
      )}
      <VoicesBar desk={desk} item={item} />
      <Warned post={item.post} unfolded={desk.unfolded}>{picture ? <Picture desk={desk} item={item} media={picture} /> : <Words item={item} />}</Warned>
      {desk.showText.value && picture && <ReadText desk={desk} media={picture.id} />}
      <Actions desk={desk} item={item} />
    </section>
  );
}

/** A post without a picture: its words take the place of one. */
function Words({ item }: { item: Item }) {
  return (
    <div class="cv">
      <blockquote class="words" dir="auto" lang={item.post.language ?? undefined}>
        {item.post.text}
      </blockquote>
    </div>
  );
}

function Tools({ desk, item }: { desk: Console; item: Item }) {
  const pictures = picturesOf(item);
  const items = desk.queue.items.value;
  const here = items.findIndex((each) => each.id === item.id);
  const marks = desk.marks.value;
  const twoPersons = desk.state.conference.value?.screening === 'two-person';
  // Pressed by key, there is no pointer to draw with: a box is put in the middle, to be moved by arrow keys.
  const draw = (event: MouseEvent) => (event.detail === 0 && !desk.drawing.value ? desk.drawInTheMiddle() : toggle('drawing')());
  const toggle = (which: 'drawing' | 'preview' | 'showText') => () => {
    desk[which].value = !desk[which].value;
    if (which === 'preview') desk.drawing.value = false;
    if (which === 'drawing') desk.preview.value = false;
  };
  return (
    <div class={['tools', pictures.length > (isReported(item) ? 1 : 0) ? '' : 'phone-only', twoPersons ? 'full' : ''].filter(Boolean).join(' ')} role="toolbar" aria-label={t('tools')}>
      {pictures.length > 0 && !isReported(item) && (
        <>
          <Button icon={icons.box} aria-pressed={desk.drawing.value} onClick={draw}>
            {t('tool.draw')} <kbd class="desk">B</kbd>
          </Button>
          <Button icon={icons.eye} aria-pressed={desk.showText.value} onClick={toggle('showText')}>
            <span class="wide">{t('tool.text')}</span> <kbd class="desk">T</kbd>
          </Button>
          <span class="desk zooms" role="group" aria-label={t('zoom')}>
            <Button icon={icons.minus} label={t('zoom.out')} disabled={desk.zoom.value === 1} onClick={() => desk.zoomBy(-1)} />
            <Button icon={icons.plus} label={t('zoom.in')} disabled={desk.zoom.value === 4} onClick={() => desk.zoomBy(1)} />
          </span>
          <Button aria-pressed={desk.preview.value} onClick={toggle('preview')}>
            {t('tool.preview')} <kbd class="desk">{t('key.space')}</kbd>
          </Button>
          {twoPersons && (
            <Button icon={icons.user} title={t('patient.title')} aria-pressed={item.patient === true} onClick={() => void desk.deciding.patientSeen()}>
              <span class="wide">{t('patient')}</span>
            </Button>
          )}
        </>
      )}
      {pictures.length > 1 && (
        <span class="several" role="group" aria-label={t('pictures')}>
          {pictures.map((media, index) => (
            <button type="button" key={media.id} aria-pressed={media.id === desk.pictureId.value} onClick={() => (desk.pictureId.value = media.id)}>
              <span class="sr">{t('picture')} </span>
              {index + 1}
            </button>
          ))}
        </span>
      )}
      <span class="sp" />
      {marks.all.value.length > 0 && (
        <span class="count desk">{t('found', { found: marks.all.value.length, on: marks.chosen.value.length })}</span>
      )}
      <span class="phone pager">
        <Button tone="ghost" icon={icons.prev} label={t('previous')} disabled={here <= 0} onClick={() => desk.skip(-1)} />
        <span class="nums">
          {here + 1}/{items.length}
        </span>
        <Button tone="ghost" icon={icons.next} label={t('skip')} disabled={here >= items.length - 1} onClick={() => desk.skip(1)} />
      </span>
    </div>
  );
}
