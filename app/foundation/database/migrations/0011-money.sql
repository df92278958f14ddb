-- Money rest belongs to the work of some organisations and not of others: whose task it is sees it at once,
-- others when the resident shares it. The municipality itself has that task by law (Wet gemeentelijke
-- schuldhulpverlening, article 2 and 3; read November 2026).

alter table municipality add column tasks text[] not null default '{money}';
alter table organisation add column tasks text[] not null default '{}';
grant update (tasks) on municipality to voorop_app;

alter table access_rule drop constraint access_rule_allowance_check;
alter table access_rule add constraint access_rule_allowance_check
  check (allowance in ('always', 'when-shared', 'for-task', 'for-task-or-shared')) not valid;

-- The parts of a file that are the task of the organisation the viewer works for.

create function tasks_of_viewer() returns text[]
  language sql stable security definer set search_path = public
as $$
  select coalesce(
    (select case when p.organisation_id is null then m.tasks else o.tasks end
       from person p
       join municipality m on m.id = p.municipality_id
       left join organisation o on o.municipality_id = p.municipality_id and o.id = p.organisation_id
      where p.municipality_id = here() and p.id = viewer()),
    '{}')
$$;
revoke execute on function tasks_of_viewer() from public;
grant execute on function tasks_of_viewer() to voorop_app;

create or replace function residents_for(wanted_part text, wanted_action text)
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
       or (wanted_part = any ((select tasks_of_viewer())::text[])
         and s.kind = any (array (
           select standings_of_viewer(wanted_part, wanted_action, 'for-task')
           union all select standings_of_viewer(wanted_part, wanted_action, 'for-task-or-shared'))))
       or (s.kind = any (array (
             select standings_of_viewer(wanted_part, wanted_action, 'when-shared')
             union all select standings_of_viewer(wanted_part, wanted_action, 'for-task-or-shared')))
         and exists (
           select from sharing sh
            where sh.municipality_id = (select here()) and sh.resident_id = s.resident_id
              and sh.person_id = (select viewer()) and sh.part = wanted_part
              -- A yes is to a person, from the first of the seats they have now, as `facts_about` has it.
              and sh.given_at >= (
                select min(e.since) from seat e
                 where e.municipality_id = (select here()) and e.resident_id = s.resident_id
                   and e.person_id = (select viewer()) and e.ended_at is null
                   and (e.until is null
                     or (e.since <= (select house_now()) and e.until > (select house_now())))
                   and viewer_is(case e.kind when 'buddy' then 'expert' else 'professional' end))
              and sh.taken_back_at is null
              and sh.until > (select house_now()))))
$$;

-- A check of what somebody may be entitled to: what was told as it was told, and once it is done what was found.

create table money_check (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  held text not null check (held in ('table', 'alone')),
  told jsonb not null,
  version integer not null default 1,
  begun_by uuid not null,
  begun_at timestamptz not null,
  saved_at timestamptz not null,
  finished_at timestamptz,
  set_aside_at timestamptz,
  found jsonb,
  -- Who helps with what was found, and the organisation they worked for then: none is the municipality itself.
  helper_id uuid,
  organisation_id uuid,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, helper_id) references person (municipality_id, id),
  foreign key (municipality_id, organisation_id) references organisation (municipality_id, id),
  check ((finished_at is null) = (found is null)),
  check ((finished_at is null) = (helper_id is null)),
  check (finished_at is null or set_aside_at is null)
);
create unique index one_open_check on money_check (municipality_id, resident_id)
  where finished_at is null and set_aside_at is null;
create index checks_of_resident on money_check (municipality_id, resident_id, finished_at);
create index checks_in_time on money_check (municipality_id, finished_at) where finished_at is not null;

-- Something to ask for, and every step of it. A step is added and never changed: what it comes to is read
-- from all of them, also as it was on an earlier day.

create table provision (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  check_id uuid not null,
  -- The name of a rule of the country, or the key of one of the municipality's own schemes and what it was called.
  kind text not null check (kind in ('national', 'scheme')),
  name text not null,
  called text not null,
  -- What it may come to in a year, in cents, where that was computed.
  about_a_year bigint check (about_a_year > 0),
  found_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, check_id) references money_check (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id)
);
create index provisions_of_resident on provision (municipality_id, resident_id);

create table provision_step (
  municipality_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  resident_id uuid not null,
  provision_id uuid not null,
  kind text not null,
  body jsonb not null,
  -- What was granted with this step, in cents: in a year, and at once over the time before.
  a_year bigint not null default 0 check (a_year >= 0),
  back_pay bigint not null default 0 check (back_pay >= 0),
  made_by uuid not null,
  made_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, provision_id) references provision (municipality_id, id)
);
create index steps_of_resident on provision_step (municipality_id, resident_id, seq);
create index steps_in_time on provision_step (municipality_id, made_at) where kind = 'decided';

alter table money_check enable row level security;
alter table provision enable row level security;
alter table provision_step enable row level security;

create policy who_may_see on money_check for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'read'))));
create policy who_may_begin on money_check for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'change'))));
create policy who_may_answer on money_check for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'change'))));
grant select, insert, update on money_check to voorop_app;

create policy who_may_see on provision for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'read'))));
create policy who_may_find on provision for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'change'))));
grant select, insert on provision to voorop_app;

create policy who_may_see on provision_step for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('money', 'read'))));
create policy who_may_take on provision_step for insert with check (
  municipality_id = (select here()) and made_by = viewer()
  and resident_id = any (array (select residents_for('money', 'change'))));
grant select, insert on provision_step to voorop_app;

-- Whose file a thing is in, so that a refused look stands in that resident's journal.

create function resident_of_check(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
as $$ select resident_id from money_check where municipality_id = here() and id = wanted $$;

create function resident_of_provision(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
as $$ select resident_id from provision where municipality_id = here() and id = wanted $$;
revoke execute on function resident_of_check(uuid), resident_of_provision(uuid) from public;
grant execute on function resident_of_check(uuid), resident_of_provision(uuid) to voorop_app;
