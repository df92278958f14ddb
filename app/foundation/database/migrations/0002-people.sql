create table organisation (
  municipality_id uuid not null references municipality,
  id uuid not null,
  name text not null,
  does text not null,
  closed_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, name)
);

create table person (
  municipality_id uuid not null references municipality,
  id uuid not null,
  organisation_id uuid,
  name text not null,
  does text not null,
  portrait text not null,
  phone text not null,
  email text not null,
  roles text[] not null,
  left_at timestamptz,
  version integer not null default 1,
  primary key (municipality_id, id),
  unique (municipality_id, email),
  foreign key (municipality_id, organisation_id) references organisation (municipality_id, id)
);

create table absence (
  municipality_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  from_day date not null,
  until_day date not null,
  stand_in_id uuid not null,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  foreign key (municipality_id, stand_in_id) references person (municipality_id, id),
  check (from_day <= until_day),
  check (person_id <> stand_in_id)
);

create table resident (
  municipality_id uuid not null references municipality,
  id uuid not null,
  called text not null,
  portrait text not null,
  ways jsonb not null,
  reach text[] not null,
  language text not null,
  reads text not null check (reads in ('pictures', 'short', 'all')),
  spoken_to text not null,
  registered_by uuid not null,
  registered_at timestamptz not null,
  version integer not null default 1,
  primary key (municipality_id, id)
);
create index resident_reach on resident using gin (reach);

create table trajectory (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  form text not null check (form in ('tandem', 'individual')),
  step integer not null check (step between 1 and 10),
  started_at timestamptz not null,
  ended_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id)
);
create unique index one_running_trajectory on trajectory (municipality_id, resident_id) where ended_at is null;

create table seat (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  person_id uuid not null,
  kind text not null check (kind in ('fixed', 'joined', 'buddy')),
  since timestamptz not null,
  until timestamptz,
  ended_at timestamptz,
  -- A seat of somebody who stands in belongs to the absence it is for, beside a seat of their own.
  absence_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id),
  foreign key (municipality_id, absence_id) references absence (municipality_id, id),
  check (absence_id is null or (kind = 'fixed' and until is not null))
);
create unique index one_seat_each on seat (municipality_id, resident_id, person_id)
  where ended_at is null and absence_id is null;
create unique index one_stand_in_each on seat (municipality_id, resident_id, absence_id)
  where ended_at is null and absence_id is not null;
create index seats_of_person on seat (municipality_id, person_id) where ended_at is null;
create index seats_of_resident on seat (municipality_id, resident_id) where ended_at is null;

