alter table remote_source drop constraint remote_source_kind_check;
alter table remote_source add constraint remote_source_kind_check
  check (kind in ('webhook', 'mastodon', 'feed', 'bluesky', 'slack'));
alter table remote_source add column bot_token bytea;
comment on column remote_source.bot_token is 'of Slack, encrypted like the secret: with it names and pictures are asked for';
