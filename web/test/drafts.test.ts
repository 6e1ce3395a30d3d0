import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { type KeptDraft, openDraftStore } from '../src/lib/drafts';
import { uuid7 } from '../src/lib/ids';

const draft = (key: string): KeptDraft => ({
  key,
  parts: [
    { text: 'one', picture: { bytes: new Uint8Array([1, 2, 3]).buffer, type: 'image/jpeg' } },
    { text: 'two', picture: null },
  ],
  slide: { deck: 'd', number: 3 },
  begunAt: 1,
  replyTo: null,
});

it('keeps a draft with its pictures for whoever opens the page next, until it is removed', async () => {
  const name = `test-${uuid7()}`;
  const before = await openDraftStore(name);
  await before.put(draft('amy/talk'));
  const after = await openDraftStore(name);
  expect(await after.find('amy/talk')).toEqual(draft('amy/talk'));
  expect(await after.find('ben/talk')).toBeUndefined();
  await after.remove('amy/talk');
  expect(await before.find('amy/talk')).toBeUndefined();
});
