-- Sources that are off the wall, or all of them.
alter table remote_source add column hidden boolean not null default false;
alter table conference add column local_only boolean not null default false;
comment on column conference.local_only is 'nothing from elsewhere is shown';
alter table remote_post add column hidden boolean not null default false;
comment on column remote_post.hidden is 'taken off the wall with its source, to come back with it';
create index remote_post_hidden on remote_post (conference) where hidden;

alter table decision drop constraint decision_action_check;
alter table decision add constraint decision_action_check check (action in (
  'approve', 'redact', 'reject', 'remove', 'restore', 'auto-release', 'report',
  'first-voice', 'patient', 'policy', 'retention', 'source', 'mute', 'opt-out'));
