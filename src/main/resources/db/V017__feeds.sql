alter table remote_source drop constraint remote_source_kind_check;
alter table remote_source add constraint remote_source_kind_check check (kind in ('webhook', 'mastodon', 'feed'));
