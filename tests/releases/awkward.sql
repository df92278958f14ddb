-- What real databases hold and no demo tells: odd names, empty fields, ended and far-away things.
-- Added to the demo municipality as the owner, when a release leaves its data.
begin;

create temporary table odd on commit drop as
select r.municipality_id as here, r.id as resident, s.person_id as person,
  gen_random_uuid() as same_name, gen_random_uuid() as empty, gen_random_uuid() as elsewhere
from resident r
join seat s on s.municipality_id = r.municipality_id and s.resident_id = r.id
  and s.kind = 'fixed' and s.ended_at is null and s.until is null
join bridge_reading b on b.municipality_id = r.municipality_id and b.resident_id = r.id
order by r.registered_at, r.id, s.since, s.id limit 1;

-- A second municipality with the same name, closed to everybody.
insert into municipality (id, name, host, theme)
  select elsewhere, m.name, 'elders.voorop.test', 'voorop' from odd join municipality m on m.id = here;
insert into pillar_set select elsewhere, 1, '[]', null, '2020-02-29T00:00:00Z' from odd;
insert into pillar_set
  select elsewhere, 2, p.pillars, null, p.changed_at from odd
  join pillar_set p on p.municipality_id = here and p.version = 1;
insert into account values
  ((select elsewhere from odd), gen_random_uuid(), 'staff', 'noor@desluis.example', null, null, 0, '2024-01-01T00:00:00Z');

insert into organisation
  select here, gen_random_uuid(), E'''t Huis; drop table "organisation" \\ 100% <b>&amp;</b>', '', '2025-12-31T23:59:59.999Z', 2147483647 from odd;
insert into person
  select here, gen_random_uuid(), null, E'\u202eاسم 🌉 Ångström-\u0301', '', 'merel', '', 'weg@toets.example',
    '{}', '2025-01-01T00:00:00Z', 7 from odd;

-- Two residents that nobody would make up: one with everything odd, one with as little as can be.
insert into resident
  select here, same_name, E'Rosa "de \\boot"\n\u200fروزا 🛶', r.portrait, r.ways, r.reach, 'xx', 'pictures',
    repeat('Langzaam. ', 400), person, r.registered_at, 900
  from odd join resident r on r.municipality_id = here and r.id = resident;
insert into resident
  select here, empty, '', '', '[]', '{}', 'nl', 'all', '', person, '1970-01-01T00:00:00Z', 1 from odd;
insert into seat (municipality_id, id, resident_id, person_id, kind, since)
  select here, gen_random_uuid(), same_name, person, 'fixed', '2024-02-29T12:00:00Z' from odd;
insert into seat (municipality_id, id, resident_id, person_id, kind, since)
  select here, gen_random_uuid(), empty, person, 'fixed', '1970-01-01T00:00:00Z' from odd;
insert into trajectory
  select here, gen_random_uuid(), same_name, 'individual', 10, '2023-01-01T00:00:00Z', '2024-01-01T00:00:00Z' from odd;
insert into trajectory
  select here, gen_random_uuid(), same_name, 'tandem', 1, '2024-01-01T00:00:00Z', null from odd;
insert into double_question
  select here, resident, same_name, '2025-06-01T00:00:00Z', 'same', '2025-06-02T00:00:00Z', person from odd;
insert into account select here, same_name, 'resident', 'rosa-2', null, null, 0, null from odd;
insert into invitation select here, same_name, 'not-a-hash', '2025-01-01T00:00:00Z' from odd;

-- Sessions that ended, wait or lie on a table; a brake that ran out long ago.
insert into session
  select here, stage || place, gen_random_uuid(), resident, stage, '', seen, seen, seen + interval '12 hours',
    case when place = 2 then gen_random_uuid() end, place = 2
  from odd, (values ('open', '2020-01-01T00:00:00Z'::timestamptz, 1), ('open', '2026-11-20T08:59:00Z', 2),
    ('waiting-for-totp', '2026-11-20T08:59:30Z', 3)) as sessions (stage, seen, place);
insert into brake select here, 'of-nobody', 2147483647, '2020-01-01T00:00:00Z' from odd;

insert into sharing
  select here, gen_random_uuid(), same_name, person, part, '2025-01-01T00:00:00Z', until, back
  from odd, (values ('bridge', '2025-02-01T00:00:00Z'::timestamptz, null::timestamptz),
    ('contact', '2099-01-01T00:00:00Z', '2025-01-01T00:00:01Z')) as given (part, until, back);
insert into sharing_request
  select here, gen_random_uuid(), same_name, person, 'contact', E'Omdat; ''t moet\t"nu"', '2025-01-01T00:00:00Z', null from odd;

-- Talks of every age; a reading in which nothing was said, on the first day that there is.
create temporary table nothing_said on commit drop as
  select t.body || jsonb_build_object('body', jsonb_build_object('pillars', '{}'::jsonb, 'domains', '{}'::jsonb,
    'order', '[]'::jsonb, 'lines', '[]'::jsonb, 'beginWith', '[]'::jsonb, 'longGoal', '', 'shortGoal', '')) as body
  from bridge_talk t limit 1;
insert into bridge_talk
  select here, gen_random_uuid(), same_name, 'other', held, null, null, 1, body, 1, person, at, at,
    case when held = 'alone' then at end, case when held = 'table' then at end
  from odd, nothing_said, (values ('table', '2025-03-01T00:00:00Z'::timestamptz), ('alone', '2025-03-02T00:00:00Z'),
    ('paper', '2025-03-03T00:00:00Z')) as talks (held, at);
insert into bridge_reading
  select here, gen_random_uuid(), same_name, t.id, 'other', 'alone', '0001-01-01', null, b.pillars, t.body, person,
    t.recorded_at
  from odd, bridge_talk t,
    (select pillars from bridge_reading, odd o where resident_id = o.resident order by held_on limit 1) b
  where t.resident_id = same_name and t.recorded_at is not null;
insert into bridge_remark
  select here, gen_random_uuid(), same_name, r.id, person, 'work', repeat('Anders gezien: <script>. ', 200), '2025-03-02T00:00:01Z'
  from odd join bridge_reading r on r.resident_id = same_name;

-- The journal: numbers that were never used, a line of the house itself, a refusal about nobody.
select nextval(pg_get_serial_sequence('journal', 'id')) from generate_series(1, 50);
insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
  select here, '2025-03-02T00:00:02Z', null, 'house', same_name, 'team.join', 'team', 'task', true, null from odd;
insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed, thing_id)
  select here, '2025-03-02T00:00:03Z', person, 'staff', null, 'bridge.read-reading', 'bridge', null, false, gen_random_uuid() from odd;

commit;