create table sharing (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  person_id uuid not null,
  part text not null,
  given_at timestamptz not null,
  until timestamptz not null,
  taken_back_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
create index sharings_of_resident on sharing (municipality_id, resident_id) where taken_back_at is null;
create index sharings_with_person on sharing (municipality_id, person_id) where taken_back_at is null;

create table sharing_request (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  person_id uuid not null,
  part text not null,
  why text not null,
  asked_at timestamptz not null,
  answered_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);

create table double_question (
  municipality_id uuid not null,
  older_resident_id uuid not null,
  newer_resident_id uuid not null,
  asked_at timestamptz not null,
  answer text check (answer in ('same', 'other')),
  answered_at timestamptz,
  answered_by uuid,
  primary key (municipality_id, older_resident_id, newer_resident_id),
  foreign key (municipality_id, older_resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, newer_resident_id) references resident (municipality_id, id)
);

create index requests_of_resident on sharing_request (municipality_id, resident_id);

-- What the viewer is to one resident, and what that resident shares with them.
-- Whoever left the team and came back starts anew: what was given to the earlier seat does not revive.

create function facts_about(wanted_resident uuid)
  returns table (standing text, shared text[])
  language sql stable security definer set search_path = public
as $$
  with sitting as (
    select s.kind, s.since from seat s
      join person p on p.municipality_id = s.municipality_id and p.id = s.person_id
     where s.municipality_id = here() and s.resident_id = wanted_resident
       and s.person_id = viewer() and s.ended_at is null
       and (s.until is null or (s.since <= house_now() and s.until > house_now()))
       and (p.left_at is null or p.left_at > house_now())
       and viewer_is(case s.kind when 'buddy' then 'expert' else 'professional' end)
  )
  select
    case
      when viewer_is('resident') and viewer() = wanted_resident then 'self'
      else coalesce(
        (select kind from sitting
          order by array_position(array['fixed', 'joined', 'buddy'], kind) limit 1),
        'none')
    end,
    array(select sh.part from sharing sh
           where sh.municipality_id = here() and sh.resident_id = wanted_resident
             and sh.person_id = viewer() and sh.taken_back_at is null
             and sh.until > house_now() and sh.given_at >= (select min(since) from sitting))
  from resident r where r.municipality_id = here() and r.id = wanted_resident
$$;

-- From which seats the viewer's roles may do this with this part: at once, or when it is shared.

create function standings_of_viewer(wanted_part text, wanted_action text, wanted_allowance text)
  returns setof text
  language sql stable set search_path = public
as $$
  select a.standing from access_rule a
   where a.part = wanted_part and a.action = wanted_action and a.allowance = wanted_allowance
     and viewer_is(case a.standing when 'buddy' then 'expert' else 'professional' end)
$$;

-- The second wall: for which residents the viewer may do this with this part of the file.

create function residents_for(wanted_part text, wanted_action text)
  returns setof uuid
  language sql stable security definer set search_path = public
as $$
  select viewer() where viewer_is('resident') and exists (
    select from access_rule a
     where a.part = wanted_part and a.action = wanted_action and a.standing = 'self')
  union
  -- What is the same for every seat is asked once: a page asks this function for each table it reads.
  select s.resident_id from seat s
   where s.municipality_id = (select here()) and s.person_id = (select viewer())
     and s.ended_at is null
     and (s.until is null
       or (s.since <= (select house_now()) and s.until > (select house_now())))
     and exists (
       select from person p
        where p.municipality_id = (select here()) and p.id = (select viewer())
          and (p.left_at is null or p.left_at > (select house_now())))
     and (
       s.kind = any (array (select standings_of_viewer(wanted_part, wanted_action, 'always')))
       or (s.kind = any (array (select standings_of_viewer(wanted_part, wanted_action, 'when-shared')))
         and exists (
           select from sharing sh
            where sh.municipality_id = (select here()) and sh.resident_id = s.resident_id
              and sh.person_id = (select viewer()) and sh.part = wanted_part
              and sh.given_at >= s.since and sh.taken_back_at is null
              and sh.until > (select house_now()))))
$$;
revoke execute on function standings_of_viewer(text, text, text) from public;
revoke execute on function residents_for(text, text) from public;
revoke execute on function facts_about(uuid) from public;
grant execute on function residents_for(text, text), facts_about(uuid) to voorop_app;

-- Nobody without a name: a resident always keeps at least one fixed face who is still here,
-- and never more than two. Checked when the transaction ends, so that seats can be passed on inside it.

create function house_today() returns date language sql stable
  as $$ select (house_now() at time zone 'Europe/Amsterdam')::date $$;

create function check_fixed_faces(wanted_municipality uuid, wanted_resident uuid) returns void
  language plpgsql security definer set search_path = public
as $$
declare faces integer;
begin
  -- One after the other: two fixed faces who leave at the same moment must not both see the other stay.
  perform from resident r
   where r.municipality_id = wanted_municipality and r.id = wanted_resident for no key update;
  -- Nor may a seat be taken by somebody who is just leaving.
  perform from seat s
    join person p on p.municipality_id = s.municipality_id and p.id = s.person_id
   where s.municipality_id = wanted_municipality and s.resident_id = wanted_resident
     and s.kind = 'fixed' and s.ended_at is null and s.until is null
   for share of p;
  select count(*) into faces from seat s
    join person p on p.municipality_id = s.municipality_id and p.id = s.person_id
   where s.municipality_id = wanted_municipality and s.resident_id = wanted_resident
     and s.kind = 'fixed' and s.ended_at is null and s.until is null
     and p.left_at is null and 'professional' = any (p.roles);
  if faces < 1 then
    raise exception 'resident would be left without a fixed face' using errcode = 'check_violation';
  elsif faces > 2 then
    raise exception 'resident would have more than two fixed faces' using errcode = 'check_violation';
  end if;
end $$;

create function fixed_faces_of_resident() returns trigger language plpgsql as $$
begin
  perform check_fixed_faces(new.municipality_id, new.id);
  return null;
end $$;

create function fixed_faces_of_seat() returns trigger language plpgsql as $$
begin
  perform check_fixed_faces(new.municipality_id, new.resident_id);
  return null;
end $$;

create function fixed_faces_of_person() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform check_fixed_faces(s.municipality_id, s.resident_id),
    arrange_stand_ins(s.municipality_id, s.resident_id) from seat s
   where s.municipality_id = new.municipality_id and s.person_id = new.id
     and s.kind = 'fixed' and s.ended_at is null and s.until is null;
  if (new.left_at is not null or 'professional' <> all (new.roles)) and exists (
    select from absence a
     where a.municipality_id = new.municipality_id and a.stand_in_id = new.id
       and a.ended_at is null and a.until_day >= house_today())
  then
    raise exception 'absence would be left without a stand-in' using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger keeps_a_fixed_face after insert on resident
  deferrable initially deferred for each row execute function fixed_faces_of_resident();
create constraint trigger keeps_a_fixed_face after insert or update on seat
  deferrable initially deferred for each row execute function fixed_faces_of_seat();
create constraint trigger keeps_a_fixed_face after update of left_at, roles on person
  deferrable initially deferred for each row execute function fixed_faces_of_person();

-- Somebody who is away has a stand-in. A resident who has no other fixed face in those days gets the
-- stand-in as one, for those days only; whatever road a seat or an absence came by.

create function arrange_stand_ins(wanted_municipality uuid, wanted_resident uuid) returns void
  language sql security definer set search_path = public
as $$
  with arranged as (
    insert into seat (municipality_id, id, resident_id, person_id, kind, since, until, absence_id)
    select s.municipality_id, gen_random_uuid(), s.resident_id, a.stand_in_id, 'fixed',
      greatest(house_now(), a.from_day::timestamp at time zone 'Europe/Amsterdam'),
      (a.until_day + 1)::timestamp at time zone 'Europe/Amsterdam', a.id
    from seat s
    join absence a on a.municipality_id = s.municipality_id and a.person_id = s.person_id
     and a.ended_at is null and a.until_day >= house_today()
    where s.municipality_id = wanted_municipality and s.resident_id = wanted_resident
      and s.kind = 'fixed' and s.ended_at is null and s.until is null
      and not exists (
        select from seat o
          join person p on p.municipality_id = o.municipality_id and p.id = o.person_id
         where o.municipality_id = s.municipality_id and o.resident_id = s.resident_id
           and o.person_id <> s.person_id and o.kind = 'fixed' and o.ended_at is null
           and o.until is null and p.left_at is null and 'professional' = any (p.roles)
           and not exists (
             select from absence b
              where b.municipality_id = o.municipality_id and b.person_id = o.person_id
                and b.ended_at is null and b.from_day <= a.until_day and b.until_day >= a.from_day))
    on conflict (municipality_id, resident_id, absence_id)
      where ended_at is null and absence_id is not null do nothing
    returning municipality_id, resident_id, absence_id
  )
  insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
  select municipality_id, house_now(), viewer(),
    case when viewer() is null then 'house' else 'staff' end,
    resident_id, 'team.join', 'team', 'task', true, absence_id
  from arranged
$$;

create function stand_ins_of_seat() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform arrange_stand_ins(new.municipality_id, new.resident_id);
  return null;
end $$;

create function stand_ins_of_absence() returns trigger language plpgsql security definer
  set search_path = public as $$
begin
  perform arrange_stand_ins(s.municipality_id, s.resident_id) from seat s
   where s.municipality_id = new.municipality_id and s.person_id = new.person_id
     and s.kind = 'fixed' and s.ended_at is null and s.until is null;
  return null;
end $$;

revoke execute on function arrange_stand_ins(uuid, uuid) from public;

create constraint trigger somebody_stands_in after insert or update on seat
  deferrable initially deferred for each row execute function stand_ins_of_seat();
create constraint trigger somebody_stands_in after insert or update on absence
  deferrable initially deferred for each row execute function stand_ins_of_absence();

-- A new file has no seats yet: its first fixed face is the professional who registered it.

create function registered_by_viewer(wanted_resident uuid) returns boolean
  language sql stable security definer set search_path = public
as $$
  select exists (
    select from resident r
     where r.municipality_id = here() and r.id = wanted_resident and r.registered_by = viewer()
       and not exists (select from seat s
                        where s.municipality_id = here() and s.resident_id = wanted_resident))
$$;
revoke execute on function registered_by_viewer(uuid) from public;
grant execute on function registered_by_viewer(uuid) to voorop_app;

-- Doubles: the registrar learns nothing; the holder of the older file gets the question.

create function ask_about_doubles(newer uuid) returns void
  language sql security definer set search_path = public
as $$
  insert into double_question (municipality_id, older_resident_id, newer_resident_id, asked_at)
  select n.municipality_id, o.id, n.id, house_now()
    from resident n
    join resident o on o.municipality_id = n.municipality_id and o.id <> n.id and o.reach && n.reach
   where n.municipality_id = here() and n.id = newer and n.registered_by = viewer()
  on conflict do nothing
$$;
-- Only after the holder said "the same": whom the registrar can call. For thirty days, then it is arranged.

create function whom_to_call_about_doubles()
  returns table (newer_resident_id uuid, name text, phone text)
  language sql stable security definer set search_path = public
as $$
  select distinct q.newer_resident_id, p.name, p.phone
    from double_question q
    join seat s on s.municipality_id = q.municipality_id and s.resident_id = q.older_resident_id
     and s.kind = 'fixed' and s.ended_at is null and s.until is null
    join person p on p.municipality_id = s.municipality_id and p.id = s.person_id and p.left_at is null
   where q.municipality_id = here() and q.answer = 'same' and p.id <> viewer()
     and q.answered_at > house_now() - interval '30 days'
     and q.newer_resident_id in (select residents_for('team', 'change'))
$$;
revoke execute on function ask_about_doubles(uuid) from public;
revoke execute on function whom_to_call_about_doubles() from public;
grant execute on function ask_about_doubles(uuid), whom_to_call_about_doubles() to voorop_app;

-- Of how many residents somebody is a fixed face, for who arranges their leaving: a number, no names.

create function residents_held_by(wanted_person uuid) returns bigint
  language sql stable security definer set search_path = public
as $$
  select count(*) from seat s
   where s.municipality_id = here() and s.person_id = wanted_person and s.ended_at is null
     and s.until is null and s.kind = 'fixed' and viewer_is('administrator')
$$;

-- Ends every seat and absence of somebody who leaves. Residents and standing in go to the receiver,
-- without showing whose they are; without a receiver the constraint above refuses.

create function pass_on_seats(leaver uuid, receiver uuid) returns bigint
  language plpgsql security definer set search_path = public
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
  update seat set ended_at = house_now()
   where municipality_id = here() and ended_at is null and absence_id in (
     select a.id from absence a
      where a.municipality_id = here() and (a.person_id = leaver or seat.person_id = leaver));
  update absence set ended_at = house_now()
   where municipality_id = here() and person_id = leaver and ended_at is null;
  with left_seats as (
    update seat set ended_at = house_now()
     where municipality_id = here() and person_id = leaver and ended_at is null
    returning resident_id, kind, until
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
revoke execute on function residents_held_by(uuid) from public;
revoke execute on function pass_on_seats(uuid, uuid) from public;
grant execute on function residents_held_by(uuid), pass_on_seats(uuid, uuid) to voorop_app;

alter table organisation enable row level security;
alter table person enable row level security;
alter table absence enable row level security;
alter table resident enable row level security;
alter table trajectory enable row level security;
alter table seat enable row level security;
alter table sharing enable row level security;
alter table sharing_request enable row level security;
alter table double_question enable row level security;

create policy own_municipality on organisation for select using (municipality_id = (select here()));
create policy administrator_sets_up on organisation for insert
  with check (municipality_id = here() and viewer_is('administrator'));
create policy administrator_changes on organisation for update
  using (municipality_id = here() and viewer_is('administrator'));
grant select, insert, update on organisation to voorop_app;

create policy own_municipality on person for select using (municipality_id = (select here()));
create policy administrator_sets_up on person for insert
  with check (municipality_id = here() and viewer_is('administrator'));
create policy administrator_changes on person for update
  using (municipality_id = here() and viewer_is('administrator'));
create policy identity_reads on person for select using (door() = 'identity');
grant select, insert, update on person to voorop_app;

create policy own_municipality on absence for select using (municipality_id = (select here()));
create policy own_absence on absence for insert
  with check (municipality_id = here() and person_id = viewer());
create policy own_absence_ends on absence for update
  using (municipality_id = here() and person_id = viewer());
grant select, insert, update on absence to voorop_app;

create policy who_may_reach on resident for select using (
  municipality_id = (select here()) and id = any (array (select residents_for('contact', 'read'))));
create policy professional_registers on resident for insert
  with check (municipality_id = here() and viewer_is('professional') and registered_by = viewer());
create policy who_may_change on resident for update using (
  municipality_id = (select here()) and id = any (array (select residents_for('contact', 'change'))));
create policy identity_reads on resident for select using (door() = 'identity');
grant select, insert, update on resident to voorop_app;

create policy who_may_see on trajectory for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('team', 'read'))));
create policy who_may_start on trajectory for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('team', 'change'))));
create policy who_may_change on trajectory for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('team', 'change'))));
grant select, insert, update on trajectory to voorop_app;

