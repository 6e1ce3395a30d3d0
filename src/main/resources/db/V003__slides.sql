create table deck (
  id          uuid        primary key,
  session     uuid        not null references session,
  state       text        not null check (state in ('rendering', 'ready', 'failed')),
  pages       integer     not null default 0,
  rendered    integer     not null default 0,
  problem     text,
  uploaded_by uuid        references participant,
  created_at  timestamptz not null default now()
);

create table slide (
  deck           uuid    not null references deck,
  number         integer not null check (number > 0),
  width          integer not null,
  height         integer not null,
  text           text    not null,
  rights         text    not null default 'open' check (rights in ('open', 'no-photo', 'embargo')),
  first_shown_at timestamptz,
  search         tsvector generated always as (to_tsvector('simple', text)) stored,
  primary key (deck, number)
);

create table slide_image (
  deck   uuid    not null,
  number integer not null,
  width  integer not null,
  height integer not null,
  ext    text    not null,
  bytes  bytea   not null,
  primary key (deck, number, width),
  foreign key (deck, number) references slide
);

-- What was showing when, so that a post written earlier finds its slide.
create table slide_showing (
  session uuid        not null references session,
  at      timestamptz not null,
  deck    uuid        not null,
  number  integer     not null
);
create index slide_showing_then on slide_showing (session, at desc);
