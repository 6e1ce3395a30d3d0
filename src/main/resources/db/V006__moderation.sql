-- A unit (post or thread) that waits for a person. One row while it waits; the journal's DESK stream tells the desks.
create table item (
  id         uuid        primary key,
  conference text        not null references conference,
  author     uuid        not null references participant,
  state      text        not null check (state in ('held', 'released', 'rejected', 'withdrawn', 'removed')),
  risk       integer     not null default 0,
  reason     text        not null,
  created_at timestamptz not null default now(),
  closed_at  timestamptz,
  claimed_by uuid        references participant,
  claimed_until timestamptz
);
create index item_queue on item (conference, risk desc, created_at) where state = 'held';

create table text_finding (
  item     uuid             not null references item,
  post     uuid             not null references post,
  category text             not null,
  score    double precision not null,
  start    integer          not null,
  "end"    integer          not null
);
create index text_finding_of_item on text_finding (item);

create table decision (
  id         uuid        primary key,
  conference text        not null references conference,
  number     bigint      not null,
  item       uuid        not null,
  by         uuid        references participant,
  action     text        not null check (action in ('approve', 'redact', 'reject', 'remove', 'restore', 'auto-release', 'report')),
  clause     text,
  note       text,
  boxes      jsonb,
  at         timestamptz not null,
  chain      bytea       not null,
  unique (conference, number)
);
create trigger decision_is_append_only before update or delete or truncate on decision
  for each statement execute function refuse_change();
comment on column decision.chain is 'SHA-256 over the previous chain value and this row, so that a missing or altered row shows';

create table report (
  id          uuid        primary key,
  conference  text        not null references conference,
  post        uuid        not null references post,
  reporter    uuid        references participant,
  clause      text        not null,
  note        text,
  at          timestamptz not null default now()
);
create unique index report_once on report (post, reporter, clause) where reporter is not null;
