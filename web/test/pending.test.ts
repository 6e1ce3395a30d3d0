import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { HOLD_MS, type Pending, PendingDecisions } from '../src/moderator/pending';
import { item } from './desk';

describe('a decision that publishes', () => {
  const sent: string[] = [];
  const back: string[] = [];
  let decisions: PendingDecisions;
  const hold = (id: string) => decisions.hold([item(id)], id, null, () => sent.push(id));

  beforeEach(() => {
    vi.useFakeTimers();
    sent.length = 0;
    back.length = 0;
    decisions = new PendingDecisions((pending: Pending) => back.push(pending.text));
  });
  afterEach(() => vi.useRealTimers());

  it('is sent after its time, and not before', () => {
    hold('a');
    vi.advanceTimersByTime(HOLD_MS - 1);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(sent).toEqual(['a']);
    expect(decisions.all.value).toEqual([]);
  });

  it('is never sent once it was taken back', () => {
    hold('a');
    expect(decisions.takeBack()).toBe(true);
    vi.advanceTimersByTime(2 * HOLD_MS);
    expect(sent).toEqual([]);
    expect(back).toEqual(['a']);
    expect(decisions.takeBack()).toBe(false);
  });

  it('is neither lost nor hurried by the next one, which is taken back first', () => {
    hold('a');
    vi.advanceTimersByTime(HOLD_MS / 2);
    hold('b');
    decisions.takeBack();
    expect(back).toEqual(['b']);
    vi.advanceTimersByTime(HOLD_MS / 2);
    expect(sent).toEqual(['a']);
  });

  it('is taken back when the window goes', () => {
    hold('a');
    hold('b');
    dispatchEvent(new Event('pagehide'));
    vi.advanceTimersByTime(2 * HOLD_MS);
    expect(sent).toEqual([]);
    expect(back).toEqual(['b', 'a']);
  });
});
