-- Fills a copy of the demo municipality with as many residents as `bench.residents` says, with three
-- readings each on average. Run by the owner in one transaction, with triggers at rest and keys and indexes
-- put aside until the rows are there, for speed; foreign keys are then checked as they come back, and
-- `compare.ts` holds the rows against those that were built through the rules and asks in bulk what the
-- triggers would have asked one by one.
-- The same number always gives the same world, and the first residents are alike in every world.

set session_replication_role = replica;
set work_mem = '128MB';
set maintenance_work_mem = '512MB';

-- Keys and indexes of what is filled here, and every foreign key, as they were.
create temp table put_aside on commit drop as
select conrelid::regclass::text as relation, conname::text as name, contype::text as kind,
  pg_get_constraintdef(oid) as definition
from pg_constraint
where connamespace = 'public'::regnamespace and (contype = 'f' or (contype in ('p', 'u')
  and conrelid = any (array['resident', 'account', 'trajectory', 'seat', 'bridge_talk', 'bridge_reading',
    'journal', 'journal_seal']::regclass[])))
union all
select indrelid::regclass::text, indexrelid::regclass::text, 'i', pg_get_indexdef(indexrelid)
from pg_index
where not exists (select from pg_constraint where conindid = indexrelid)
  and indrelid = any (array['resident', 'account', 'trajectory', 'seat', 'bridge_talk', 'bridge_reading',
    'journal', 'journal_seal']::regclass[]);

do $$
declare aside record;
begin
  for aside in select * from put_aside order by array_position(array['f', 'i', 'u', 'p'], kind) loop
    execute case when aside.kind = 'i' then format('drop index %s', aside.name)
      else format('alter table %s drop constraint %I', aside.relation, aside.name) end;
  end loop;
end $$;

create temp table place as
select id as municipality,
  current_setting('bench.residents')::integer as residents,
  1 + current_setting('bench.residents')::integer / 50 as professionals,
  timestamptz '2026-03-02 09:00+01' as start
from municipality where is_default;

-- The pillars the municipality has now.
create temp table pillars_now as
select version, pillars from pillar_set order by version desc limit 1;

-- The same id for the same thing in every world, marked as random ones are (version 4).
create function bench_id(kind text, n integer) returns uuid language sql immutable
  as $$ select overlay(overlay(md5(kind || '-' || n) placing '4' from 13) placing 'a' from 17)::uuid $$;

create function pg_temp.any_of(choices text[], n integer) returns text language sql immutable
  as $$ select choices[1 + n % cardinality(choices)] $$;

create function pg_temp.step(n integer, salt integer) returns integer language sql immutable
  as $$ select 1 + (hashint4(n * 41 + salt) & 1048575) % 5 $$;

-- What is said in talk `k` of resident `n`: every pillar and domain, words and goals as long as people's.
create function pg_temp.said(n integer, k integer) returns jsonb language sql stable as $$
  select jsonb_build_object('version', 1, 'body', jsonb_build_object(
    'pillars', (
      select jsonb_object_agg(pillar ->> 'name', jsonb_build_object(
        'now', pg_temp.step(n, k * 20 + nth::integer),
        'wanted', greatest(3, pg_temp.step(n, nth::integer)),
        'carriedBy', jsonb_build_array(pg_temp.any_of('{myself,my-people,professionals}', n + nth::integer))))
      from pillars_now, jsonb_array_elements(pillars) with ordinality as own (pillar, nth)),
    'domains', (
      select jsonb_object_agg(domain, jsonb_build_object(
        'stress', pg_temp.step(n, k * 20 + 11 + nth::integer),
        'coping', pg_temp.step(n, k * 20 + 15 + nth::integer),
        'words', pg_temp.any_of(array[
          'Er ligt nog post in de gang. Samen kijken we wat er moet gebeuren.',
          'Met mijn zus gaat het beter. We bellen elke week en dat helpt.',
          'Ik slaap weer wat beter. De kinderen merken dat ook, zeggen ze.'], n + nth::integer)))
      from unnest(array['home', 'wellbeing', 'money', 'learning']) with ordinality as own (domain, nth)),
    'order', jsonb_build_array('money', 'home', 'wellbeing', 'learning'),
    'lines', jsonb_build_array(jsonb_build_object(
      'from', 'debts', 'to', 'health', 'why', 'Als er post komt, slaap ik slecht.')),
    'beginWith', jsonb_build_array('money', 'home'),
    'longGoal', 'Rust in ons eigen huis, voor de kinderen en voor mij.',
    'shortGoal', 'Elke maandag maak ik met hulp de post open.'))
