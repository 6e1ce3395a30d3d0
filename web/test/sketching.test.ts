import { describe, expect, it } from 'vitest';
import { burned } from '../src/editor/drawing';
import { all, padded, pull, type Sketch, turn, untouched } from '../src/editor/sketch';
import { Sketching } from '../src/editor/sketching';
import { kindOf } from '../src/editor/unreadable';

const picture = { width: 400, height: 200 };
const area = { x: 10, y: 20, width: 100, height: 50 };

describe('a picture that is turned', () => {
  it('keeps a box over the same pixels', () => {
    const sketch = turn({ ...untouched(picture), covers: [{ id: 1, ...area }] }, picture);
    // The left edge is on top now, and the bottom edge at the left.
    expect(sketch.covers[0]).toEqual({ id: 1, x: 130, y: 10, width: 50, height: 100 });
    expect(sketch.crop).toEqual({ x: 0, y: 0, width: 200, height: 400 });
  });

  it('is as it was after four turns', () => {
    const before = { ...untouched(picture), crop: area, covers: [{ id: 1, x: 30, y: 30, width: 20, height: 10 }] };
    let sketch: Sketch = before;
    for (let turns = 0; turns < 4; turns++) sketch = turn(sketch, picture);
    expect(sketch).toEqual(before);
  });
});

describe('a box that is burned in', () => {
  it('covers every pixel that it touches', () => {
    const sketch = { turns: 0, crop: { x: 5, y: 5, width: 300, height: 100 }, covers: [{ id: 1, x: 10.4, y: 9.9, width: 20.2, height: 5.3 }] };
    expect(burned(sketch, 0.5)).toEqual([{ x: 2, y: 2, width: 11, height: 4 }]);
  });

  it('is larger than what was found, and stays inside', () => {
    expect(padded({ x: 50, y: 50, width: 100, height: 30 }, picture)).toEqual({ x: 44, y: 44, width: 112, height: 42 });
    expect(padded({ x: 0, y: 180, width: 400, height: 20 }, picture)).toEqual({ x: 0, y: 176, width: 400, height: 24 });
  });
});

describe('a corner that is pulled', () => {
  it('leaves the opposite one where it is', () => {
    expect(pull(area, 'nw', -5, 10)).toEqual({ x: 5, y: 30, width: 105, height: 40 });
    expect(pull(area, 'se', 5, 10)).toEqual({ x: 10, y: 20, width: 105, height: 60 });
  });

  it('may go past it', () => {
    expect(pull(area, 'ne', -150, 0)).toEqual({ x: -40, y: 20, width: 50, height: 50 });
  });
});

describe('editing', () => {
  it('puts a box by key into the middle of what is kept, and selects it', () => {
    const sketching = new Sketching(picture, { ...untouched(picture), crop: { x: 200, y: 100, width: 200, height: 100 } });
    sketching.cover();
    expect(sketching.sketch.value.covers).toEqual([{ id: 1, x: 275, y: 145, width: 50, height: 10 }]);
    expect(sketching.selected.value).toBe(1);
  });

  it('takes back step by step, and a row of key presses as one', () => {
    const sketching = new Sketching(picture);
    sketching.cover(area);
    for (let press = 0; press < 5; press++) sketching.nudge(1, 0, false);
    sketching.turn();
    expect(sketching.frame.value).toEqual({ width: 200, height: 400 });
    sketching.undo();
    expect(sketching.sketch.value.covers[0]?.x).toBe(20);
    sketching.undo();
    expect(sketching.sketch.value.covers[0]).toEqual({ id: 1, ...area });
    sketching.undo();
    expect(sketching.sketch.value).toEqual(untouched(picture));
    expect(sketching.selected.value).toBeNull();
    expect(sketching.canUndo.value).toBe(false);
  });

  it('keeps boxes and crop inside the picture', () => {
    const sketching = new Sketching(picture);
    sketching.cover({ x: 390, y: 190, width: 5, height: 5 });
    for (let press = 0; press < 20; press++) sketching.nudge(1, 1, false);
    expect(sketching.find(1)).toEqual({ x: 395, y: 195, width: 5, height: 5, id: 1 });
    sketching.crop({ x: -50, y: 20 }, { x: 900, y: 100 });
    expect(sketching.sketch.value.crop).toEqual({ x: 0, y: 20, width: 400, height: 80 });
  });

  it('shows the whole picture only while it is cropped', () => {
    const sketching = new Sketching(picture);
    sketching.crop({ x: 0, y: 0 }, { x: 100, y: 100 });
    expect(sketching.view.value).toEqual({ x: 0, y: 0, width: 100, height: 100 });
    sketching.cropping.value = true;
    expect(sketching.view.value).toEqual(all(picture));
  });

  it('selects the next box when one is removed', () => {
    const sketching = new Sketching(picture);
    sketching.cover(area);
    sketching.cover(area);
    sketching.selected.value = 1;
    sketching.remove();
    expect(sketching.selected.value).toBe(2);
    sketching.remove();
    expect(sketching.selected.value).toBeNull();
    expect(sketching.remove()).toBe(false);
  });
});

describe('a file that cannot be read', () => {
  const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
  it.each([
    ['\0\0\0\x18ftypheic\0\0', 'heic'],
    ['\0\0\0\x18ftypmif1\0\0', 'heic'],
    ['\0\0\0\x18ftypavif\0\0', 'avif'],
    ['\0\0\0\x18ftypisom\0\0', 'video'],
    [`${'\0'.repeat(128)}DICM`, 'dicom'],
    ['%PDF-1.7', 'pdf'],
    ['II*\0....', 'tiff'],
    ['<?xml version="1.0"?><svg xmlns="…">', 'svg'],
    [`<?xml version="1.0"?><!-- ${'drawn by a program '.repeat(300)}--><svg>`, 'svg'],
    ['\xff\xd8\xff\xe0 and then nothing', 'damaged'],
    ['RIFF\x10\0\0\0WEBPVP8 ', 'damaged'],
    ['', 'damaged'],
    ['something else', null],
  ])('is known by its first bytes: %j', (head, kind) => {
    expect(kindOf(bytes(head))).toBe(kind);
  });
});
