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
  language sql immutable
as $$
  select make_date(
    extract(year from moment at time zone 'Europe/Amsterdam')::int,
    case when extract(month from moment at time zone 'Europe/Amsterdam') < 7 then 1 else 7 end, 1)
$$;

-- What each resident adds to each team in one half-year; the municipality itself is the team of zeros. A provision
-- counts once, in the first half-year at whose end the latest decision granted something, as it was granted then.
create function money_facts(wanted uuid, half_year date) returns jsonb
  language sql stable set search_path = public
as $$
  with span(begins, ends) as (
    select half_year::timestamp at time zone 'Europe/Amsterdam',
        (half_year + interval '6 months') at time zone 'Europe/Amsterdam'
  ), last_decided as (
    select distinct on (s.provision_id) s.provision_id, s.resident_id, s.a_year, s.back_pay
      from provision_step s, span
     where s.municipality_id = wanted and s.kind = 'decided'
       and s.made_at >= span.begins and s.made_at < span.ends
     order by s.provision_id, s.made_at desc, s.seq desc
  ), facts as (
    select c.organisation_id, c.resident_id, 1 as checks, 0 as a_year, 0 as back_pay
      from money_check c, span
     where c.municipality_id = wanted and c.finished_at >= span.begins and c.finished_at < span.ends
    union all
    select c.organisation_id, d.resident_id, 0, d.a_year, d.back_pay
      from last_decided d
      join provision p on p.municipality_id = wanted and p.id = d.provision_id
      join money_check c on c.municipality_id = wanted and c.id = p.check_id
     -- What was told before is not told again. Asked one by one: few were decided before.
     where d.a_year + d.back_pay > 0 and (
       select bool_or(before.is_granted) from (
         select distinct on (half_year_of(e.made_at)) e.a_year + e.back_pay > 0 as is_granted
           from provision_step e
          where e.municipality_id = wanted and e.resident_id = d.resident_id
            and e.provision_id = d.provision_id and e.kind = 'decided'
            and e.made_at < half_year::timestamp at time zone 'Europe/Amsterdam'
          order by half_year_of(e.made_at), e.made_at desc, e.seq desc) before) is not true
  ), summed as (
    select coalesce(organisation_id, '00000000-0000-0000-0000-000000000000') as team,
        resident_id as resident, sum(checks) as checks, sum(a_year) as a_year, sum(back_pay) as back_pay
      from facts group by 1, 2
  )
  select coalesce(jsonb_agg(to_jsonb(summed)), '[]') from summed
$$;

-- What rows of teams come to, and which of it hides everybody who is in it; the row of each team stands beside it
-- in the same place. A number hides nobody when fewer than ten residents are in it (from ten on, knowing some of
-- them well tells little of another: the number that statistics of care and assistance commonly keep to), and an
-- amount hides nobody either when one resident accounts for more than half of it.
create function money_rows(facts jsonb, teams uuid[], rows_of_teams text[])
  returns table (
    called text, checks bigint, residents bigint, a_year bigint, back_pay bigint,
    hides_checks boolean, hides_a_year boolean, hides_back_pay boolean)
  language sql immutable set search_path = public
as $$
  with fewest(residents) as (values (10)), per_resident as (
    select g.called, f.resident, sum(f.checks) as checks, sum(f.a_year) as a_year, sum(f.back_pay) as back_pay
      from jsonb_to_recordset(facts)
        as f(team uuid, resident uuid, checks bigint, a_year bigint, back_pay bigint)
      join unnest(teams, rows_of_teams) as g(team, called) on g.team = f.team
     group by g.called, f.resident
  ), summed as (
    select r.called, sum(r.checks)::bigint as checks, sum(r.a_year)::bigint as a_year,
        sum(r.back_pay)::bigint as back_pay,
        count(*) filter (where r.checks > 0) as residents,
        count(*) filter (where r.a_year > 0) as a_year_of, max(r.a_year) as most_a_year,
        count(*) filter (where r.back_pay > 0) as back_pay_of, max(r.back_pay) as most_back_pay
      from per_resident r group by r.called
  )
  select s.called, s.checks, s.residents, s.a_year, s.back_pay,
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
  everybody constant uuid[] := array (
    select distinct (f ->> 'team')::uuid from jsonb_array_elements(facts) f);
  alone uuid[];
  together uuid[];
  whole record;
  rest record;
  given jsonb;
begin
  select * into whole from money_rows(facts, everybody, array_fill('all'::text, array[cardinality(everybody)]));
  if whole.hides_checks is not true then return '[]'; end if;

  -- Where a year's amount may not even be told for all together, it is told nowhere, and asks nothing of a team.
  alone := array (
    select r.called::uuid from money_rows(facts, everybody, everybody::text[]) r
     where r.hides_checks and (r.hides_a_year or not whole.hides_a_year)
     order by r.residents desc, r.called);
  loop
    together := array (select unnest(everybody) except select unnest(alone));
    exit when together = '{}';
    select * into rest
      from money_rows(facts, together, array_fill('small'::text, array[cardinality(together)]));
    exit when rest.hides_checks and (rest.hides_a_year or not whole.hides_a_year);
    -- Too few still: the smallest team that could have stood alone goes with them.
    alone := alone[1 : cardinality(alone) - 1];
  end loop;

  -- Money over the time before is rarer: by team when each row hides everybody, else for all together at most.
  with division as (
    select r.* from money_rows(facts, everybody,
      array (select case when t = any (alone) then t::text else 'small' end from unnest(everybody) t)) r
  ), shown as (
    select r.*, (select bool_and(d.hides_back_pay) from division d) as tells_back_pay from division r
     -- All teams in one row are the whole, which is there already.
     where alone <> '{}'
    union all
    select whole.called, whole.checks, whole.residents, whole.a_year, whole.back_pay, true, true, true, true
  )
  select jsonb_agg(jsonb_build_object(
      'kind', case when called in ('all', 'small') then called
        when called = '00000000-0000-0000-0000-000000000000' then 'municipality' else 'organisation' end,
      'team', case when called not in ('all', 'small') then called end,
      'checks', checks,
      'a_year', case when whole.hides_a_year then a_year end,
      'back_pay', case when whole.hides_back_pay and tells_back_pay then back_pay end)) into given
    from shown;
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
  money_facts(uuid, date), money_rows(jsonb, uuid[], text[]), count_half_year(uuid, date), money_totals() from public;
grant execute on function money_totals() to voorop_app;
