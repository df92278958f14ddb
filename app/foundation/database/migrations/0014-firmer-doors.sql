-- An account bears the number of whom it is of. A resident and a colleague with one number would share an account,
-- and who may make a letter for the one could come in as the other: numbers come in with forms, so that a form that
-- is sent twice is taken once. A row with the number of the other kind is left out, as one that was there already.

create function one_number_each() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.id = old.id and new.municipality_id = old.municipality_id then
    return new;
  end if;
  -- Both at once: the second waits for the first, and then sees it.
  perform pg_advisory_xact_lock(hashtextextended(new.municipality_id::text || new.id::text, 7218));
  if tg_table_name = 'person' then
    if exists (select from resident r where r.municipality_id = new.municipality_id and r.id = new.id) then
      return null;
    end if;
  elsif exists (select from person p where p.municipality_id = new.municipality_id and p.id = new.id) then
    return null;
  end if;
  return new;
end $$;

create trigger one_number_each before insert or update of id, municipality_id on person
  for each row execute function one_number_each();
create trigger one_number_each before insert or update of id, municipality_id on resident
  for each row execute function one_number_each();

-- What is checked for whoever changes something is no question that the app may ask about any resident of any
-- municipality.

alter function fixed_faces_of_resident() security definer;
alter function fixed_faces_of_seat() security definer;
alter function fixed_faces_of_resident() set search_path = public;
alter function fixed_faces_of_seat() set search_path = public;
revoke execute on function check_fixed_faces(uuid, uuid) from public;
revoke execute on function scheme_is_approved(uuid, uuid) from public;
grant execute on function scheme_is_approved(uuid, uuid) to voorop_app;

-- The door of identity writes down who works here as their provider says, and has no other work of an administrator.

create policy staff_book_adds on person for insert with check (
  municipality_id = here() and door() = 'identity' and viewer() is null and viewer_is('staff-book'));
create policy staff_book_follows on person for update using (
  municipality_id = here() and door() = 'identity' and viewer() is null and viewer_is('staff-book'));

create or replace function residents_held_by(wanted_person uuid) returns bigint
  language sql stable security definer set search_path = public, pg_temp
as $$
  select count(*) from seat s
   where s.municipality_id = here() and s.person_id = wanted_person and s.ended_at is null
     and s.until is null and s.kind = 'fixed'
     and (viewer_is('administrator') or (door() = 'identity' and viewer_is('staff-book')))
$$;

-- Whoever leaves service leaves every team, and each of those residents can read that. The rest is as it was.

create or replace function pass_on_seats(leaver uuid, receiver uuid) returns bigint
  language plpgsql security definer set search_path = public, pg_temp
as $$
declare passed bigint;
begin
  if not viewer_is('administrator') then
    raise exception 'only an administrator passes on seats' using errcode = 'insufficient_privilege';
  end if;
  if receiver is not null then
    update absence set stand_in_id = receiver
     where municipality_id = here() and stand_in_id = leaver and ended_at is null
       and until_day >= house_today();
  end if;
  with ended as (
    update seat set ended_at = house_now()
     where municipality_id = here() and ended_at is null and absence_id in (
       select a.id from absence a
        where a.municipality_id = here() and (a.person_id = leaver or seat.person_id = leaver))
    returning resident_id, person_id
  )
  insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
  select distinct here(), house_now(), viewer(), 'staff', resident_id, 'team.leave', 'team', 'task', true, person_id
    from ended;
  update absence set ended_at = house_now()
   where municipality_id = here() and person_id = leaver and ended_at is null;
  with left_seats as (
    update seat set ended_at = house_now()
     where municipality_id = here() and person_id = leaver and ended_at is null
    returning resident_id, kind, until
  ), said as (
    insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
    select distinct here(), house_now(), viewer(), 'staff', resident_id, 'team.leave', 'team', 'task', true, leaver
      from left_seats
  ), received as (
    insert into seat (municipality_id, id, resident_id, person_id, kind, since)
    select here(), gen_random_uuid(), l.resident_id, receiver, 'fixed', house_now()
      from left_seats l where l.kind = 'fixed' and l.until is null and receiver is not null
    on conflict (municipality_id, resident_id, person_id)
      where ended_at is null and absence_id is null
      do update set kind = 'fixed', until = null
    returning resident_id
  ), noted as (
    insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
    select here(), house_now(), viewer(), 'staff', resident_id, 'team.join', 'team', 'task', true, receiver
      from received
  )
  select count(*) into passed from received;
  return passed;
end $$;

-- A function that works with the owner's rights looks for its tables in `public` alone. Unless it is said where they
-- come, temporary tables come first: whoever asks could lay one of their own in the way, with a trigger that then
-- works with the owner's rights.

do $$
declare found record;
begin
  for found in
    select p.oid::regprocedure as called from pg_proc p
     where p.pronamespace = 'public'::regnamespace
       and (p.prosecdef or 'search_path=public' = any (p.proconfig))
  loop
    execute format('alter function %s set search_path = public, pg_temp', found.called);
  end loop;
end $$;
