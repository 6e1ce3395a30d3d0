import { Button } from '../lib/ui/Button';
import * as icons from '../lib/ui/icons';
import { covered } from '../lib/boxes';
import type { Console } from './console';
import { t } from './words';

/** So much of a line under a black box counts as covered. */
const ENOUGH = 0.6;

/** The text that was read in the picture, line by line; a line can be blacked out from here. */
export function ReadText({ desk, media }: { desk: Console; media: string }) {
  const lines = desk.detail.value?.recognised.find((each) => each.media === media)?.lines ?? [];
  const boxes = desk.marks.value.chosen.value.filter((mark) => mark.media === media);
  return (
    <section class="read" aria-label={t('read')}>
      {lines.length === 0 && <p>{t(desk.detail.value ? 'read.none' : 'read.wait')}</p>}
      <ol class="secret">
        {lines.map((line, index) => (
          <li key={index}>
            <code dir="auto">{line.text || t('read.unreadable')}</code>
            <span class="nums">{Math.round(line.confidence * 100)} %</span>
            {boxes.some((mark) => covered(line.box, mark.box) > ENOUGH) ? (
              <span class="done">{t('covered')}</span>
            ) : (
              <Button icon={icons.box} onClick={() => desk.marks.value.draw(media, line.box)}>
                {t('cover')}
                <span class="sr"> {line.text}</span>
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
