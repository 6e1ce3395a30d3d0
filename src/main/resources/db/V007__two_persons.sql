-- Two persons for a picture that may show a patient: what each has said stands here until the unit is decided.
alter table item add column patient boolean not null default false;
comment on column item.patient is 'a moderator has said that a patient may be seen; where the conference wants it, two persons release it';

create table voice (
  item   uuid        not null references item,
  by     uuid        not null references participant,
  action text        not null check (action in ('approve', 'redact')),
  boxes  jsonb       not null,
  at     timestamptz not null,
  primary key (item, by)
);

-- The record knows more than decisions about posts: changes of the policy, which are about none.
alter table decision alter column item drop not null;
alter table decision drop constraint decision_action_check;
alter table decision add constraint decision_action_check check (action in (
  'approve', 'redact', 'reject', 'remove', 'restore', 'auto-release', 'report',
  'first-voice', 'patient', 'policy', 'retention'));
