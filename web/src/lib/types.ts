/** The shapes of the public contract, as they travel. Times are RFC 3339 UTC, ids are UUIDv7. */

export type Role = 'attendee' | 'speaker' | 'moderator' | 'organizer' | 'wall' | 'admin';
export type Attendance = 'onsite' | 'remote';
export type ReactionKind = 'useful' | 'question' | 'disagree';
export type PostState = 'held' | 'published' | 'rejected' | 'withdrawn' | 'removed';
export type Step = 'received' | 'checking' | 'moderator' | 'live' | 'rejected';
export type AttestationKind = 'no-patient' | 'written-permission' | 'general';

export interface Participant {
  id: string;
  name: string;
  role: Role;
  attendance?: Attendance | null;
  credentials?: string | null;
  affiliation?: string | null;
  disclosures?: string[];
  verified?: boolean;
  /** The slug of the conference this identity belongs to. */
  conference?: string | null;
  /** The session the invitation was made for, if it was for one. */
  session?: string | null;
}

/** What a code invites to, asked without using it. */
export interface Invited {
  conference: string;
  conferenceName: string;
  role: Role;
  session?: string | null;
  name?: string | null;
}

export interface Grant {
  token: string;
  expiresAt: string;
  participant: Participant;
}

export interface Author {
  id: string;
  name: string;
  credentials?: string | null;
  verified?: boolean;
  attendance?: Attendance | null;
  source?: string | null;
}

/** Offsets count UTF-16 code units, as JavaScript strings do. */
export interface Range {
  start: number;
  end: number;
  kind: 'link' | 'tag' | 'mention';
  href?: string | null;
}

export interface Media {
  id: string;
  width: number;
  height: number;
  alt?: string | null;
  /** Absent while the picture is held. */
  url?: string | null;
  /** How many areas a moderator blacked out, where the server tells. */
  redacted?: number | null;
}

export interface SlideRef {
  deck: string;
  number: number;
}

export interface Source {
  kind: string;
  host: string;
  url?: string | null;
}

export interface Tally {
  id: string;
  useful: number;
  question: number;
  disagree: number;
}

export interface Post {
  id: string;
  seq?: number | null;
  session?: string | null;
  author: Author;
  text: string;
  ranges: Range[];
  /** What its author warns of: read first; the rest is shown on demand. */
  contentWarning?: string | null;
  /** Of the text, as BCP 47 has it. */
  language?: string | null;
  media: Media[];
  slide?: SlideRef | null;
  replyTo?: string | null;
  thread?: string | null;
  disclosure?: string | null;
  statement?: string | null;
  source?: Source | null;
  at: string;
  editedAt?: string | null;
  state: PostState;
  tally?: Omit<Tally, 'id'> | null;
}

export interface Attestation {
  version: string;
  kind: AttestationKind;
}

export interface NewPost {
  session?: string;
  text: string;
  /** Null says that it is about no slide; absent lets the server find the one that was showing. */
  slide?: SlideRef | null;
  writtenAt?: string;
  replyTo?: string;
  thread?: { text: string; media?: string[] }[];
  media?: string[];
  attestation?: Attestation;
  disclosure?: string;
}

export interface Session {
  id: string;
  conference?: string | null;
  title: string;
  speaker?: string | null;
  hall?: string | null;
  startsAt?: string | null;
  endsAt?: string | null;
  /** The id of its deck, when it has one. */
  deck?: string | null;
  slide?: SlideRef | null;
  /** The number of the last slide command that took effect. */
  order?: number;
}

export interface Clause {
  /** The word that reports and decisions name it by. */
  clause: string;
  title: string;
  text?: string | null;
}

/** What an author is asked about a picture, in the words that the version stands for. */
export interface PictureQuestions {
  version: string;
  /** One is chosen. */
  shows: { kind: AttestationKind; text: string }[];
  /** Each has to be said. */
  confirm: string[];
}

export interface Policy {
  version?: string | null;
  text?: string | null;
  consent?: string | null;
  clauses?: Clause[] | null;
  attestation?: PictureQuestions | null;
}

export interface Conference {
  slug: string;
  name: string;
  hashtag?: string | null;
  sessions?: Session[];
  policy?: Policy | null;
  screening?: string | null;
  wall?: WallState | null;
}

/** What may be posted about a slide. */
export type SlideRights = 'open' | 'no-photo' | 'embargo' | 'nothing';

