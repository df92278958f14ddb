-- A municipality's own schemes as dated data. A version is proposed once and decided on once, by somebody else:
-- nothing of it is ever changed. A version without a body says that from its day on the scheme is not there.

create table scheme_version (
  municipality_id uuid not null references municipality,
  id uuid not null,
  scheme_key text not null check (scheme_key <> ''),
  kind text not null check (kind in ('income-supplement', 'special-assistance', 'tax-remission',
    'children', 'city-pass', 'collective-insurance', 'energy')),
  from_day date not null,
  until_day date,
  -- The version that ends on the day before this one begins. A later version ends an earlier one only so.
  ends_id uuid,
  document integer,
  body jsonb,
  proposed_by uuid not null,
  proposed_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, id, proposed_by),
  foreign key (municipality_id, ends_id) references scheme_version (municipality_id, id),
  foreign key (municipality_id, proposed_by) references person (municipality_id, id),
  check (until_day is null or from_day <= until_day),
  check ((body is null) = (document is null)),
  constraint stops_something check (body is not null or (ends_id is not null and until_day is null)),
  constraint energy_ends check (kind <> 'energy' or body is null or until_day is not null)
);

create table scheme_decision (
  municipality_id uuid not null,
  version_id uuid not null,
  proposed_by uuid not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  is_approved boolean not null,
  reason text not null,
  primary key (municipality_id, version_id),
  foreign key (municipality_id, version_id, proposed_by)
    references scheme_version (municipality_id, id, proposed_by),
  foreign key (municipality_id, decided_by) references person (municipality_id, id),
  constraint second_pair_of_eyes check (decided_by <> proposed_by),
  constraint sent_back_with_a_reason check (is_approved or reason <> '')
);

-- What was approved is public knowledge, and is all that everybody sees: not who decided, and no proposal.

create function scheme_is_approved(wanted_municipality uuid, wanted_version uuid) returns boolean
  language sql stable security definer set search_path = public
as $$
  select exists (select from scheme_decision d
    where d.municipality_id = wanted_municipality and d.version_id = wanted_version and d.is_approved)
$$;

alter table scheme_version enable row level security;
alter table scheme_decision enable row level security;
create policy everybody_reads_what_is_approved on scheme_version for select
  using (scheme_is_approved(municipality_id, id));
create policy administrator_reads on scheme_version for select
  using (municipality_id = (select here()) and (select viewer_is('administrator')));
create policy administrator_proposes on scheme_version for insert
  with check (municipality_id = here() and viewer_is('administrator') and proposed_by = viewer());
create policy administrator_reads on scheme_decision for select
  using (municipality_id = (select here()) and (select viewer_is('administrator')));
create policy administrator_decides on scheme_decision for insert
  with check (municipality_id = here() and viewer_is('administrator') and decided_by = viewer());
grant select, insert on scheme_version, scheme_decision to voorop_app;
