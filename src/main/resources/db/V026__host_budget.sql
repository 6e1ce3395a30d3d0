-- How much may still be asked of a host, for all sources that are there: full again at full_at, by the clock of the database.
create table host_budget (
  host    text        primary key,
  full_at timestamptz not null
);
