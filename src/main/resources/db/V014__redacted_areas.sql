alter table release add column redacted integer not null default 0 check (redacted >= 0);
comment on column release.redacted is 'areas that were blacked out before the picture was released, in this release and those before it';
