import { singleKeys, writing } from '../lib/singleKeys';
import type { Console } from './console';
import { keyCommand, type KeyCommand } from './keys';

/** What has its use beside the queue too. */
const EVERYWHERE: ReadonlySet<KeyCommand['do']> = new Set(['freeze', 'help', 'undo', 'search']);

export function followKeys(desk: Console): void {
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || desk.ask.value || writing(event.target)) return;
    const target = event.target instanceof Element ? event.target : null;
    const held = desk.tab.value === 'held';
    const command = keyCommand(event, {
      onPicture: target === document.body || target?.closest('.cv') !== null,
      onControl: target?.closest('button, a, [role=button], summary') !== null,
      drawing: held && desk.drawing.value,
      selected: held && desk.marks.value.selected.value !== null,
      singleKeys: singleKeys.value,
    });
    if (!command || !(held || EVERYWHERE.has(command.do))) return;
    event.preventDefault();
    obey(desk, command);
  });
}

function obey(desk: Console, command: KeyCommand): void {
  const marks = desk.marks.value;
  switch (command.do) {
    case 'next':
      return desk.skip(1);
    case 'previous':
      return desk.skip(-1);
    case 'redact':
      return desk.deciding.redact();
    case 'approve':
      return desk.deciding.approve();
    case 'reject':
      return desk.askToReject();
    case 'draw':
      desk.drawing.value = !desk.drawing.value;
      desk.preview.value = false;
      return;
    case 'text':
      desk.showText.value = !desk.showText.value;
      return;
    case 'preview':
      desk.preview.value = !desk.preview.value;
      return;
    case 'freeze':
      return void desk.freeze();
    case 'undo':
      return void desk.deciding.undo();
    case 'search':
      return desk.search();
    case 'zoom':
      return desk.zoomBy(command.by);
    case 'help':
      desk.ask.value = { kind: 'help' };
      return;
    case 'add':
      return desk.drawInTheMiddle();
    case 'delete':
      marks.remove();
      return;
    case 'leave':
      desk.drawing.value = false;
      marks.selected.value = null;
      return;
    case 'toggle':
      return desk.toggle(command.number);
    case 'nudge':
      marks.nudge(command.dx, command.dy, command.resize);
  }
}