export interface DeckPage {
  number: number;
  width?: number;
  height?: number;
  text?: string | null;
  rights?: SlideRights | null;
  /** When everything may be posted about it. */
  rightsUntil?: string | null;
  rightsReason?: string | null;
  /** Width in pixels, as text, to address. Empty for a page that has not been shown yet. */
  images?: Record<string, string> | null;
}

export interface Deck {
  id: string;
  state: string;
  pages: DeckPage[];
}

/** A page of a new deck that the check asks its speaker about; boxes are in pixels of the widest picture. */
export interface SlideQuestion {
  page: DeckPage;
  doubt: string;
  findings: Finding[];
  decision?: 'confirmed' | 'redacted' | null;
}

/** A new deck that does not show yet. */
export interface DeckReview {
  id: string;
  state: string;
  of: number;
  pages: SlideQuestion[];
}

export interface WallState {
  frozen: boolean;
}

/** What has become of an own post that is not, or not yet, on the wall. */
export interface OwnChange {
  post: Post;
  state: PostState;
  step?: Step | null;
  clause?: string | null;
  /** What was found in it while it is held; only its author is told. */
  findings?: OwnFinding[] | null;
}

/** Something found in an own post: a box in a picture, or a stretch of its text in UTF-16 code units. */
export interface OwnFinding extends Finding {
  start?: number | null;
  end?: number | null;
}

/** A rectangle in pixels of the upright picture. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Something that may identify a patient: in a picture, or, without `media` and `box`, in the text. */
export interface Finding {
  media?: string | null;
  category: string;
  /** How sure the checker is, 0 to 1. */
  score: number;
  box?: Box | null;
}

/** A moderator's hold on an item. */
export interface Claim {
  holder: string;
  name: string;
  until: string;
}

/** Something that happened to an item; `what` is a word of the contract. */
export interface ItemStep {
  at: string;
  what: string;
  by?: string | null;
  clause?: string | null;
}

/** A person who would release it, where two have to agree. */
export interface Voice {
  by: string;
  name: string;
  action: 'approve' | 'redact';
  at: string;
  boxes: { media: string; box: Box }[];
}

/** A post, or a whole thread, that waits for a moderator. */
export interface Item {
  id: string;
  post: Post;
  parts: Post[];
  /** 0 nothing found to 100 certain. */
  risk: number;
  reason: string;
  /** A picture of it may show a patient. */
  patient?: boolean;
  /** What its author has said about patients, last. */
  attested?: AttestationKind | null;
  voices?: { needed: number; given: Voice[] };
  checking: boolean;
  findings: Finding[];
  claim: Claim | null;
  history: ItemStep[];
}

/** What the stream sends. Logged events carry `seq`; transient ones do not. */
export type StreamEvent =
  | { type: 'hello'; epoch: string | number; head: number; now: string }
  | {
      type: 'snapshot';
      seq?: number;
      conference?: Conference | null;
      sessions?: Session[];
      posts?: Post[];
      wall?: WallState | null;
      tallies?: Tally[];
      own?: OwnChange[];
    }
  | { type: 'live' }
  | { type: 'post'; seq: number; at?: string; post: Post }
  | { type: 'post.edited'; seq: number; at?: string; post: Post }
  | { type: 'post.gone'; seq: number; at?: string; id: string; why?: string }
  | { type: 'slide'; seq: number; at?: string; session: string; deck: string; number: number; order?: number; page?: DeckPage }
  | {
      type: 'slide.rights';
      seq: number;
      at?: string;
      session: string;
      deck: string;
      from: number;
      to: number;
      rights: SlideRights;
      rightsUntil: string | null;
      rightsReason: string | null;
    }
  | {
      type: 'deck';
      seq?: number;
      at?: string;
      session: string;
      deck: string;
      state: string;
      pages?: number;
      rendered?: number;
      problem?: string | null;
    }
  | { type: 'session'; seq: number; at?: string; session: Session }
  | { type: 'policy'; seq: number; at?: string; policy?: Policy; screening?: string }
  | { type: 'wall'; seq: number; at?: string; frozen: boolean }
  | { type: 'tally'; posts: Tally[] }
  | { type: 'presence'; viewers: number; onsite: number; remote: number }
  | ({ type: 'own'; seq?: number } & OwnChange)
  | { type: 'item'; seq?: number; item: Item }
  | { type: 'item.gone'; seq?: number; id: string; outcome?: string }
  | { type: 'claim'; seq?: number; id: string; claim: Claim | null };

export interface FieldError {
  field: string;
  message: string;
}
