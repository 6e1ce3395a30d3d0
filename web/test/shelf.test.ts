import { describe, expect, it } from 'vitest';
import { questions } from '../src/lib/questions';
import { qrPath } from '../src/wall/qr';
import { LARGE_MS, Shelf } from '../src/wall/shelf';
import { onStage } from '../src/wall/stage';
import { post } from './desk';

const names = (count: number, from = 1) => Array.from({ length: count }, (_, index) => `p${index + from}`);
const all = (shelf: Shelf) => [shelf.shown.large, ...shelf.shown.columns.flat()];

describe('the shelf of the wall', () => {
  it('shows the newest large and the others in columns, each once', () => {
    const shelf = new Shelf();
    shelf.fill(names(8), 0);
    expect(shelf.shown.large).toBe('p8');
    expect(all(shelf).sort()).toEqual(names(8).sort());
  });

  it('gives a newcomer the large place at once when the last one has had its time', () => {
    const shelf = new Shelf();
    shelf.fill(names(3), 0);
    shelf.add('new', 10);
    expect(shelf.shown.large).toBe('new');
  });

  it('leaves a post large for eight seconds, then brings the newest that waits', () => {
    const shelf = new Shelf();
    shelf.add('a', 0);
    shelf.add('b', 1000);
    shelf.add('c', 2000);
    shelf.tick(LARGE_MS - 1);
    expect(all(shelf)).toEqual(['a']);
    shelf.tick(LARGE_MS);
    expect(shelf.shown.large).toBe('c');
    expect(all(shelf).sort()).toEqual(['a', 'b', 'c']);
  });

  it('keeps every card in its column while new ones come on top', () => {
    const shelf = new Shelf();
    shelf.fill(names(6), 0);
    const before = shelf.shown.columns;
    shelf.add('new', LARGE_MS);
    before.forEach((column, index) => {
      const after = shelf.shown.columns[index] ?? [];
      expect(column.map((id) => after.indexOf(id) >= 0)).toEqual(column.map(() => true));
      expect(after.filter((id) => column.includes(id))).toEqual(column);
    });
  });

  it('takes away at once what has gone, also the large one and what waits', () => {
    const shelf = new Shelf();
    shelf.fill(names(4), 0);
    shelf.add('large', LARGE_MS);
    shelf.add('waits', LARGE_MS + 1);
    shelf.retain(new Set(['p1', 'p3']));
    expect(all(shelf).filter(Boolean).sort()).toEqual(['p1', 'p3']);
    shelf.tick(LARGE_MS * 3);
    expect(all(shelf)).not.toContain('waits');
  });

  it('never leaves the large place empty while there is a card: the newest takes it', () => {
    const shelf = new Shelf();
    shelf.fill(names(5), 0);
    shelf.retain(new Set(names(4)));
    expect(shelf.shown.large).toBe('p4');
    expect(all(shelf).sort()).toEqual(names(4));
  });

  it('shows a restored post again', () => {
    const shelf = new Shelf();
    shelf.fill(['a', 'b'], 0);
    shelf.retain(new Set(['a']));
    shelf.add('b', LARGE_MS);
    expect(all(shelf)).toContain('b');
  });

  it('stays small however many posts come', () => {
    const shelf = new Shelf();
    for (let second = 0; second < 2000; second++) {
      shelf.add(`p${second}`, second * 1000);
      shelf.tick(second * 1000);
    }
    expect(all(shelf).length).toBeLessThanOrEqual(19);
    expect(new Set(all(shelf)).size).toBe(all(shelf).length);
  });
});

describe('the talk on the wall', () => {
  const talk = (id: string, from: string, to: string) => ({ id, title: id, startsAt: `2026-11-22T${from}:00.000Z`, endsAt: `2026-11-22T${to}:00.000Z` });
  const talks = [talk('second', '11:00', '11:20'), talk('first', '10:00', '10:20'), talk('parallel', '10:00', '10:20')];
  const at = (time: string) => Date.parse(`2026-11-22T${time}:00.000Z`);

  it('is the one whose slide moved last, while it goes on', () => {
    expect(onStage(talks, 'parallel', at('10:10'))?.id).toBe('parallel');
  });

  it('is the one of the programme when no slide has moved, and the next one before it begins', () => {
    expect(onStage(talks, null, at('10:10'))?.id).toBe('first');
    expect(onStage(talks, 'first', at('11:05'))?.id).toBe('second');
    expect(onStage(talks, null, at('10:30'))?.id).toBe('second');
  });
});

describe('the QR code', () => {
  it('is a square with a quiet zone and the three finder patterns', () => {
    const { path, size } = qrPath('https://plenary.example/c/icem26');
    expect(size).toBeGreaterThanOrEqual(25);
    expect(path.match(/h7v1h-7z/g)?.length).toBeGreaterThanOrEqual(6);
    expect(path).not.toMatch(/M0 |M1 /);
  });
});

describe('questions of the room', () => {
  const tally = (id: string, question: number) => [id, { id, useful: 9, question, disagree: 0 }] as const;

  it('are the posts that most people marked as one, without those dealt with', () => {
    const posts = ['a', 'b', 'c', 'd'].map((id) => post(id, { state: 'published' }));
    const tallies = new Map([tally('a', 2), tally('b', 5), tally('c', 0), tally('d', 9)]);
    expect(questions(posts, tallies, new Set(['d'])).map(({ post: each, votes }) => [each.id, votes])).toEqual([
      ['b', 5],
      ['a', 2],
    ]);
  });
});
