-- The pillars as a municipality has them; every change is a new version, readings keep theirs.

create table pillar_set (
  municipality_id uuid not null references municipality,
  version integer not null,
  pillars jsonb not null,
  changed_by uuid,
  changed_at timestamptz not null,
  primary key (municipality_id, version)
);
alter table pillar_set enable row level security;
create policy own_municipality on pillar_set for select using (municipality_id = (select here()));
create policy administrator_changes on pillar_set for insert
  with check (municipality_id = here() and viewer_is('administrator'));
grant select, insert on pillar_set to voorop_app;

-- A talk is being filled in; it becomes a reading once.

create table bridge_talk (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  moment text not null,
  held text not null check (held in ('table', 'alone', 'paper')),
  held_on date,
  corrects_id uuid,
  pillar_set_version integer not null,
  body jsonb not null,
  version integer not null default 1,
  prepared_by uuid not null,
  prepared_at timestamptz not null,
  saved_at timestamptz not null,
  recorded_at timestamptz,
  set_aside_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, pillar_set_version) references pillar_set (municipality_id, version)
);
create index talks_of_resident on bridge_talk (municipality_id, resident_id);

-- A reading stays as it was: the app can add one, and never change or remove it.

create table bridge_reading (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  talk_id uuid not null,
  moment text not null,
  held text not null,
  held_on date not null,
  corrects_id uuid,
  pillars jsonb not null,
  body jsonb not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (municipality_id, id),
  unique (municipality_id, talk_id),
  foreign key (municipality_id, talk_id) references bridge_talk (municipality_id, id),
  foreign key (municipality_id, resident_id) references resident (municipality_id, id),
  foreign key (municipality_id, corrects_id) references bridge_reading (municipality_id, id)
);
create index readings_of_resident on bridge_reading (municipality_id, resident_id, held_on);

create table bridge_remark (
  municipality_id uuid not null,
  id uuid not null,
  resident_id uuid not null,
  reading_id uuid not null,
  person_id uuid not null,
  pillar text not null,
  remark text not null,
  made_at timestamptz not null,
  primary key (municipality_id, id),
  foreign key (municipality_id, reading_id) references bridge_reading (municipality_id, id),
  foreign key (municipality_id, person_id) references person (municipality_id, id)
);
create index remarks_on_reading on bridge_remark (municipality_id, reading_id);

alter table bridge_talk enable row level security;
alter table bridge_reading enable row level security;
alter table bridge_remark enable row level security;

create policy who_may_read on bridge_talk for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'read'))));
create policy who_may_prepare on bridge_talk for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'change'))));
create policy who_may_fill_in on bridge_talk for update using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'change'))));
grant select, insert, update on bridge_talk to voorop_app;

create policy who_may_read on bridge_reading for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'read'))));
create policy who_may_record on bridge_reading for insert with check (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'change'))));
grant select, insert on bridge_reading to voorop_app;

create policy who_may_read on bridge_remark for select using (
  municipality_id = (select here()) and resident_id = any (array (select residents_for('bridge', 'read'))));
create policy fixed_face_remarks on bridge_remark for insert with check (
  municipality_id = (select here()) and person_id = viewer()
  and resident_id = any (array (select residents_for('bridge', 'change'))));
grant select, insert on bridge_remark to voorop_app;

-- Whose file a thing is in, so that a refused look stands in that resident's journal. The app asks the
-- policy with the answer and shows it to nobody.

create function resident_of_talk(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
as $$ select resident_id from bridge_talk where municipality_id = here() and id = wanted $$;

create function resident_of_reading(wanted uuid) returns uuid
  language sql stable security definer set search_path = public
as $$ select resident_id from bridge_reading where municipality_id = here() and id = wanted $$;
revoke execute on function resident_of_talk(uuid), resident_of_reading(uuid) from public;
grant execute on function resident_of_talk(uuid), resident_of_reading(uuid) to voorop_app;