$$;

insert into person (municipality_id, id, organisation_id, name, does, portrait, phone, email, roles)
select municipality, bench_id('person', n),
  (select id from organisation order by name limit 1),
  'Collega ' || n, 'denkt mee over geld en rust',
  pg_temp.any_of(array(select distinct portrait from person order by 1), n),
  '06' || to_char(10000000 + n, 'FM00000000'), 'collega-' || n || '@bench.example', '{professional}'
from place, generate_series(1, professionals) n;

insert into resident (municipality_id, id, called, portrait, ways, reach, language, reads, spoken_to,
  registered_by, registered_at)
select municipality, bench_id('resident', n),
  pg_temp.any_of('{Samira,Piet,Wies,Okan,Jolanda,Mehmet,Trees,Dewi}', n) || ' ' || n,
  pg_temp.any_of(array(select distinct portrait from resident order by 1), n),
  jsonb_build_array(jsonb_build_object('kind', 'phone', 'value', '06' || to_char(20000000 + n, 'FM00000000'))),
  array['tel:06' || to_char(20000000 + n, 'FM00000000')], 'nl',
  pg_temp.any_of('{short,all}', n), '', bench_id('person', 1), start - interval '2 years'
from place, generate_series(1, residents) n;

insert into account (municipality_id, id, kind, login, secret)
select municipality, bench_id('resident', n), 'resident', 'bench-' || n,
  (select secret from account where kind = 'resident' and secret is not null limit 1)
from place, generate_series(1, residents) n;

insert into account (municipality_id, id, kind, login, secret, totp_secret, totp_step)
select municipality, bench_id('person', n), 'staff', 'collega-' || n || '@bench.example',
  known.secret, known.totp_secret, 1
from place, generate_series(1, professionals) n,
  (select secret, totp_secret from account where kind = 'staff' and secret is not null limit 1) known;

insert into trajectory (municipality_id, id, resident_id, form, step, started_at)
select municipality, bench_id('trajectory', n), bench_id('resident', n),
  pg_temp.any_of('{tandem,individual}', n), 4, start - interval '2 years'
from place, generate_series(1, residents) n;

-- The first 150 residents belong to the first professional, all others are spread over the others;
-- every second resident has a second fixed face.
insert into seat (municipality_id, id, resident_id, person_id, kind, since)
select municipality, bench_id('seat-' || nth, n), bench_id('resident', n),
  bench_id('person', case when nth = 1 and n <= 150 then 1
    else 2 + (n + nth) % (professionals - 1) end), 'fixed', start - interval '2 years'
from place, generate_series(1, residents) n, generate_series(1, 2) nth
where nth = 1 or n % 2 = 1;

-- What was said is made two thousand times and then used again and again: making it is slow, and no page
-- compares two residents.
create temp table said on commit drop as
select nth, pg_temp.said(nth, nth % 7) as body from generate_series(0, 1999) nth;

-- The pillars with their domains, as every reading keeps them.
create temp table kept_pillars on commit drop as
select jsonb_agg(pillar || jsonb_build_object('domain', case
    when pillar ->> 'name' in ('housing', 'family') then 'home'
    when pillar ->> 'name' in ('health', 'network') then 'wellbeing'
    when pillar ->> 'name' in ('income', 'debts', 'savings') then 'money'
    else 'learning' end)) as pillars
