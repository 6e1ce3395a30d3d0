-- A rejection can be undone while its pictures are kept. What a person has judged once is never released by the policy alone.
alter table item add column by_person boolean not null default false;
comment on column item.by_person is 'a person has to decide, whatever the check says';
comment on table quarantine is 'what only its author and the moderators may see: held pictures, those of a review window, and rejected ones (which nobody sees) until they are destroyed';
