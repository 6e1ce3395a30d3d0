import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Backoff } from '../src/lib/backoff';
import { Problem, Unreachable } from '../src/lib/problem';
import { Commands, type Showing, type SlideCommand } from '../src/remote/commands';
import { stepOf } from '../src/remote/keys';

/** The server's side of the rule: a command counts when its number is beyond the last one. */
class Room {
  showing: Showing = { deck: 'd', number: 5, order: 7 };
  readonly heard: SlideCommand[] = [];
  down = false;
  loseAnswers = false;

  readonly take = async (command: SlideCommand): Promise<Showing> => {
    if (this.down) throw new Unreachable();
    this.heard.push(command);
    if (command.order > this.showing.order) this.showing = { deck: command.deck, number: command.number, order: command.order };
    if (this.loseAnswers) throw new Unreachable();
    return this.showing;
  };
}

let room: Room;
let commands: Commands;
const settle = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  room = new Room();
  commands = new Commands(room.take, new Backoff(100, 100));
  commands.begin(room.showing);
});

describe('slide commands', () => {
  it('go one number beyond the last one known', async () => {
    commands.go('d', 6);
    await settle();
    expect(room.heard).toEqual([{ deck: 'd', number: 6, order: 8 }]);
    expect(commands.shown.value).toEqual({ deck: 'd', number: 6, order: 8 });
    expect(commands.sending.value).toBe('idle');
  });

  it('show the slide here before the server has answered', () => {
    commands.go('d', 6);
    expect(commands.number.value).toBe(6);
    expect(commands.shown.value.number).toBe(5);
  });

  it('skip what was tapped while one was under way, and send the newest', async () => {
    commands.go('d', 6);
    commands.go('d', 7);
    commands.go('d', 8);
    await settle();
    expect(room.heard.map((command) => command.number)).toEqual([6, 8]);
    expect(room.showing).toMatchObject({ number: 8, order: 9 });
  });

  it('are unanswered until the server has taken them, and no longer when the link is known to be lost', async () => {
    commands.go('d', 6);
    expect(commands.unanswered.value).toBe(true);
    await settle();
    expect(commands.unanswered.value).toBe(false);
    room.down = true;
    commands.go('d', 7);
    await settle();
    expect(commands.unanswered.value).toBe(false);
    await vi.advanceTimersByTimeAsync(1000);
    expect(commands.sending.value).toBe('waiting');
  });

  it('wait for the link, say so, and then send only the newest', async () => {
    room.down = true;
    commands.go('d', 6);
    await settle();
    commands.go('d', 7);
    await settle();
    expect(commands.sending.value).toBe('waiting');
    room.down = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(room.heard).toEqual([{ deck: 'd', number: 7, order: 8 }]);
    expect(commands.sending.value).toBe('idle');
  });

  it('do not skip two slides when only the answer was lost', async () => {
    room.loseAnswers = true;
    commands.go('d', 6);
    await settle();
    room.loseAnswers = false;
    await vi.advanceTimersByTimeAsync(200);
    expect(room.showing).toEqual({ deck: 'd', number: 6, order: 8 });
    expect(commands.number.value).toBe(6);
  });

  it('go on to the newest slide when the answer to an older one was lost', async () => {
    room.loseAnswers = true;
    commands.go('d', 6);
    await settle();
    room.loseAnswers = false;
    commands.go('d', 7);
    await vi.advanceTimersByTimeAsync(400);
    expect(room.showing).toEqual({ deck: 'd', number: 7, order: 9 });
    expect(commands.shared.value).toBe(false);
  });

  it('give way to another remote that was faster, and say that there is one', async () => {
    room.showing = { deck: 'd', number: 9, order: 8 };
    commands.go('d', 6);
    await settle();
    expect(commands.number.value).toBe(9);
    expect(room.showing.number).toBe(9);
    commands.observe({ deck: 'd', number: 10, order: 9 });
    expect(commands.shared.value).toBe(true);
  });

  it('are dropped when another remote went on while the link was lost: nothing jumps back', async () => {
    room.down = true;
    commands.go('d', 6);
    await settle();
    commands.observe({ deck: 'd', number: 12, order: 11 });
    room.down = false;
    await vi.advanceTimersByTimeAsync(1000);
    expect(room.heard).toEqual([]);
    expect(commands.number.value).toBe(12);
    expect(commands.sending.value).toBe('idle');
  });

  it('take the own command from the stream for what it is', async () => {
    room.loseAnswers = true;
    commands.go('d', 6);
    await settle();
    commands.observe({ deck: 'd', number: 6, order: 8 });
    await vi.advanceTimersByTimeAsync(1000);
    expect(room.heard).toHaveLength(1);
    expect(commands.shared.value).toBe(false);
  });

  it('ignore what is older than what is known', () => {
    commands.observe({ deck: 'd', number: 2, order: 3 });
    expect(commands.number.value).toBe(5);
  });

  it('stop at a refusal, and tell it', async () => {
    const refused = new Commands(async () => {
      throw new Problem(409, 'other-deck', 'Conflict', 'Another deck.');
    });
    refused.go('d', 3);
    await settle();
    expect(refused.refused.value?.detail).toBe('Another deck.');
    expect(refused.number.value).toBeNull();
  });

  it('begin before the first slide when the deck is replaced', () => {
    commands.replaceDeck('e');
    expect(commands.number.value).toBeNull();
    expect(commands.shown.value).toEqual({ deck: 'e', number: null, order: 7 });
  });

  it('come from arrows, clickers and the space bar', () => {
    expect(['ArrowRight', 'ArrowDown', 'PageDown', ' '].map(stepOf)).toEqual([1, 1, 1, 1]);
    expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map(stepOf)).toEqual([-1, -1, -1]);
    expect(stepOf('x')).toBe(0);
  });
});
