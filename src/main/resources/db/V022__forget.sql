-- What its author has deleted elsewhere is forgotten here: in the post, and in the log that whoever comes late reads from
-- its start. Numbers and times stay. It is the only change that a log takes.
create function without_words(post jsonb) returns jsonb language sql immutable as $$
  select post || '{"text": "", "ranges": [], "contentWarning": null, "media": []}'
    || jsonb_build_object('author', post -> 'author' || '{"name": "", "source": null}')
    || jsonb_build_object('source', case jsonb_typeof(post -> 'source') when 'object' then post -> 'source' || '{"url": ""}' end)
$$;

create function refuse_change_but_forgetting() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and current_setting('plenary.forgetting', true) = 'on' then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;
drop trigger event_is_append_only on event;
create trigger event_is_append_only before update or delete or truncate on event
  for each statement execute function refuse_change_but_forgetting();

create function forget_post(gone uuid) returns void language plpgsql as $$
begin
  update post set state = 'withdrawn', text = '', body = (without_words(body::jsonb) || '{"state": "withdrawn"}')::text
    where id = gone and state in ('withdrawn', 'removed', 'rejected');
  if not found then
    return;
  end if;
  perform set_config('plenary.forgetting', 'on', true);
  -- The type is read first.
  update event e set body = '{"type": ' || (e.body::jsonb -> 'type')::text || ', ' || substr((
      case when e.body::jsonb ? 'item'
        then jsonb_set(e.body::jsonb - 'type', '{item,post}', without_words(e.body::jsonb #> '{item,post}'))
        else jsonb_set(e.body::jsonb - 'type', '{post}', without_words(e.body::jsonb -> 'post')) end)::text, 2)
    from stream s join post p on p.conference = s.conference
    where p.id = gone and e.stream = s.id and e.body like '%' || gone || '%'
      and coalesce(e.body::jsonb #>> '{item,post,id}', e.body::jsonb #>> '{post,id}') = gone::text;
  perform set_config('plenary.forgetting', 'off', true);
end $$;
