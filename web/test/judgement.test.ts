import { describe, expect, it } from 'vitest';
import { choices } from '../src/moderator/judgement';
import { keyCommand, type KeyPlace } from '../src/moderator/keys';
import { count } from '../src/moderator/record';
import { removed } from '../src/moderator/takenDown';
import { finding, item, post } from './desk';

describe('the button that stands out', () => {
  it('is to redact when anything is to be blacked out, never to approve', () => {
    const choice = choices(item('a', { findings: [finding('name', 0.9)] }), 1);
    expect(choice).toMatchObject({ standsOut: 'redact', asks: true, redact: true });
  });

  it('is none when something was found and no box is chosen', () => {
    expect(choices(item('a', { findings: [finding('face', 0.9)] }), 0)).toMatchObject({ standsOut: null, redact: false, asks: true });
  });

  it('is to approve when the check found nothing', () => {
    expect(choices(item('a'), 0)).toMatchObject({ standsOut: 'approve', asks: false });
  });

  it('is none while the check is under way: nothing can be published then', () => {
    expect(choices(item('a', { checking: true }), 1)).toMatchObject({ standsOut: null, redact: false, approve: false });
  });

  it('is none when the check failed, and approving asks again', () => {
    const failed = item('a', { history: [{ at: '2026-11-22T10:00:00.000Z', what: 'checked-held' }] });
    expect(choices(failed, 0)).toMatchObject({ standsOut: null, asks: true });
  });

  it('is none for a post that a report has hidden: its pictures are released ones, which cannot be redacted', () => {
    const hidden = item('a', { reason: 'reported', findings: [finding('name', 0.9)] });
    expect(choices(hidden, 1)).toMatchObject({ standsOut: null, redact: false, approve: true, asks: true });
  });

  it('is to take down a post that is on the wall and was reported', () => {
    expect(choices(item('a', { post: post('a', { state: 'published' }), reason: 'reported' }), 0)).toMatchObject({ standsOut: 'reject', redact: false });
  });
});

const press = (key: string, change = {}) => ({ key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...change });
const place = (change: Partial<KeyPlace> = {}): KeyPlace => ({ onPicture: true, onControl: false, drawing: false, selected: false, singleKeys: true, ...change });

describe('keys of the console', () => {
  it('leave combinations to the browser', () => {
    expect(keyCommand(press('r', { ctrlKey: true }), place())).toBeNull();
    expect(keyCommand(press('a', { metaKey: true }), place())).toBeNull();
  });

  it('move the selected box by arrow and resize it with Shift', () => {
    expect(keyCommand(press('ArrowLeft'), place({ selected: true }))).toEqual({ do: 'nudge', dx: -1, dy: 0, resize: false });
    expect(keyCommand(press('ArrowDown', { shiftKey: true }), place({ selected: true }))).toEqual({ do: 'nudge', dx: 0, dy: 1, resize: true });
  });

  it('leave the arrows to scrolling while no box is selected or the focus is elsewhere', () => {
    expect(keyCommand(press('ArrowDown'), place())).toBeNull();
    expect(keyCommand(press('ArrowDown'), place({ selected: true, onPicture: false }))).toBeNull();
  });

  it('freeze the wall only with Shift', () => {
    expect(keyCommand(press('F', { shiftKey: true }), place())).toEqual({ do: 'freeze' });
    expect(keyCommand(press('f'), place())).toBeNull();
  });

  it('put a box in with Enter while drawing, even from another box, but press a button that has the focus', () => {
    expect(keyCommand(press('Enter'), place({ drawing: true }))).toEqual({ do: 'add' });
    expect(keyCommand(press('Enter'), place({ drawing: true, onControl: true }))).toEqual({ do: 'add' });
    expect(keyCommand(press('Enter'), place({ drawing: true, onControl: true, onPicture: false }))).toBeNull();
    expect(keyCommand(press('Enter'), place({ onControl: true }))).toBeNull();
    expect(keyCommand(press(' '), place({ onControl: true }))).toBeNull();
  });

  it('can be switched off, except those that no voice types by accident', () => {
    const off = { singleKeys: false, selected: true };
    for (const key of ['r', 'a', 'x', '1', ' ', '?']) expect(keyCommand(press(key), place(off))).toBeNull();
    expect(keyCommand(press('Delete'), place(off))).toEqual({ do: 'delete' });
  });
});

const entry = (number: number, action: string, change = {}) => ({
  number,
  at: '2026-11-22T10:00:00.000Z',
  item: 'a',
  by: 'me',
  name: 'Maya',
  action,
  boxes: [],
  chain: '',
  ...change,
});

describe('the record of decisions', () => {
  const now = Date.parse('2026-11-22T10:30:00.000Z');

  it('counts what persons decided, not what the policy released', () => {
    const entries = [entry(3, 'approve'), entry(2, 'auto-release', { by: null }), entry(1, 'reject', { by: 'tomas' })];
    expect(count(entries, 'me', now)).toMatchObject({ today: 2, byMeThisHour: 1 });
  });

  it('counts the last hour by the clock', () => {
    expect(count([entry(1, 'approve', { at: '2026-11-22T09:00:00.000Z' })], 'me', now).byMeThisHour).toBe(0);
  });

  it('lists as taken down what was removed and not restored since', () => {
    const entries = [entry(4, 'remove', { item: 'b' }), entry(3, 'restore'), entry(2, 'remove'), entry(1, 'approve')];
    expect(removed(entries, []).map((each) => each.id)).toEqual(['b']);
  });
});
