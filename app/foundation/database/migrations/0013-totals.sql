-- Totals of the checks of what people may be entitled to, for who looks at groups and never at a person. They
-- are counted here and kept as they were first given: no row about one resident leaves for it, and two looks at
-- one half-year can never be subtracted. Why it is done this way stands in docs/decisions/0025-totals.md.

-- What a half-year gives, as rows without anybody in them; an empty list where it gives nothing.
create table money_half_year (
  municipality_id uuid not null references municipality,
  begins date not null,
  given jsonb not null,
  counted_at timestamptz not null,
  primary key (municipality_id, begins)
);
-- No policy, so it shows nobody a row: it is read through money_totals alone.
alter table money_half_year enable row level security;
grant select on money_half_year to voorop_app;

-- The first day of the half of a calendar year in which something happened, on the clock of the Netherlands.
create function half_year_of(moment timestamptz) returns date
  language sql immutable set search_path = public
as $$
  select make_date(extract(year from d)::int, case when extract(month from d) < 7 then 1 else 7 end, 1)
    from (select moment at time zone 'Europe/Amsterdam') as local(d)
$$;

-- What each resident adds to each team in one half-year; the municipality itself is the team of zeros. A provision
-- counts once, in the first half-year at whose end the latest decision granted something, as it was granted then.
create function money_facts(wanted uuid, half_year date) returns jsonb
  language sql stable set search_path = public
as $$
  with last_of_half_year as (
    select distinct on (p.id, half_year_of(s.made_at)) p.id, p.resident_id, c.organisation_id,
        half_year_of(s.made_at) as decided_in, s.a_year, s.back_pay
      from provision_step s
      join provision p on p.municipality_id = s.municipality_id and p.id = s.provision_id
      join money_check c on c.municipality_id = p.municipality_id and c.id = p.check_id
     where s.municipality_id = wanted and s.kind = 'decided' and half_year_of(s.made_at) <= half_year
     order by p.id, half_year_of(s.made_at), s.made_at desc, s.seq desc
  ), first_granted as (
    select distinct on (id) * from last_of_half_year where a_year + back_pay > 0 order by id, decided_in
  ), facts as (
    select organisation_id, resident_id, 1 as checks, 0 as a_year, 0 as back_pay from money_check
     where municipality_id = wanted and finished_at is not null and half_year_of(finished_at) = half_year
    union all
    select organisation_id, resident_id, 0, a_year, back_pay from first_granted where decided_in = half_year
  )
  select coalesce(jsonb_agg(jsonb_build_object(
      'team', coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), 'resident', resident_id,
      'checks', checks, 'a_year', a_year, 'back_pay', back_pay)), '[]')
    from facts
$$;

-- Some teams taken together: what they come to, and which of it hides everybody who is in it. A number hides
-- nobody when fewer than ten residents are in it (from ten on, knowing some of them well tells little of another:
-- the number that statistics of care and assistance commonly keep to), and an amount hides nobody either when
-- one resident accounts for more than half of it.
create function money_group(facts jsonb, teams uuid[])
  returns table (
    checks bigint, residents bigint, a_year bigint, back_pay bigint,
    hides_checks boolean, hides_a_year boolean, hides_back_pay boolean)
  language sql immutable set search_path = public
as $$
  with fewest(residents) as (values (10)), per_resident as (
    select f.resident, sum(f.checks) as checks, sum(f.a_year) as a_year, sum(f.back_pay) as back_pay
      from jsonb_to_recordset(facts)
        as f(team uuid, resident uuid, checks bigint, a_year bigint, back_pay bigint)
     where f.team = any (teams)
     group by f.resident
  ), summed as (
    select coalesce(sum(r.checks), 0)::bigint as checks,
        coalesce(sum(r.a_year), 0)::bigint as a_year, coalesce(sum(r.back_pay), 0)::bigint as back_pay,
        count(*) filter (where r.checks > 0) as residents,
        count(*) filter (where r.a_year > 0) as a_year_of, coalesce(max(r.a_year), 0) as most_a_year,
        count(*) filter (where r.back_pay > 0) as back_pay_of, coalesce(max(r.back_pay), 0) as most_back_pay
      from per_resident r
  )
  select s.checks, s.residents, s.a_year, s.back_pay,
      s.residents >= fewest.residents,
      s.a_year_of >= fewest.residents and s.most_a_year * 2 <= s.a_year,
      s.back_pay_of >= fewest.residents and s.most_back_pay * 2 <= s.back_pay
    from summed s, fewest
