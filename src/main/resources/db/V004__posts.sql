-- The read model of posts, written in the same transaction as the journal.
create table post (
  id              uuid        primary key,
  conference      text        not null references conference,
  unit            uuid        not null,
  part            integer     not null default 0,
  session         uuid        references session,
  author          uuid        not null references participant,
  state           text        not null check (state in ('held', 'published', 'rejected', 'withdrawn', 'removed')),
  seq             bigint,
  text            text        not null,
  body            text        not null,
  slide_deck      uuid,
  slide_number    integer,
  at              timestamptz not null,
  edited_at       timestamptz,
  idempotency_key uuid,
  request_hash    bytea,
  accepted_as     text        not null check (accepted_as in ('published', 'held')),
  origin          text,
  external_id     text,
  search          tsvector generated always as (to_tsvector('simple', text)) stored,
  unique (author, idempotency_key),
  unique (origin, external_id),
  check (state <> 'published' or seq is not null)
);
comment on column post.unit is 'the id of the first post of a thread; what is held, decided and released as one';
create index post_unit on post (unit, part);
create index post_stream on post (conference, seq desc) where state = 'published';
create index post_slide on post (session, slide_number) where state = 'published';
create index post_author on post (author, at desc);
create index post_search on post using gin (search);

create table reaction (
  post        uuid not null references post,
  participant uuid not null references participant,
  kind        text not null check (kind in ('useful', 'question', 'disagree')),
  primary key (post, participant)
);