create policy who_may_see on seat for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('team', 'read'))));
create policy first_seat on seat for insert with check (
  municipality_id = (select here()) and (
    resident_id = any (array (select residents_for('team', 'change')))
    or (person_id = viewer() and kind = 'fixed' and viewer_is('professional')
        and registered_by_viewer(resident_id))));
create policy who_may_change on seat for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('team', 'change'))));
grant select, insert, update on seat to voorop_app;

create policy who_may_see on sharing for select using (
  municipality_id = (select here()) and (
    person_id = (select viewer())
    or resident_id = any (array (select residents_for('sharing', 'read')))));
create policy resident_gives on sharing for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('sharing', 'change'))));
create policy resident_takes_back on sharing for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('sharing', 'change'))));
grant select, insert, update on sharing to voorop_app;

create policy who_may_see on sharing_request for select using (
  municipality_id = (select here()) and (
    person_id = (select viewer())
    or resident_id = any (array (select residents_for('sharing', 'read')))));
create policy team_asks on sharing_request for insert with check (
  municipality_id = (select here()) and person_id = viewer()
  and resident_id = any (array (select residents_for('team', 'read'))));
create policy resident_answers on sharing_request for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('sharing', 'change'))));
grant select, insert, update on sharing_request to voorop_app;

create policy holder_sees on double_question for select using (
  municipality_id = (select here())
  and older_resident_id = any (array (select residents_for('team', 'change'))));
create policy registrar_sees_same on double_question for select using (
  municipality_id = (select here()) and answer = 'same'
  and newer_resident_id = any (array (select residents_for('team', 'change'))));
create policy holder_answers on double_question for update using (
  municipality_id = (select here())
  and older_resident_id = any (array (select residents_for('team', 'change'))));
grant select on double_question to voorop_app;
grant update (answer, answered_at, answered_by) on double_question to voorop_app;
