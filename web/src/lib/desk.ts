import { call } from './api';
import type { Box, Claim, Item, Post, SlideRef } from './types';

/** The calls that only moderators make. */

export type DecisionAction = 'approve' | 'redact' | 'reject' | 'remove' | 'restore';
export type ItemState = 'held' | 'released' | 'rejected' | 'removed' | 'withdrawn';

export interface PlacedBox extends Box {
  media: string;
}

export interface Decision {
  action: DecisionAction;
  clause?: string;
  note?: string;
  boxes?: PlacedBox[];
}

/** A line of text as it was read in a picture. */
export interface RecognisedLine {
  text: string;
  confidence: number;
  box: Box;
}

/** What has become of an author's posts, and the last decisions about others than this one. */
export interface AuthorRecord {
  published: number;
  held: number;
  redacted: number;
  rejected: number;
  removed: number;
  withdrawn: number;
  decisions: { at: string; item: string; action: string; clause: string | null; name: string | null }[];
}

/** A report of the item, without who it was. */
export interface Reported {
  at: string;
  clause: string;
  note: string | null;
  /** It hid the post. */
  hid: boolean;
  signedIn: boolean;
}

export interface ItemDetail {
  item: Item;
  recognised: { media: string; lines: RecognisedLine[] }[];
  author: AuthorRecord;
  reports: Reported[];
}

/** One row of the record of decisions. */
export interface DecisionEntry {
  number: number;
  at: string;
  /** Null for what is about no post: the policy, retention. */
  item: string | null;
  by?: string | null;
  name?: string | null;
  action: string;
  clause?: string | null;
  note?: string | null;
  boxes: { media: string; box: Box }[];
  /** A hash over this row and all before it. */
  chain: string;
}

const desk = (conference: string) => `conferences/${encodeURIComponent(conference)}/moderation`;

export const getItems = (conference: string, state: ItemState = 'held') =>
  call<{ items: Item[]; alarmSeconds?: number }>(`${desk(conference)}/items`, { query: { state, limit: 200 } });

export const getItem = (conference: string, item: string) => call<ItemDetail>(`${desk(conference)}/items/${item}`);

export const claimItem = (conference: string, item: string) => call<Claim>(`${desk(conference)}/items/${item}/claim`, { method: 'POST' });

export interface Here {
  id: string;
  name: string;
}

export const atTheDesk = (conference: string) => call<{ here: Here[] }>(`${desk(conference)}/presence`, { method: 'PUT' });

/** A patient may be seen in its pictures; it cannot be taken back. */
export const markPatient = (conference: string, item: string) =>
  call<{ item: Item }>(`${desk(conference)}/items/${item}/patient`, { method: 'POST' });

export const letItemGo = (conference: string, item: string) =>
  call<void>(`${desk(conference)}/items/${item}/claim`, { method: 'DELETE' });

export const decide = (conference: string, item: string, decision: Decision) =>
  call<{ id: string; state: string; post: Post }>(`${desk(conference)}/items/${item}/decision`, { method: 'POST', json: decision });

export const getDecisions = (conference: string, before?: number, limit = 100) =>
  call<{ decisions: DecisionEntry[]; next?: number }>(`${desk(conference)}/log`, { query: { before, limit } });

export const freezeWall = (conference: string, frozen: boolean) =>
  call<{ frozen: boolean }>(`conferences/${encodeURIComponent(conference)}/wall`, { method: 'PUT', json: { frozen } });

export interface NewMute {
  kind: 'term' | 'author' | 'domain';
  /** The term, the id of the author, or the name of the server. */
  value: string;
  expiresAt?: string;
}

export interface Mute {
  id: string;
  kind: NewMute['kind'];
  value: string;
  /** Of the author. */
  name?: string | null;
  at: string;
  until?: string | null;
  by: string;
}

export const getMutes = (conference: string) => call<{ mutes: Mute[] }>(`${desk(conference)}/mutes`);

/** Which of the last posts it would have caught. */
export const tryMute = (conference: string, mute: NewMute) =>
  call<{ of: number; caught: Post[] }>(`${desk(conference)}/mutes/trial`, { method: 'POST', json: mute });

export const addMute = (conference: string, mute: NewMute) => call<Mute>(`${desk(conference)}/mutes`, { method: 'POST', json: mute });

export const removeMute = (conference: string, mute: string) => call<void>(`${desk(conference)}/mutes/${mute}`, { method: 'DELETE' });

export const correctSlide = (conference: string, post: string, slide: SlideRef | null) =>
  call<Post>(`conferences/${encodeURIComponent(conference)}/posts/${post}/slide`, { method: 'PUT', json: { slide } });
