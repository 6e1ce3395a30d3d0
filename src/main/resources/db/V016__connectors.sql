-- Sources that this server asks: one node at a time holds a source's lease, and what it writes names the lease's number.
alter table remote_source drop constraint remote_source_kind_check;
alter table remote_source add constraint remote_source_kind_check check (kind in ('webhook', 'mastodon'));
alter table remote_source
  add column state       text   not null default 'waiting',
  add column lease_owner uuid,
  add column lease_epoch bigint not null default 0,
  add column lease_until timestamptz,
  add column cursor      text;
comment on column remote_source.cursor is 'how far it has been read, as its network counts; kept in the transaction of what was read';
comment on column remote_source.lease_epoch is 'grows with every new holder: who has an older one writes nothing any more';

-- One post may be told of by several sources, each under an id of its own.
alter table remote_post add column canonical text;
update remote_post set canonical = 'webhook:' || source || ':' || remote_id;
alter table remote_post alter column canonical set not null;
alter table remote_post add column absent boolean not null default false;
comment on column remote_post.absent is 'not to be shown as it stands there now; a later revision may be';
alter table remote_post add unique (conference, canonical);

create table remote_sighting (
  source      uuid        not null references remote_source,
  remote_id   text        not null,
  post        uuid        references remote_post,
  seen_at     timestamptz not null default now(),
  verified_at timestamptz not null default now(),
  missed      integer     not null default 0,
  gone_at     timestamptz,
  primary key (source, remote_id)
);
comment on table remote_sighting is 'under which id a source tells of a post; deleted ones stay, so that nothing late brings them back';
insert into remote_sighting (source, remote_id, post, gone_at) select source, remote_id, id, gone_at from remote_post;
create index remote_sighting_of_post on remote_sighting (post);
create index remote_sighting_by_verification on remote_sighting (source, verified_at) where gone_at is null;
alter table remote_post drop column remote_id;

-- When a source was not heard, and whether it was read afterwards.
create table remote_gap (
  source    uuid        not null references remote_source,
  from_at   timestamptz not null,
  to_at     timestamptz not null,
  filled_at timestamptz,
  primary key (source, from_at)
);
