import { beforeEach, describe, expect, it } from 'vitest';
import type { SlideRef } from '../src/lib/types';
import { characters, Draft, MOST_CHARACTERS, withHashtag } from '../src/viewer/draft';

let seen: SlideRef | null;
let now: number;
let draft: Draft;

beforeEach(() => {
  seen = { deck: 'd', number: 14 };
  now = Date.parse('2026-11-22T10:00:00.000Z');
  draft = new Draft({ session: 's', hashtag: () => 'ICEM26', policyVersion: () => '2026-1', now: () => now, seen: () => seen });
});

describe('a draft', () => {
  it('is about the slide its author saw when they began, not when they finished', () => {
    draft.write('N');
    seen = { deck: 'd', number: 17 };
    now += 60_000;
    draft.write('NNT 12');
    expect(draft.finish()).toMatchObject({ session: 's', slide: { number: 14 }, writtenAt: '2026-11-22T10:00:00.000Z' });
  });

  it('begins anew after everything was erased', () => {
    draft.write('N');
    draft.write('');
    seen = { deck: 'd', number: 17 };
    draft.write('M');
    expect(draft.finish().slide?.number).toBe(17);
  });

  it('is about no slide when its author took the slide away', () => {
    draft.write('general remark');
    draft.slide.value = null;
    expect(draft.finish().slide).toBeNull();
  });

  it('may not be sent with a picture before its author has said what the picture shows', () => {
    draft.write('photo');
    draft.attach(new Blob(['x'], { type: 'image/jpeg' }));
    expect(draft.ready.value).toBe(false);
    draft.attest('no-patient');
    expect(draft.ready.value).toBe(true);
    expect(draft.finish().attestation).toEqual({ version: '2026-1', kind: 'no-patient' });
  });

  it('may not be empty or too long', () => {
    expect(draft.ready.value).toBe(false);
    draft.write('  \n ');
    expect(draft.ready.value).toBe(false);
    draft.write('x'.repeat(MOST_CHARACTERS + 1));
    expect(draft.left.value).toBe(-1);
    expect(draft.ready.value).toBe(false);
  });

  it('keeps its slide and its time when it comes back to be changed', () => {
    draft.restore({ text: 'again', slide: { deck: 'd', number: 3 }, writtenAt: '2026-11-22T09:00:00.000Z' }, null, null);
    draft.write('again, changed');
    expect(draft.finish()).toMatchObject({ slide: { number: 3 }, writtenAt: '2026-11-22T09:00:00.000Z' });
  });
});

describe('the hashtag', () => {
  it('is added once, whatever its case and however the conference wrote it', () => {
    expect(withHashtag('NNT 12', 'ICEM26')).toBe('NNT 12 #ICEM26');
    expect(withHashtag('NNT 12', '#ICEM26')).toBe('NNT 12 #ICEM26');
    expect(withHashtag('NNT 12 #icem26', 'ICEM26')).toBe('NNT 12 #icem26');
  });

  it('is not taken for present inside a longer tag', () => {
    expect(withHashtag('see #ICEM2025x', 'ICEM20')).toBe('see #ICEM2025x #ICEM20');
  });

  it('is left out when it does not fit or there is none', () => {
    const full = 'x'.repeat(MOST_CHARACTERS - 3);
    expect(withHashtag(full, 'ICEM26')).toBe(full);
    expect(withHashtag('NNT 12', null)).toBe('NNT 12');
  });

  it('counts characters as people and the server do', () => {
    expect(characters('🙏')).toBe(1);
    expect(characters('e\u0301')).toBe(1);
  });
});
