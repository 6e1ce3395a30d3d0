import { describe, expect, it } from 'vitest';
import type { Item, Voice } from '../src/lib/types';
import { choices, isClean } from '../src/moderator/judgement';
import { keyCommand, type KeyPlace } from '../src/moderator/keys';
import { Marks } from '../src/moderator/marks';
import { unfolding } from '../src/lib/ui/Warned';
import { uuid7 } from '../src/lib/ids';
import { count } from '../src/moderator/record';
import { removed } from '../src/moderator/takenDown';
import { finding, item, media, post } from './desk';

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

  it('is none while a warning has not been opened: nothing can be published unseen, whatever was drawn', () => {
    const warned = item('a', { post: post('a', { contentWarning: 'an open wound', media: [media('m1')] }) });
    expect(choices(warned, 1)).toMatchObject({ approve: false, redact: false, standsOut: null, folded: true });
    expect(choices(warned, 1, 'me', new Set(['a blood']))).toMatchObject({ approve: false, redact: false, folded: true });
    expect(choices(warned, 1, 'me', new Set([unfolding(warned.post)]))).toMatchObject({ approve: true, redact: true, folded: false });
  });

  it('is none while a later part of a thread is behind a warning', () => {
    const part = post('b', { contentWarning: 'an open wound' });
    const thread = item('a', { parts: [part] });
    expect(choices(thread, 0)).toMatchObject({ approve: false, folded: true });
    expect(choices(thread, 0, 'me', new Set([unfolding(part)]))).toMatchObject({ approve: true, folded: false });
  });

  it('is none when the check failed, and approving asks again', () => {
    const failed = item('a', { history: [{ at: '2026-11-22T10:00:00.000Z', what: 'checked-held' }] });
    expect(choices(failed, 0)).toMatchObject({ standsOut: null, asks: true });
  });

  it('is none for a post that a report has hidden: its pictures cannot be redacted again, and one key puts it back', () => {
    const hidden = item('a', { reason: 'reported', findings: [finding('name', 0.9)] });
    expect(choices(hidden, 1)).toMatchObject({ standsOut: null, redact: false, approve: true, asks: false });
  });

  it('is to take down a post that is on the wall and was reported', () => {
    expect(choices(item('a', { post: post('a', { state: 'published' }), reason: 'reported' }), 0)).toMatchObject({ standsOut: 'reject', redact: false });
  });
});

const voice = (by: string, boxes: Voice['boxes'] = []): Voice => ({ by, name: by, action: boxes.length ? 'redact' : 'approve', at: '2026-11-22T10:00:00.000Z', boxes });
const two = (...given: Voice[]) => item('a', { voices: { needed: 2, given }, findings: [finding('face', 0.9)] });
const BOX = { media: 'm1', box: { x: 10, y: 10, width: 20, height: 20 } };

describe('two persons', () => {
  it('leave nothing but to reject to whoever has spoken', () => {
    expect(choices(two(voice('me')), 1, 'me')).toEqual({ redact: false, approve: false, asks: false, standsOut: null, folded: false });
  });

  it('let the second agree with the boxes of the first without being asked, or draw others', () => {
    expect(choices(two(voice('tomas', [BOX])), 1, 'me')).toMatchObject({ redact: true, approve: true, asks: false, standsOut: 'redact' });
  });

  it('ask the second too before everything found is published', () => {
    expect(choices(two(voice('tomas')), 0, 'me')).toMatchObject({ approve: true, asks: true });
  });

  it('show the second the boxes that the first has chosen, and only those', () => {
    const found = { media: 'm1', box: { x: 100, y: 100, width: 200, height: 40 } };
    const marks = new Marks([media('m1')], [finding('name', 0.9), finding('face', 0.9, { box: { x: 1, y: 1, width: 9, height: 9 } })], [found, BOX]);
    expect(marks.chosen.value.map((mark) => mark.box)).toEqual([found.box, BOX.box]);
    expect(marks.all.value).toHaveLength(3);
  });
});

describe('approving many at once', () => {
  const passed = { at: '2026-11-22T10:00:01.000Z', what: 'checked-pass' };
  const clean = (change: Partial<Item> = {}) => item('a', { history: [{ at: '2026-11-22T10:00:00.000Z', what: 'received' }, passed], ...change });

  it('is for pictures in which the check found nothing', () => {
    expect(isClean(clean())).toBe(true);
    expect(isClean(clean({ findings: [finding('unclear', 0.3)] }))).toBe(false);
    expect(isClean(clean({ checking: true }))).toBe(false);
    expect(isClean(clean({ post: post('a') }))).toBe(false);
  });

  it('leaves out what failed its check, was reported, was decided before, or needs two persons', () => {
    expect(isClean(item('a'))).toBe(false);
    expect(isClean(clean({ reason: 'reported' }))).toBe(false);
    expect(isClean(clean({ history: [passed, { at: '2026-11-22T10:00:02.000Z', what: 'restore' }] }))).toBe(false);
    expect(isClean(clean({ voices: { needed: 2, given: [] } }))).toBe(false);
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

  it('undo, zoom and search', () => {
    expect(keyCommand(press('z'), place())).toEqual({ do: 'undo' });
    expect(keyCommand(press('z', { ctrlKey: true }), place())).toBeNull();
    expect(keyCommand(press('+'), place())).toEqual({ do: 'zoom', by: 1 });
    expect(keyCommand(press('k', { ctrlKey: true }), place({ singleKeys: false }))).toEqual({ do: 'search' });
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

  it('tells the median of how long what was decided today had waited, or waited again', () => {
    const cameAt = (minutes: number) => uuid7(now - minutes * 60_000);
    const [fast, slow, reported] = [cameAt(10), cameAt(10), cameAt(600)];
    const at = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
    const entries = [
      entry(5, 'remove', { item: reported, at: at(2) }),
      entry(4, 'reject', { item: slow, at: at(1) }),
      entry(3, 'report', { item: reported, at: at(5), by: null }),
      entry(2, 'approve', { item: fast, at: at(9) }),
      entry(1, 'auto-release', { item: reported, at: at(599), by: null }),
    ];
    // when three had waited for one, nine and three minutes
    expect(count(entries, 'me', now).median).toBe(180);
    expect(count([], 'me', now).median).toBeNull();
  });

  it('lists as taken down what was removed and not restored since', () => {
    const entries = [entry(4, 'remove', { item: 'b' }), entry(3, 'restore'), entry(2, 'remove'), entry(1, 'approve')];
    expect(removed(entries, []).map((each) => each.id)).toEqual(['b']);
  });
});
