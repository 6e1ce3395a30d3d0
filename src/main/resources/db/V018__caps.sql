-- How much a source may bring, and which slide its posts are about.
alter table remote_source
  add column lag_seconds integer not null default 0 check (lag_seconds between 0 and 600),
  add column caps        text;
comment on column remote_source.lag_seconds is 'by how much its readers see the talk later than the hall';
comment on column remote_source.caps is 'as JSON; null has the defaults';

alter table remote_post
  add column heard_at timestamptz not null default now(),
  add column excess   text;
comment on column remote_post.excess is 'which cap it went over: a person decides about it';
create index remote_post_excess on remote_post (source, heard_at) where excess is not null;

-- Token buckets. They are full again at full_at, by the clock of the database; one row is one bucket for all nodes.
create table remote_rate (
  conference text        not null references conference,
  kind       text        not null,
  key        text        not null,
  full_at    timestamptz not null,
  primary key (conference, kind, key)
);
create index remote_rate_by_age on remote_rate (full_at);

-- Links and pictures of posts, to see what comes again and again.
create table remote_mark (
  conference text        not null references conference,
  mark       bytea       not null,
  post       uuid        not null references remote_post,
  at         timestamptz not null default now(),
  primary key (conference, mark, post)
);
comment on column remote_mark.mark is 'SHA-256 of the address, or of the picture as it is kept here';
create index remote_mark_by_age on remote_mark (at);
