-- What is not to come onto the wall without a person: posts with a term, of an author, or of or about a server.
create table mute (
  id          uuid        primary key,
  conference  text        not null references conference,
  kind        text        not null check (kind in ('term', 'author', 'domain')),
  value       text        not null,
  created_by  uuid        not null references participant,
  created_at  timestamptz not null default now(),
  expires_at  timestamptz,
  removed_at  timestamptz
);
create index mute_of_conference on mute (conference) where removed_at is null;
