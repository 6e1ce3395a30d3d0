import { type Database, openDatabase } from './database';
import type { Letter } from './outbox';

/** Where letters lie until they are acknowledged. */
export interface LetterStore {
  all(): Promise<Letter[]>;
  put(letter: Letter): Promise<void>;
  remove(key: string): Promise<void>;
  /** Runs the work when no other tab of this browser is sending; does nothing when one is. */
  alone(work: () => Promise<void>): Promise<void>;
}

/** The browser's database; in a private window that has none, the memory of the page. */
export async function openLetterStore(name = 'plenary'): Promise<LetterStore> {
  try {
    return new DatabaseLetters(await openDatabase(name));
  } catch {
    return new MemoryLetters();
  }
}

class DatabaseLetters implements LetterStore {
  constructor(private readonly database: Database) {}

  all(): Promise<Letter[]> {
    return this.database.getAll('outbox');
  }

  async put(letter: Letter): Promise<void> {
    await this.database.put('outbox', letter);
  }

  async remove(key: string): Promise<void> {
    await this.database.delete('outbox', key);
  }

  /** Locks exist in secure contexts only; without them two tabs may send the same letter, which is still one post. */
  async alone(work: () => Promise<void>): Promise<void> {
    if (!navigator.locks) return work();
    await navigator.locks.request('plenary-outbox', { ifAvailable: true }, (lock) => (lock ? work() : undefined));
  }
}

class MemoryLetters implements LetterStore {
  private readonly letters = new Map<string, Letter>();

  async all(): Promise<Letter[]> {
    return [...this.letters.values()];
  }

  async put(letter: Letter): Promise<void> {
    this.letters.set(letter.key, letter);
  }

  async remove(key: string): Promise<void> {
    this.letters.delete(key);
  }

  alone(work: () => Promise<void>): Promise<void> {
    return work();
  }
}
