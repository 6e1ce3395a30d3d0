import { call, mayBeSignedIn } from './api';
import { Problem } from './problem';
import type { Attestation, Clause, Conference, Deck, Grant, Invited, Media, NewPost, Participant, Post, ReactionKind, Session, SlideRights } from './types';

/** The calls of the public contract that more than one screen makes. */

export const exchange = (code: string, displayName?: string) =>
  call<Grant>('auth/exchange', { method: 'POST', json: displayName ? { code, displayName } : { code }, refresh: false });

export const describeInvitation = (code: string) => call<Invited>('auth/invitation', { method: 'POST', json: { code }, refresh: false });

export const signOut = () => call<void>('auth/signout', { method: 'POST', refresh: false });

/** Who is signed in, or null for an anonymous viewer. */
export async function whoAmI(): Promise<Participant | null> {
  if (!mayBeSignedIn()) return null;
  try {
    return await call<Participant>('me');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

export const updateMe = (change: Partial<Pick<Participant, 'credentials' | 'affiliation' | 'attendance' | 'disclosures'>> & { displayName?: string }) =>
  call<Participant>('me', { method: 'PATCH', json: change });

/** The way in that a wall shows; it ends after a day. */
export const inviteFromWall = (conference: string) => call<{ code: string; link: string }>(`${at(conference)}/wall/invitation`, { method: 'POST' });

const at = (conference: string) => `conferences/${encodeURIComponent(conference)}`;

export const getConference = (conference: string) => call<Conference>(at(conference));

export const getSession = (session: string) => call<Session & { conference: string }>(`sessions/${encodeURIComponent(session)}`);

export const getDeck = (conference: string, session: string) => call<Deck>(`${at(conference)}/sessions/${session}/deck`);

export const showSlide = (conference: string, session: string, command: { deck: string; number: number; order: number }, signal?: AbortSignal) =>
  call<{ session: string; deck: string | null; number: number | null; order: number }>(`${at(conference)}/sessions/${session}/slide`, {
    method: 'PUT',
    json: command,
    signal,
  });

/** From now on this device alone moves the slides, until another one takes them. */
export const takeSlides = (conference: string, session: string) => call<void>(`${at(conference)}/sessions/${session}/control`, { method: 'POST' });

export interface RightsChange {
  deck: string;
  from: number;
  to: number;
  rights: SlideRights;
  until?: string;
  reason?: string;
}

export const setSlideRights = (conference: string, session: string, change: RightsChange) =>
  call<void>(`${at(conference)}/sessions/${session}/deck/rights`, { method: 'PUT', json: change });

export interface PostQuery {
  session?: string;
  slide?: number;
  author?: string;
  q?: string;
  before?: string | number;
  limit?: number;
}

export const getPosts = (conference: string, query: PostQuery, signal?: AbortSignal) =>
  call<{ posts: Post[]; next?: string | number | null }>(`${at(conference)}/posts`, { query: { ...query }, signal });

/** What became of a post or a thread; a thread's first post stands for it. */
interface Accepted {
  post: Post;
  thread?: Post[] | null;
}

const unit = ({ post, thread }: Accepted): Post[] => thread ?? [post];

export const sendPost = async (conference: string, post: NewPost, idempotencyKey: string) =>
  unit(await call<Accepted>(`${at(conference)}/posts`, { method: 'POST', json: post, idempotencyKey }));

export const editPost = async (conference: string, id: string, change: { text?: string; media?: string[]; attestation?: Attestation }) =>
  unit(await call<Accepted>(`${at(conference)}/posts/${id}`, { method: 'PATCH', json: change }));

export const withdrawPost = (conference: string, id: string) => call<void>(`${at(conference)}/posts/${id}`, { method: 'DELETE' });

export const react = (conference: string, id: string, kind: ReactionKind | null) =>
  call<void>(`${at(conference)}/posts/${id}/reaction`, { method: 'PUT', json: { kind } });

export const reportPost = (conference: string, id: string, clause: Clause['clause'], note?: string) =>
  call<void>(`${at(conference)}/posts/${id}/report`, { method: 'POST', json: note ? { clause, note } : { clause } });

/** `alt` is what it shows, for people who cannot see it. */
export const uploadPicture = (conference: string, picture: Blob, alt?: string) =>
  call<{ id: string; state: string }>(`${at(conference)}/media`, { method: 'POST', bytes: picture, query: { alt } });

/** A held picture, for its author and the moderators; never cached. */
export const heldPicture = (conference: string, media: string) => `/api/v1/${at(conference)}/media/${media}/held`;

/** A released picture in one of the two sizes the server makes. */
export const picture = (media: Media, width: 640 | 1600) => `/media/${media.id}/${width}`;
