-- Later versions of a post are about the slide that the first was about, or that a moderator has put it to.
alter table remote_post add column about text;
comment on column remote_post.about is 'the talk and the slide, as JSON; null is as its time tells';

alter table decision drop constraint decision_action_check;
alter table decision add constraint decision_action_check check (action in (
  'approve', 'redact', 'reject', 'remove', 'restore', 'auto-release', 'report',
  'first-voice', 'patient', 'policy', 'retention', 'source', 'mute', 'opt-out', 'slide'));
