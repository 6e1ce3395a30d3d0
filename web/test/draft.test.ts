import { beforeEach, describe, expect, it } from 'vitest';
import type { SlideRef } from '../src/lib/types';
import { Draft, MOST_PARTS } from '../src/viewer/draft';
import { characters, MOST_CHARACTERS, withHashtag } from '../src/viewer/hashtag';

let seen: SlideRef | null;
let now: number;
let draft: Draft;

/** The id of the part at this place. */
const part = (place: number): number => draft.parts.value[place]?.id ?? -1;
const write = (text: string, place = 0) => draft.write(part(place), text);
/** Everything that is asked about a picture. */
const say = () => {
  draft.attested.value = 'no-patient';
  draft.confirm(0, true);
  draft.confirm(1, true);
};
const texts = () => {
  const { text, thread } = draft.finish();
  return [text, ...(thread ?? []).map((each) => each.text)];
};

beforeEach(() => {
  seen = { deck: 'd', number: 14 };
  now = Date.parse('2026-11-22T10:00:00.000Z');
  draft = new Draft({ session: 's', hashtag: () => 'ICEM26', policyVersion: () => '2026-1', confirmations: () => 2, now: () => now, seen: () => seen });
});

describe('a draft', () => {
  it('is about the slide its author saw when they began, not when they finished', () => {
    write('N');
    seen = { deck: 'd', number: 17 };
    now += 60_000;
    write('NNT 12');
    expect(draft.finish()).toMatchObject({ session: 's', slide: { number: 14 }, writtenAt: '2026-11-22T10:00:00.000Z' });
  });

  it('begins anew after everything was erased', () => {
    write('N');
    write('');
    seen = { deck: 'd', number: 17 };
    write('M');
    expect(draft.finish().slide?.number).toBe(17);
  });

  it('leaves the slide to the server when it was begun before one was known', () => {
    const shown = seen;
    seen = null;
    write('early');
    seen = shown;
    write('early bird');
    expect(JSON.parse(JSON.stringify(draft.finish()))).not.toHaveProperty('slide');
  });

  it('is about no slide when its author took the slide away', () => {
    write('general remark');
    draft.slide.value = null;
    expect(draft.finish().slide).toBeNull();
  });

  it('may not be sent with a picture before its author has said what the picture shows', () => {
    write('photo');
    draft.attach(part(0), new Blob(['x'], { type: 'image/jpeg' }));
    expect(draft.ready.value).toBe(false);
    draft.attested.value = 'no-patient';
    draft.confirm(0, true);
    expect(draft.ready.value).toBe(false);
    draft.confirm(1, true);
    expect(draft.ready.value).toBe(true);
    draft.confirm(0, false);
    expect(draft.ready.value).toBe(false);
    draft.confirm(0, true);
    expect(draft.finish().attestation).toEqual({ version: '2026-1', kind: 'no-patient' });
  });

  it('keeps what was said about a picture that is only edited, and asks again about another', () => {
    write('photo');
    draft.attach(part(0), new Blob(['x']));
    say();
    draft.redraw(part(0), new Blob(['y']), { file: new Blob(['x']) }, 'a flow chart');
    expect(draft.ready.value).toBe(true);
    expect(draft.filled.value[0]?.alt).toBe('a flow chart');
    draft.attach(part(0), new Blob(['z']));
    expect(draft.ready.value).toBe(false);
    expect(draft.filled.value[0]?.alt).toBe('');
  });

  it('may not be empty or too long', () => {
    expect(draft.ready.value).toBe(false);
    write('  \n ');
    expect(draft.ready.value).toBe(false);
    write('x'.repeat(MOST_CHARACTERS + 1));
    expect(draft.parts.value.map((each) => draft.left(each))).toEqual([-1]);
    expect(draft.ready.value).toBe(false);
  });

  it('keeps its slide and its time when it comes back to be changed', () => {
    draft.restore({ parts: [{ text: 'again' }], slide: { deck: 'd', number: 3 }, begunAt: Date.parse('2026-11-22T09:00:00.000Z'), replyTo: null });
    write('again, changed');
    expect(draft.finish()).toMatchObject({ slide: { number: 3 }, writtenAt: '2026-11-22T09:00:00.000Z' });
  });
});

