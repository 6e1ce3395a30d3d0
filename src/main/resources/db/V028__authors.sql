alter table remote_source add column authors text;
comment on column remote_source.authors is 'JSON: the only ones that are followed, by account or handle; null follows everybody';
