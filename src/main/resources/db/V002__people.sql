create table conference (
  slug       text        primary key check (slug ~ '^[a-z0-9][a-z0-9-]{1,39}$'),
  name       text        not null,
  hashtag    text        not null,
  public     boolean     not null default true,
  screening  text        not null default 'screened' check (screening in ('screened', 'review', 'two-person')),
  frozen     boolean     not null default false,
  created_at timestamptz not null default now()
);

create table session (
  id          uuid        primary key,
  conference  text        not null references conference,
  title       text        not null,
  speaker     text        not null,
  hall        text        not null,
  starts_at   timestamptz not null,
  ends_at     timestamptz not null check (ends_at > starts_at),
  deck        uuid,
  slide       integer,
  slide_order bigint      not null default 0
);
create index session_of_conference on session (conference, starts_at);

create table participant (
  id          uuid        primary key,
  conference  text        references conference,
  role        text        not null check (role in ('attendee', 'speaker', 'moderator', 'organizer', 'wall', 'admin')),
  session     uuid        references session,
  name        text        not null,
  credentials text,
  verified    boolean     not null default false,
  affiliation text,
  attendance  text        not null default 'onsite' check (attendance in ('onsite', 'remote')),
  disclosures text[]      not null default '{}',
  created_at  timestamptz not null default now(),
  removed_at  timestamptz,
  check (conference is not null or role = 'admin')
);
create index participant_of_conference on participant (conference, role);

create table invitation (
  code_hash   bytea       primary key,
  conference  text        references conference,
  role        text        not null,
  participant uuid        references participant,
  attendance  text,
  session     uuid        references session,
  max_uses    integer     check (max_uses > 0),
  uses        integer     not null default 0,
  expires_at  timestamptz,
  created_by  uuid        references participant,
  created_at  timestamptz not null default now(),
  check (max_uses is null or uses <= max_uses)
);
comment on column invitation.code_hash is 'SHA-256 of the code; the code itself is known to its holder only';
comment on column invitation.participant is 'the person it was made out to; null lets every use make a new participant';

create table sign_in (
  id           uuid        primary key,
  participant  uuid        not null references participant,
  refresh_hash bytea       not null unique,
  created_at   timestamptz not null default now(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz
);