describe('a thread that is being written', () => {
  const seven = () => {
    write('part 1');
    for (let place = 1; place < 7; place++) {
      draft.add(part(place - 1));
      write(`part ${place + 1}`, place);
    }
  };

  it('becomes one post with its further parts, in order, with one hashtag', () => {
    seven();
    expect(texts()).toEqual(['part 1 #ICEM26', 'part 2', 'part 3', 'part 4', 'part 5', 'part 6', 'part 7']);
  });

  it('takes a new part where its author is, and puts the focus there', () => {
    seven();
    draft.add(part(1));
    expect(draft.active.value).toBe(part(2));
    write('between', 2);
    expect(texts().slice(1, 4)).toEqual(['part 2', 'between', 'part 3']);
  });

  it('closes the gap when a part is removed', () => {
    seven();
    draft.remove(part(2));
    expect(texts()).toEqual(['part 1 #ICEM26', 'part 2', 'part 4', 'part 5', 'part 6', 'part 7']);
    expect(draft.active.value).toBe(part(1));
  });

  it('leaves out parts that stayed empty', () => {
    write('one');
    draft.add(part(0));
    draft.add(part(1));
    write('three', 2);
    expect(draft.ready.value).toBe(true);
    expect(texts()).toEqual(['one #ICEM26', 'three']);
  });

  it('cannot be sent while one of its parts is too long or a picture without words', () => {
    seven();
    write('x'.repeat(MOST_CHARACTERS + 1), 4);
    expect(draft.ready.value).toBe(false);
    write('', 4);
    expect(draft.ready.value).toBe(true);
    draft.attach(part(4), new Blob(['x']));
    say();
    expect(draft.ready.value).toBe(false);
  });

  it('asks anew what the pictures show when one is added', () => {
    seven();
    draft.attach(part(0), new Blob(['x']));
    say();
    expect(draft.ready.value).toBe(true);
    draft.attach(part(3), new Blob(['y']));
    expect(draft.ready.value).toBe(false);
  });

  it('has no more parts than the server takes', () => {
    for (let place = 0; place < 40; place++) draft.add(part(place));
    expect(draft.parts.value).toHaveLength(MOST_PARTS);
  });

  it('comes back with what was said about a part, until that part is changed', () => {
    seven();
    const texts = draft.parts.value.map((each) => each.text);
    draft.clear();
    draft.restore({
      parts: texts.map((text, place) => ({ text, problem: place === 2 ? 'is bad' : null })),
      slide: null,
      begunAt: now,
      replyTo: null,
    });
    expect(draft.active.value).toBe(part(2));
    expect(draft.parts.value.map((each) => each.problem)).toEqual([null, null, 'is bad', null, null, null, null]);
    write('better', 2);
    expect(draft.parts.value.every((each) => each.problem === null)).toBe(true);
    expect(new Set(draft.parts.value.map((each) => each.id)).size).toBe(7);
  });
});

describe('the hashtag', () => {
  it('is added once, whatever its case and however the conference wrote it', () => {
    expect(withHashtag(['NNT 12'], 'ICEM26')).toEqual(['NNT 12 #ICEM26']);
    expect(withHashtag(['NNT 12'], '#ICEM26')).toEqual(['NNT 12 #ICEM26']);
    expect(withHashtag(['NNT 12 #icem26'], 'ICEM26')).toEqual(['NNT 12 #icem26']);
    expect(withHashtag(['NNT', '12 #icem26'], 'ICEM26')).toEqual(['NNT', '12 #icem26']);
  });

  it('is not taken for present inside a longer tag', () => {
    expect(withHashtag(['see #ICEM2025x'], 'ICEM20')).toEqual(['see #ICEM2025x #ICEM20']);
  });

  it('is left out when it does not fit or there is none', () => {
    const full = 'x'.repeat(MOST_CHARACTERS - 3);
    expect(withHashtag([full], 'ICEM26')).toEqual([full]);
    expect(withHashtag(['NNT 12'], null)).toEqual(['NNT 12']);
  });

  it('counts characters as people and the server do', () => {
    expect(characters('🙏')).toBe(1);
    expect(characters('e\u0301')).toBe(1);
  });
});
