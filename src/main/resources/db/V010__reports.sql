-- "This shows a patient" hides a post at once. What was overturned counts against whoever reported it.
alter table report
  add column origin        bytea,
  add column hid           boolean not null default false,
  add column overturned_at timestamptz;
comment on column report.origin is 'a keyed hash of the address it came from, to count by; the address itself is not kept';
comment on column report.overturned_at is 'when a moderator put the post back on the wall';
create unique index report_once_by_origin on report (post, origin, clause) where reporter is null;
create index report_of_post on report (post);
create index report_by_reporter on report (reporter) where overturned_at is not null;
create index report_by_origin on report (origin) where reporter is null and overturned_at is not null;
