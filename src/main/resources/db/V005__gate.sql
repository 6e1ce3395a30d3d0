-- Pictures and the gate. A picture starts held; what makes it public is a row in release, and a release needs a verdict.
create table media (
  id           uuid        primary key,
  conference   text        not null references conference,
  owner        uuid        not null references participant,
  post         uuid        references post,
  position     integer,
  state        text        not null default 'held' check (state in ('held', 'released', 'rejected', 'destroyed')),
  alt          text        not null default '',
  width        integer     not null,
  height       integer     not null,
  created_at   timestamptz not null default now(),
  release      uuid,
  check ((state = 'released') = (release is not null))
);
create index media_of_post on media (post, position);

create table verdict (
  id              uuid        primary key,
  media           uuid        not null references media,
  outcome         text        not null check (outcome in ('pass', 'review', 'blocked', 'held')),
  reason          text        not null,
  findings        jsonb       not null,
  checker_version text        not null,
  model_sha       text        not null,
  millis          bigint      not null,
  at              timestamptz not null default now()
);
create index verdict_of_media on verdict (media, at);

create table release (
  id      uuid        primary key,
  media   uuid        not null references media,
  verdict uuid        not null references verdict,
  by      uuid        references participant,
  at      timestamptz not null default now()
);
comment on column release.by is 'the moderator who decided; null when the policy released a passing picture by itself';
alter table media add foreign key (release) references release;

-- What only the author and the moderators may see; destroyed when the decision is final.
create table quarantine (
  media      uuid  primary key references media,
  bytes      bytea not null,
  type       text  not null,
  recognised jsonb
);

create table derivative (
  media  uuid    not null references media,
  width  integer not null,
  height integer not null,
  type   text    not null,
  bytes  bytea   not null,
  primary key (media, width)
);

create function only_released_media() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from media where id = new.media and state = 'released') then
    raise exception 'a derivative needs a released picture';
  end if;
  return new;
end $$;
create trigger derivative_needs_release before insert or update on derivative
  for each row execute function only_released_media();

create table screening_job (
  media       uuid        primary key references media,
  state       text        not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts    integer     not null default 0,
  run_after   timestamptz not null default now(),
  lease_until timestamptz,
  created_at  timestamptz not null default now()
);
create index screening_job_next on screening_job (run_after) where state in ('waiting', 'running');
