import { type Database, openDatabase } from './database';
import type { Post, SlideRef } from './types';

/** What somebody has begun to write and not sent. What they said about a picture is not kept: it is asked again. */
export interface KeptDraft {
  /** One draft for each author and talk. */
  key: string;
  parts: { text: string; picture: { bytes: ArrayBuffer; type: string } | null; alt?: string }[];
  slide: SlideRef | null | undefined;
  begunAt: number;
  replyTo: Post | null;
}

export interface DraftStore {
  find(key: string): Promise<KeptDraft | undefined>;
  put(draft: KeptDraft): Promise<void>;
  remove(key: string): Promise<void>;
}

/** Drafts survive a reload, unless the browser has no database. */
export async function openDraftStore(name = 'plenary'): Promise<DraftStore> {
  try {
    return new DatabaseDrafts(await openDatabase(name));
  } catch {
    return FORGETFUL;
  }
}

class DatabaseDrafts implements DraftStore {
  constructor(private readonly database: Database) {}

  find(key: string): Promise<KeptDraft | undefined> {
    return this.database.get('drafts', key);
  }

  async put(draft: KeptDraft): Promise<void> {
    await this.database.put('drafts', draft);
  }

  async remove(key: string): Promise<void> {
    await this.database.delete('drafts', key);
  }
}

const FORGETFUL: DraftStore = {
  find: async () => undefined,
  put: async () => undefined,
  remove: async () => undefined,
};
