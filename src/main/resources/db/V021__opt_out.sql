-- What authors elsewhere have said about being shown.
alter table remote_source
  add column consent text not null default 'balanced' check (consent in ('strict', 'balanced', 'open'));
comment on column remote_source.consent is 'what becomes of posts whose authors do not want to be found';
alter table remote_post add column reserved boolean not null default false;
comment on column remote_post.reserved is 'its author does not want to be found: not in the search, and gone after a while';
create index remote_post_reserved on remote_post (heard_at) where reserved and gone_at is null;
create index remote_post_of_author on remote_post (author);

-- Authors who are never taken in again. Nobody can tell from it who they are: the key of the HMAC is not in the database.
create table opt_out (
  conference text        not null references conference,
  mark       bytea       not null,
  entry      uuid        not null,
  at         timestamptz not null default now(),
  primary key (conference, mark)
);
comment on column opt_out.mark is 'HMAC-SHA-256 of a handle, or of the id of an author';
comment on column opt_out.entry is 'the same for all marks of one author';
