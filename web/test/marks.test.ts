import { describe, expect, it } from 'vitest';
import { Marks } from '../src/moderator/marks';
import { finding, media } from './desk';

const found = [finding('name', 0.98), finding('face', 0.88), finding('unclear', 0.3), finding('mrn', 0.6)];
const marks = () => new Marks([media('m1'), media('m2')], found);

describe('what is blacked out', () => {
  it('is all that may identify somebody, but a face only when the moderator says so', () => {
    expect(marks().chosen.value.map((mark) => mark.category)).toEqual(['name', 'mrn']);
  });

  it('is what the moderator toggles on, by number', () => {
    const some = marks();
    some.toggle(2);
    some.toggle(1);
    expect(some.chosen.value.map((mark) => mark.number)).toEqual([2, 4]);
  });

  it('is sent in pixels, with the picture it belongs to', () => {
    expect(marks().decided()[0]).toEqual({ media: 'm1', x: 100, y: 100, width: 200, height: 40 });
  });

  it('includes boxes drawn by hand, numbered after what was found', () => {
    const some = marks();
    some.draw('m2', { x: 5, y: 6, width: 70, height: 80 });
    expect(some.selected.value).toBe(5);
    expect(some.decided()).toContainEqual({ media: 'm2', x: 5, y: 6, width: 70, height: 80 });
  });

  it('grows by what the redacted picture still showed, marked as left', () => {
    const some = marks();
    some.addLeft([finding('unreadable', 0.2)]);
    const last = some.all.value[4];
    expect(last).toMatchObject({ number: 5, left: true, on: true });
  });

  it('leaves out findings in the text, which have no box, and in pictures of other posts', () => {
    const some = new Marks([media('m1')], [finding('name', 0.9, { media: null, box: null }), finding('name', 0.9, { media: 'other' })]);
    expect(some.all.value).toEqual([]);
  });
});

describe('boxes by keyboard', () => {
  it('are put in the middle, moved and resized by arrow keys, and taken away', () => {
    const some = marks();
    some.draw('m1');
    some.nudge(1, 0, false);
    some.nudge(0, 1, true);
    expect(some.find(5)?.box).toEqual({ x: 608, y: 540, width: 400, height: 128 });
    some.remove();
    expect(some.find(5)).toBeUndefined();
    expect(some.selected.value).toBeNull();
  });

  it('do nothing while none is selected', () => {
    const some = marks();
    expect(some.nudge(1, 0, false)).toBe(false);
    expect(some.remove()).toBe(false);
  });

  it('keep what was found on the picture: Delete only stops it from being blacked out', () => {
    const some = marks();
    some.selected.value = 1;
    some.remove();
    expect(some.find(1)).toMatchObject({ category: 'name', on: false });
  });

  it('never give a number away twice', () => {
    const some = marks();
    some.draw('m1');
    some.draw('m1');
    some.selected.value = 5;
    some.remove();
    some.draw('m1');
    const numbers = some.all.value.map((mark) => mark.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
