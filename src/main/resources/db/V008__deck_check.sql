-- Slides are checked like pictures; a deck with questions waits for its speaker.
alter table deck drop constraint deck_state_check;
alter table deck add constraint deck_state_check
  check (state in ('rendering', 'checking', 'review', 'ready', 'failed'));

alter table slide
  add column doubt      text,
  add column findings   jsonb not null default '[]',
  add column decision   text check (decision in ('confirmed', 'redacted')),
  add column decided_by uuid references participant;
comment on column slide.doubt is 'why its speaker is asked; empty when the check has no question; null while it was not checked';
