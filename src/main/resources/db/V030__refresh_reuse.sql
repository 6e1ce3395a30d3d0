-- The secret before the current one is good until the current one is used: its answer may have been lost on the way.
alter table sign_in add previous_hash bytea unique;

-- Secrets that were good once. Whoever shows one has a copy, or somebody else has.
create table spent_refresh (
  hash    bytea       primary key,
  sign_in uuid        not null references sign_in on delete cascade,
  at      timestamptz not null default now()
);
