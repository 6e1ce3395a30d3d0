import { describe, expect, it } from 'vitest';
import type { DecisionEntry } from '../src/lib/desk';
import { csv, firstBroken, wholeRecord } from '../src/moderator/wholeRecord';

const entry = (number: number, change: Partial<DecisionEntry> = {}): DecisionEntry => ({
  number,
  at: `2026-11-22T10:00:0${number}.120Z`,
  item: 'a-post',
  by: 'mo',
  name: 'Mo',
  action: 'approve',
  clause: null,
  note: null,
  boxes: [],
  chain: '',
  ...change,
});

/** As the server chains its rows. */
async function chained(...entries: DecisionEntry[]): Promise<DecisionEntry[]> {
  let previous: number[] = [];
  const rows: DecisionEntry[] = [];
  for (const each of entries) {
    const row = ['demo', each.number, each.at.replace('.000Z', 'Z'), each.item, each.by, each.action, each.clause, each.note, JSON.stringify(each.boxes)];
    const bytes = [...previous, ...new TextEncoder().encode(row.map(String).join('\n'))];
    previous = [...new Uint8Array(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes)))];
    rows.push({ ...each, chain: previous.map((byte) => byte.toString(16).padStart(2, '0')).join('') });
  }
  return rows;
}

describe('the whole record', () => {
  it('is read page by page and told from its beginning', async () => {
    const rows = [3, 2, 1].map((number) => entry(number));
    const read = (_: string, before?: number) => Promise.resolve(before === undefined ? { decisions: rows.slice(0, 2), next: 2 } : { decisions: rows.slice(2) });
    expect((await wholeRecord('demo', read)).map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('is a table in which no note is read as a formula or breaks a row', () => {
    const text = csv([entry(1, { note: '=HYPERLINK("x"), he said\nand left', name: 'Roe, Mo', by: null })]);
    expect(text.split('\r\n')).toEqual([
      'number,at,action,item,by,name,clause,note,boxes,chain',
      `1,2026-11-22T10:00:01.120Z,approve,a-post,,"Roe, Mo",,"'=HYPERLINK(""x""), he said\nand left",[],`,
      '',
    ]);
  });
});

describe('the hashes of the record', () => {
  const boxes = [{ media: 'm', box: { x: 1, y: 2, width: 3, height: 4 } }];
  const record = () =>
    chained(entry(1, { at: '2026-11-22T10:00:00.000Z' }), entry(2, { boxes, note: 'because' }), entry(3, { by: null, item: null, action: 'retention' }));

  it('fit when nothing was changed', async () => {
    expect(await firstBroken('demo', await record())).toBeNull();
    expect(await firstBroken('demo', [])).toBeNull();
  });

  it.each<[string, (rows: DecisionEntry[]) => DecisionEntry[], number]>([
    ['a note was changed', (rows) => rows.map((row) => (row.number === 2 ? { ...row, note: 'for another reason' } : row)), 2],
    ['a time was changed', (rows) => rows.map((row) => ({ ...row, at: '2026-11-22T10:00:09.120Z' })), 1],
    ['a row was taken out', (rows) => rows.filter(({ number }) => number !== 2), 3],
    ['the first row was taken out', (rows) => rows.slice(1), 2],
  ])('do not fit when %s', async (_, change, broken) => {
    expect(await firstBroken('demo', change(await record()))).toBe(broken);
  });
});
