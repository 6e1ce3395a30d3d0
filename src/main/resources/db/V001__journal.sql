-- The journal: per conference one WALL stream (what everybody may see) and one DESK stream (what moderators and authors
-- may see). Numbers are given under the lock of the stream's row, which is held until COMMIT, so the order of commits is
-- the order of numbers and there are no gaps.
create table stream (
  id         integer generated always as identity primary key,
  conference text    not null,
  kind       text    not null check (kind in ('WALL', 'DESK')),
  epoch      text    not null,
  head       bigint  not null default 0 check (head >= 0),
  unique (conference, kind)
);

create table event (
  stream   integer     not null references stream (id),
  seq      bigint      not null check (seq > 0),
  at       timestamptz not null,
  session  uuid,
  audience uuid,
  body     text        not null,
  primary key (stream, seq)
);
comment on column event.session is 'the talk it is about; null concerns the whole conference';
comment on column event.audience is 'the only participant who may see it; null means everybody who may read the stream';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;

create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
