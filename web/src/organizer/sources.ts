import { call } from '../lib/api';

/** The calls that only organizers make. */

export const KINDS = ['mastodon', 'feed', 'webhook', 'bluesky', 'slack'] as const;
export type Kind = (typeof KINDS)[number];

export const POLICIES = ['hold', 'publish-text', 'trusted'] as const;
export type SourcePolicy = (typeof POLICIES)[number];

/** What becomes of posts whose authors do not want to be found. */
export const CONSENTS = ['strict', 'balanced', 'open'] as const;
export type Consent = (typeof CONSENTS)[number];

export interface RemoteSource {
  id: string;
  kind: Kind;
  url: string;
  host: string;
  tag?: string | null;
  policy: SourcePolicy;
  state: string;
  lastSeenAt?: string | null;
  lastError?: string | null;
  lastErrorAt?: string | null;
  lag: number;
  consent: Consent;
  hidden: boolean;
  hook?: string | null;
  /** Only in the answer that made it. */
  secret?: string | null;
  perMinute?: number;
  gaps?: { from: string; to: string; filledAt?: string | null }[];
}

export interface NewSource {
  kind: Kind;
  url: string;
  tag?: string;
  token?: string;
  botToken?: string;
  authors?: string[];
  policy: SourcePolicy;
}

export interface SourceChange {
  policy?: SourcePolicy;
  paused?: boolean;
  lag?: number;
  consent?: Consent;
  token?: string;
  botToken?: string;
  newSecret?: true;
}

/** How it went when a source was asked once. */
export interface Trial {
  steps: string[];
  problem?: string | null;
  found?: number | null;
}

export interface Elsewhere {
  localOnly: boolean;
  sources: { id: string; waiting: number; over: { cap: string; posts: number; authors: number }[] }[];
}

const at = (conference: string) => `conferences/${encodeURIComponent(conference)}`;

export const getSources = (conference: string) => call<{ sources: RemoteSource[] }>(`${at(conference)}/sources`);

export const addSource = (conference: string, source: NewSource) => call<RemoteSource>(`${at(conference)}/sources`, { method: 'POST', json: source });

export const trySource = (conference: string, source: NewSource) => call<Trial>(`${at(conference)}/sources/trial`, { method: 'POST', json: source });

export const tryKeptSource = (conference: string, id: string) => call<Trial>(`${at(conference)}/sources/${id}/trial`, { method: 'POST' });

export const changeSource = (conference: string, id: string, change: SourceChange) =>
  call<RemoteSource>(`${at(conference)}/sources/${id}`, { method: 'PATCH', json: change });

export const removeSource = (conference: string, id: string) => call<void>(`${at(conference)}/sources/${id}`, { method: 'DELETE' });

export const getElsewhere = (conference: string) => call<Elsewhere>(`${at(conference)}/moderation/elsewhere`);

export const hideSource = (conference: string, id: string, hidden: boolean) =>
  call<unknown>(`${at(conference)}/moderation/elsewhere/${id}`, { method: 'PUT', json: { hidden } });

export const showLocalOnly = (conference: string, localOnly: boolean) =>
  call<unknown>(`${at(conference)}/moderation/elsewhere`, { method: 'PUT', json: { localOnly } });
