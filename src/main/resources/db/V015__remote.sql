-- Posts from elsewhere. Their authors are participants who never sign in.
alter table participant drop constraint participant_role_check;
alter table participant add constraint participant_role_check
  check (role in ('attendee', 'speaker', 'moderator', 'organizer', 'wall', 'admin', 'remote'));

create table remote_source (
  id              uuid        primary key,
  conference      text        not null references conference,
  kind            text        not null check (kind in ('webhook')),
  url             text        not null,
  host            text        not null,
  tag             text,
  policy          text        not null check (policy in ('hold', 'publish-text', 'trusted')),
  paused          boolean     not null default false,
  secret          bytea       not null,
  old_secret      bytea,
  old_secret_ends timestamptz,
  created_by      uuid        references participant,
  created_at      timestamptz not null default now(),
  heard_at        timestamptz,
  problem         text,
  problem_at      timestamptz,
  removed_at      timestamptz
);
comment on column remote_source.host is 'what posts of it are shown to come from';
comment on column remote_source.secret is 'encrypted with a key that is not in the database';
create index remote_source_of_conference on remote_source (conference) where removed_at is null;

-- A message that was taken in is not taken in again.
create table remote_message (
  source  uuid        not null references remote_source,
  id      text        not null,
  at      timestamptz not null default now(),
  primary key (source, id)
);
create index remote_message_by_age on remote_message (at);

create table remote_author (
  conference  text not null references conference,
  canonical   text not null,
  participant uuid not null unique references participant,
  handle      text not null,
  url         text,
  primary key (conference, canonical)
);
comment on column remote_author.canonical is 'the same for everybody who tells of this author';

-- How a post from elsewhere ought to stand, and how far it has been brought there.
create table remote_post (
  id          uuid        primary key,
  conference  text        not null references conference,
  source      uuid        not null references remote_source,
  remote_id   text        not null,
  author      uuid        references participant,
  revision    bigint      not null,
  wanted      text,
  gone_at     timestamptz,
  post        uuid,
  pictures    bytea,
  applied     bigint,
  due         boolean     not null default true,
  attempts    integer     not null default 0,
  run_after   timestamptz not null default now(),
  claimed_until timestamptz,
  unique (source, remote_id)
);
comment on column remote_post.wanted is 'the post as its service tells it; null when it is gone, or when the wall has it';
comment on column remote_post.gone_at is 'deleted there: nothing that is told later brings it back';
comment on column remote_post.pictures is 'SHA-256 over the addresses of the pictures that the post has';
create index remote_post_due on remote_post (run_after) where due;
create index remote_post_of_post on remote_post (post);