$$;

-- The rows that may leave for one half-year. Every row of teams is part of one division of all teams, so that
-- rows taken together or from the whole only ever give teams that hide everybody themselves.
create function count_half_year(wanted uuid, half_year date) returns jsonb
  language plpgsql stable set search_path = public
as $$
declare
  facts constant jsonb := money_facts(wanted, half_year);
  everybody uuid[];
  alone uuid[];
  together uuid[];
  all_of_them record;
  rest record;
  back_pay_by_team boolean;
  given jsonb;
begin
  select array_agg(distinct (f ->> 'team')::uuid) into everybody from jsonb_array_elements(facts) f;
  select * into all_of_them from money_group(facts, everybody);
  if not all_of_them.hides_checks then return '[]'; end if;

  -- Where a year's amount may not even be told for all together, it is told nowhere, and asks nothing of a team.
  select coalesce(array_agg(t) filter (where g.hides_checks and (g.hides_a_year or not all_of_them.hides_a_year)), '{}')
    into alone
    from unnest(everybody) t, money_group(facts, array[t]) g;
  loop
    together := array (select unnest(everybody) except select unnest(alone));
    exit when together = '{}';
    select * into rest from money_group(facts, together);
    exit when rest.hides_checks and (rest.hides_a_year or not all_of_them.hides_a_year);
    -- Too few still: the smallest team that could have stood alone goes with them.
    alone := array (
      select t from unnest(alone) t, money_group(facts, array[t]) g order by g.residents desc, t
       limit cardinality(alone) - 1);
  end loop;

  -- Money over the time before is rarer: by team when each row hides everybody, else for all together at most.
  select bool_and(g.hides_back_pay) into back_pay_by_team
    from (select array[t] as teams from unnest(alone) t union all select together where together <> '{}') r,
      money_group(facts, r.teams) g;

  select jsonb_agg(jsonb_build_object(
      'kind', r.kind, 'team', r.team, 'checks', g.checks,
      'a_year', case when all_of_them.hides_a_year then g.a_year end,
      'back_pay', case when all_of_them.hides_back_pay and (r.kind = 'all' or back_pay_by_team)
        then g.back_pay end)) into given
    from (
      select 'all' as kind, null::uuid as team, everybody as teams
      union all
      select case when t = '00000000-0000-0000-0000-000000000000' then 'municipality' else 'organisation' end,
          t, array[t]
        from unnest(alone) t
      union all
      -- All teams in one row are the whole, which is there already.
      select 'small', null, together where together <> '{}' and alone <> '{}') r,
    money_group(facts, r.teams) g;
  return given;
end
$$;

-- All half-years that are over, for an insight reader of this municipality; for anybody else there are none.
-- The first look after its end counts a half-year, and every look from then on is given the same.
create function money_totals()
  returns table (begins date, kind text, team text, checks bigint, a_year bigint, back_pay bigint)
  language plpgsql volatile security definer set search_path = public
as $$
declare
  half_year date;
begin
  if not viewer_is('insight-reader') or not exists (
    select from person p where p.municipality_id = here() and p.id = viewer()
       and 'insight-reader' = any (p.roles) and (p.left_at is null or p.left_at > house_now()))
  then return; end if;

  select half_year_of(min(c.finished_at)) into half_year from money_check c where c.municipality_id = here();
  while (half_year + interval '6 months') at time zone 'Europe/Amsterdam' <= house_now() loop
    if not exists (
      select from money_half_year h where h.municipality_id = here() and h.begins = half_year)
    then
      insert into money_half_year (municipality_id, begins, given, counted_at)
        values (here(), half_year, count_half_year(here(), half_year), house_now())
        on conflict do nothing;
    end if;
    half_year := half_year + interval '6 months';
  end loop;

  return query
    select h.begins, g.kind, o.name, g.checks, g.a_year, g.back_pay
      from money_half_year h
      cross join lateral jsonb_to_recordset(h.given)
        as g(kind text, team uuid, checks bigint, a_year bigint, back_pay bigint)
      left join organisation o on o.municipality_id = h.municipality_id and o.id = g.team
     where h.municipality_id = here()
     order by h.begins desc, array_position(array['organisation', 'municipality', 'small', 'all'], g.kind), o.name;
end
$$;

revoke execute on function
  money_facts(uuid, date), money_group(jsonb, uuid[]), count_half_year(uuid, date), money_totals() from public;
grant execute on function money_totals() to voorop_app;
