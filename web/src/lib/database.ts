import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptDraft } from './drafts';
import type { Letter } from './outbox';

interface Schema extends DBSchema {
  outbox: { key: string; value: Letter };
  drafts: { key: string; value: KeptDraft };
}

export type Database = IDBPDatabase<Schema>;

/** What this browser keeps of its authors until the server has it. Fails in a private window that has no database. */
export async function openDatabase(name: string): Promise<Database> {
  const database = await openDB<Schema>(name, 2, {
    upgrade(fresh) {
      for (const store of Array.from(fresh.objectStoreNames)) fresh.deleteObjectStore(store);
      fresh.createObjectStore('outbox', { keyPath: 'key' });
      fresh.createObjectStore('drafts', { keyPath: 'key' });
    },
    // A later version of this page, in another tab, must not wait for this one.
    blocking: () => database.close(),
  });
  return database;
}
