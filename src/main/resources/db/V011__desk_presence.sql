-- Who has the desk open: told by the desk itself, every few seconds while its window can be seen.
create table desk_presence (
  conference  text        not null references conference,
  participant uuid        not null references participant,
  at          timestamptz not null,
  primary key (conference, participant)
);
