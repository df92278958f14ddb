-- Who is asking. The app sets these per transaction; unset means nobody, and nobody sees zero rows.

create function here() returns uuid language sql stable
  as $$ select nullif(current_setting('app.municipality', true), '')::uuid $$;

create function viewer() returns uuid language sql stable
  as $$ select nullif(current_setting('app.viewer', true), '')::uuid $$;

create function viewer_is(role text) returns boolean language sql stable
  as $$ select role = any (string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) $$;

create function door() returns text language sql stable
  as $$ select coalesce(current_setting('app.door', true), '') $$;

create function house_now() returns timestamptz language sql stable
  as $$ select coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now()) $$;

-- A municipality is public knowledge; only its administrator changes it, and only the owner adds one.

create table municipality (
  id uuid primary key,
  name text not null,
  host text unique,
  is_default boolean not null default false,
  is_demo boolean not null default false,
  theme text not null,
  version integer not null default 1
);
create unique index one_default_municipality on municipality (is_default) where is_default;
alter table municipality enable row level security;
create policy everybody_reads on municipality for select using (true);
create policy administrator_changes on municipality for update
  using (id = here() and viewer_is('administrator'));
grant select on municipality to voorop_app;
grant update (name, theme, version) on municipality to voorop_app;

-- Identity: reached only through its own door.

create table account (
  municipality_id uuid not null references municipality,
  id uuid not null,
  kind text not null check (kind in ('staff', 'resident')),
  login text not null,
  secret text,
  totp_secret text,
  totp_step bigint not null default 0,
  closed_at timestamptz,
  primary key (municipality_id, id),
  unique (municipality_id, login)
);

create table invitation (
  municipality_id uuid not null,
  account_id uuid not null,
  code_hash text not null,
  expires_at timestamptz not null,
  primary key (municipality_id, account_id),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);

create table session (
  municipality_id uuid not null,
  token_hash text not null,
  id uuid not null,
  account_id uuid not null,
  stage text not null check (stage in ('waiting-for-totp', 'open')),
  device text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  table_talk uuid,
  table_turned boolean not null default false,
  primary key (municipality_id, token_hash),
  unique (municipality_id, id),
  foreign key (municipality_id, account_id) references account (municipality_id, id)
);
create index session_of_account on session (municipality_id, account_id);

create table brake (
  municipality_id uuid not null references municipality,
  key_hash text not null,
  failures integer not null,
  first_at timestamptz not null,
  primary key (municipality_id, key_hash)
);

alter table account enable row level security;
alter table invitation enable row level security;
alter table session enable row level security;
alter table brake enable row level security;
create policy identity_only on account using (door() = 'identity');
create policy identity_only on invitation using (door() = 'identity');
create policy identity_only on session using (door() = 'identity');
create policy identity_only on brake using (door() = 'identity');
grant select, insert, update on account to voorop_app;
grant select, insert, update, delete on invitation, session, brake to voorop_app;

-- The one policy, as rows. `app/foundation/access/policy.ts` is its source; migrating copies it here.

create table access_rule (
  part text not null,
  standing text not null,
  action text not null,
  allowance text not null check (allowance in ('always', 'when-shared')),
  primary key (part, standing, action)
);
grant select on access_rule to voorop_app;

-- The journal: who saw and did what. Lines are added, never changed.

create table journal (
  municipality_id uuid not null references municipality,
  id bigint generated always as identity,
  at timestamptz not null,
  actor_id uuid,
  actor_kind text not null check (actor_kind in ('resident', 'staff', 'house')),
  resident_id uuid,
  action text not null,
  part text,
  ground text,
  allowed boolean not null,
  thing_id uuid,
  primary key (municipality_id, id)
);
create index journal_of_resident on journal (municipality_id, resident_id, id desc);
create index journal_of_actor on journal (municipality_id, actor_id, id desc);
alter table journal enable row level security;
create policy adds_own_lines on journal for insert
  with check ((municipality_id = here() and actor_id = viewer()) or door() = 'identity');
create policy resident_reads_own_file on journal for select
  using (municipality_id = (select here()) and (select viewer_is('resident')) and resident_id = (select viewer()));
create policy staff_reads_own_lines on journal for select
  using (municipality_id = (select here()) and actor_id = (select viewer()));
create policy privacy_officer_reads_all on journal for select
  using (municipality_id = (select here()) and (select viewer_is('privacy-officer')));
create policy sealing_reads_all on journal for select using ((select door()) = 'sealing');
grant select, insert on journal to voorop_app;

create table journal_seal (
  municipality_id uuid not null,
  seq bigint not null,
  journal_id bigint not null,
  hash text not null,
  primary key (municipality_id, seq),
  unique (municipality_id, journal_id),
  foreign key (municipality_id, journal_id) references journal (municipality_id, id)
);
alter table journal_seal enable row level security;
create policy sealing_only on journal_seal using (door() = 'sealing');
grant select, insert on journal_seal to voorop_app;
