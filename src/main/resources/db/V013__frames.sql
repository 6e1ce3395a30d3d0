-- The later frames of a moving picture: checked, never shown, gone with the picture.
create table quarantine_frame (
  media  uuid     not null references quarantine on delete cascade,
  number smallint not null,
  bytes  bytea    not null,
  primary key (media, number)
);
