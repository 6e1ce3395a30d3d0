-- What authors have said about patients. A version names the words they were asked with; what is said later is added.
create table attestation (
  post    uuid        not null references post,
  at      timestamptz not null,
  version text        not null,
  kind    text        not null check (kind in ('no-patient', 'written-permission', 'general')),
  primary key (post, at)
);

alter table item add column exchanged boolean not null default false;
comment on column item.exchanged is
  'its author has put other pictures in since it was opened; whoever releases it must have taken it after that';
