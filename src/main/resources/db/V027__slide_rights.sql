-- What may be posted about a slide, until when, and why, in its speaker's words.
alter table slide drop constraint slide_rights_check;
alter table slide add constraint slide_rights_check check (rights in ('open', 'no-photo', 'embargo', 'nothing'));
alter table slide add rights_until timestamptz;
alter table slide add rights_reason text;

-- What is limited until a time is open from then on, without anybody doing anything.
create function rights_of(s slide) returns text language sql stable
  return case when s.rights_until <= now() then 'open' else s.rights end;
