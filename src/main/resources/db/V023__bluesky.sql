alter table remote_source drop constraint remote_source_kind_check;
alter table remote_source add constraint remote_source_kind_check check (kind in ('webhook', 'mastodon', 'feed', 'bluesky'));
alter table remote_source
  add column stream_url   text,
  add column pictures_url text;
comment on column remote_source.stream_url is 'of Jetstream, where the kind has one; null is the usual one';
comment on column remote_source.pictures_url is 'of the server that has the pictures, where the kind has one; null is the usual one';