from pillars_now, jsonb_array_elements(pillars) pillar;

-- No to six recorded talks each, one every quarter, and one that lies open for every fifth.
create temp table held on commit drop as
select n, k, k > n % 7 as is_open, start - interval '3 months' * (n % 7 + 1 - k) as at
from place, generate_series(1, residents) n, generate_series(1, 7) k
where k <= n % 7 or (k = n % 7 + 1 and n % 5 = 0);

insert into bridge_talk (municipality_id, id, resident_id, moment, held, held_on, pillar_set_version, body,
  version, prepared_by, prepared_at, saved_at, recorded_at)
select municipality, bench_id('talk-' || k, n), bench_id('resident', n),
  pg_temp.any_of('{start,halfway,life-change,other}', k - 1), pg_temp.any_of('{table,alone}', n), null,
  pillars_now.version, body, 20, bench_id('person', 1), at, at + interval '1 hour',
  case when not is_open then at + interval '1 hour' end
from place, pillars_now, held join said on said.nth = (n * 7 + k) % 2000;

insert into bridge_reading (municipality_id, id, resident_id, talk_id, moment, held, held_on, pillars, body,
  recorded_by, recorded_at)
select municipality, overlay(bench_id('talk-' || k, n)::text placing 'bbbbbbbb' from 1)::uuid,
  bench_id('resident', n), bench_id('talk-' || k, n),
  pg_temp.any_of('{start,halfway,life-change,other}', k - 1), pg_temp.any_of('{table,alone}', n),
  (at + interval '1 hour')::date, pillars, body, bench_id('person', 1), at + interval '1 hour'
from place, kept_pillars, held join said on said.nth = (n * 7 + k) % 2000
where not is_open;

-- Who is signed in, or was until an hour ago: every twentieth resident; and the brakes they passed.
insert into session (municipality_id, token_hash, id, account_id, stage, device, created_at, seen_at, ends_at)
select municipality, encode(sha256(('bench-' || n)::bytea), 'base64'), bench_id('session', n),
  bench_id('resident', n), 'open', 'Meting', now(), now(), now() + interval '11 hours'
from place, generate_series(20, residents, 20) n;

insert into brake (municipality_id, key_hash, failures, first_at)
select municipality, encode(sha256(('brake-' || n)::bytea), 'base64'), 0, now()
from place, generate_series(20, residents, 20) n;

-- Five lines of the journal each, sealed; the seals only look like ones, the chain is not walked here.
create temp table before on commit drop as select coalesce(max(seq), 0) as seq from journal_seal;

insert into journal (municipality_id, at, actor_id, actor_kind, resident_id, action, part, ground, allowed)
select municipality, start - interval '2 years' + interval '1 month' * k,
  case when k = 0 then bench_id('person', 1) else bench_id('resident', n) end,
  case when k = 0 then 'staff' else 'resident' end, bench_id('resident', n),
  case when k = 0 then 'resident.register' else 'home.open' end,
  case when k = 0 then 'contact' else 'bridge' end, case when k = 0 then 'task' else 'own' end, true
from place, generate_series(1, residents) n, generate_series(0, 4) k;

insert into journal_seal (municipality_id, seq, journal_id, hash)
select municipality_id, before.seq + row_number() over (order by id), id,
  left(translate(encode(sha256(id::text::bytea), 'base64'), '+/=', '-_'), 43)
from journal, before
where not exists (select from journal_seal s where s.municipality_id = journal.municipality_id
  and s.journal_id = journal.id);

do $$
declare aside record;
begin
  for aside in select * from put_aside order by array_position(array['p', 'u', 'i', 'f'], kind) loop
    execute case when aside.kind = 'i' then aside.definition
      else format('alter table %s add constraint %I %s', aside.relation, aside.name, aside.definition) end;
  end loop;
end $$;

set session_replication_role = origin;
